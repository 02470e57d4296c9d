//! Who wrote it, in a box of its own.
//!
//! **What.** Headings and links of author boxes; and one paragraph that begins with a name, says
//! that it is a writer's, and stands in an author's box, after such a heading, or among the last
//! blocks of the page.
//!
//! **Why.** The box is prose, stands right after the article, and is the same under every article
//! of its author.
//!
//! **Example.** `About the author` / `Jane Doe is a freelance journalist who covers rivers.`
//!
//! **Known misses.** Bios that name no occupation of writing, and those in Chinese and Japanese,
//! which only their headings tell.
//!
//! **Corpus cases.** `author_bio/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::author_bio::COPULAS;
use super::super::phrases::{Mention, Set};
use super::place::closes_page;
use crate::block::Roles;
use crate::verdict::Reason;

/// A bio is a paragraph; a profile is an article.
const MAX_BIO_WORDS: u32 = 90;

/// Bytes of the longest name before what its bearer is: `Dr. Maria-Luise von der Heide`.
const MAX_NAME_BYTES: usize = 60;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let this = &window.this;
    if this.is_data() {
        return None;
    }
    let named = this.is_one_of(Set::AuthorBio) && !this.block.stats.ends_sentence
        || is_heading(window)
        || is_bio(this) && in_place(window);
    named.then_some(Reason::AuthorBio)
}

/// `About the author` is a chapter of a review of a book, too.
fn is_heading(window: &Window<'_>) -> bool {
    window.this.is_one_of(Set::AuthorBioWord)
        && (window.this.says(Roles::AUTHOR_BOX) || is_bio(window.next()))
}

fn in_place(window: &Window<'_>) -> bool {
    let headed = window.prev().is_one_of(Set::AuthorBio) || window.prev().is_one_of(Set::AuthorBioWord);
    window.this.says(Roles::AUTHOR_BOX) || headed || closes_page(window)
}

fn is_bio(line: &Line<'_>) -> bool {
    line.is_within(MAX_BIO_WORDS) && line.mentions(Mention::Occupation) && begins_with_name(line)
}

/// One to five capitalised words before what joins them to the rest.
fn begins_with_name(line: &Line<'_>) -> bool {
    let joints = COPULAS.iter().filter_map(|copula| line.folded.find(copula));
    let Some(end) = joints.min().filter(|end| *end <= MAX_NAME_BYTES) else { return false };
    let count = line.folded.get(..end).unwrap_or_default().split(' ').count();
    let words = line.block.text.split_whitespace().take(count);
    (1..=5).contains(&count) && words.filter(|word| !starts_lower(word)).count() * 2 > count
}

fn starts_lower(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_none_or(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn headings_and_links_are_named_in_ten_languages() {
        chrome(
            rule,
            &["View all posts by Jane Doe", "Über den Autor", "À propos de l’auteur", "Sobre el autor"],
        );
        chrome(
            rule,
            &["Informazioni sull'autore", "Sobre o autor", "Об авторе", "作者简介", "この記事を書いた人"],
        );
        chrome(rule, &["عن الكاتب"]);
    }

    #[test]
    fn a_bio_goes_with_its_heading() {
        chrome(rule, &["About the author", "Jane Doe is a freelance journalist who covers rivers."]);
        chrome(rule, &["Über den Autor", "Max Weiß ist freier Journalist und lebt in Bremen."]);
        chrome(rule, &["Об авторе", "Иван Петров — журналист, пишет о реках."]);
    }

    #[test]
    fn writers_in_the_text_stay() {
        let prose = "The river rose before dawn, and it went on rising all day.";
        let mut page = vec![prose; 40];
        page[0] = "Jane Doe is a freelance journalist who covers rivers.";
        page[20] = "John Roe is a reporter who saw the bridge fall.";
        kept(rule, &page);
    }

    #[test]
    fn books_and_their_authors_stay() {
        kept(rule, &["About the author", "The book says little of her, and the cover says nothing."]);
        kept(rule, &["The author is a machine.", "A journalist is a person who asks."]);
    }
}
