//! Counters and ratings.
//!
//! **What.** A number and one thing that interfaces count (`1.2K views`, `Likes: 7`), ratings out
//! of five, rows of stars, and the questions that collect votes. What text counts too
//! (`5,000 followers`) needs company.
//!
//! **Why.** Counters have words and numbers as text has, and stand at the head of the article.
//!
//! **Example.** `0 Shares`; `Rated 4.5 out of 5`; `Was this page helpful?`
//!
//! **Known misses.** Numbers whose thing was an icon, and counters glued to other text.
//!
//! **Corpus cases.** `counter/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::{Set, sets_of};
use super::cue::{self, Cue};
use crate::verdict::Reason;
use once_cell::sync::Lazy;
use regex::Regex;

/// A folded number, in which all digits are zeros, at either end: `0,0`, `0.0k`, `(0)`, with the thing that it counts.
static NUMBERED: Lazy<Regex> = Lazy::new(|| {
    let number = r"\(?\+?0(?:[.,  ']0)* ?(?:[kmb]\b|тыс\.?|млн|万|萬)?\+?\)?";
    Regex::new(&format!(r"^(?:{number} ?(?P<after>[^0]+?)|(?P<before>[^0]+?)[: ]*{number})$"))
        .expect("a constant pattern")
});

/// What numbers begin and end with in that pattern, which a line without needs not be tried by.
const NUMBER_STARTS: &[char] = &['(', '+', '0'];
const NUMBER_ENDS: &[char] = &['0', 'k', 'm', 'b', 'с', '.', 'н', '万', '萬', '+', ')'];

/// The longest counter: a number and `people found this review helpful`.
const MAX_COUNTER_BYTES: usize = 80;

const STARS: &[char] = &['★', '☆', '⭐', '✩', '✭', '⯨'];

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    cue::holds(window, reading).then_some(Reason::Counter)
}

/// A counter marked up as a heading may be the text's own: `3 reviews`.
fn reading(line: &Line<'_>) -> Option<Cue> {
    if line.is_one_of(Set::Counter) || is_stars(line.folded) {
        return Some(Cue::Sure);
    }
    let thing = sets_of(counted_thing(line)?);
    if thing.has(Set::Counted) && !line.block.is_heading() {
        return Some(Cue::Sure);
    }
    (thing.has(Set::Counted) || thing.has(Set::CountedInText)).then_some(Cue::Likely)
}

fn counted_thing<'a>(line: &Line<'a>) -> Option<&'a str> {
    let folded = line.folded;
    if line.block.stats.digits == 0 || folded.len() > MAX_COUNTER_BYTES {
        return None;
    }
    let counts = folded.starts_with(NUMBER_STARTS) || folded.ends_with(NUMBER_ENDS);
    let found = if counts { NUMBERED.captures(folded)? } else { return None };
    found.name("after").or(found.name("before")).map(|thing| thing.as_str().trim())
}

fn is_stars(folded: &str) -> bool {
    !folded.is_empty() && folded.chars().all(|c| c.is_whitespace() || STARS.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn counters_are_named_in_ten_languages() {
        chrome(
            rule,
            &["1.2K Shares", "0 likes", "Views: 1,234", "Likes (7)", "15 people found this helpful"],
        );
        chrome(rule, &["12 Bewertungen", "1 234 vues", "15 vistas", "7 visualizzazioni", "8 curtidas"]);
        chrome(rule, &["Просмотров: 1234", "阅读 1234", "浏览次数：77", "閲覧数 12", "345 مشاهدة"]);
    }

    #[test]
    fn ratings_and_their_questions_are_named() {
        chrome(rule, &["Rated 4.5 out of 5", "(12 votes, average: 4.20 out of 5)", "★★★★☆"]);
        chrome(rule, &["Was this page helpful?", "War dieser Artikel hilfreich?", "Оцените статью"]);
        chrome(rule, &["此页面有帮助吗？", "この記事は役に立ちましたか？", "هل كان هذا المقال مفيداً؟"]);
    }

    #[test]
    fn what_text_counts_too_needs_company() {
        chrome(rule, &["12 likes", "5,000 followers"]);
        kept(rule, &["She wrote every day.", "5,000 followers", "By the summer it was ten times that."]);
    }

    #[test]
    fn numbers_in_text_stay() {
        kept(
            rule,
            &["Rated R", "7 reviews of the law", "12 shares of the firm changed hands.", "3 stars to watch"],
        );
        kept(rule, &["1984", "Der Film hat 12 Bewertungen bekommen.", "100 vues de Paris", "5 minutes"]);
    }
}
