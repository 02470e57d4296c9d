//! The page's title, from its declarations and headings.

use super::claim::{Claim, Source, distinct};
use super::title_parts::{Parts, without_known_site, without_site};
use super::{Site, Sources, Subject, heading, tidy};
use crate::hash::{PageSet, hash_of};
use crate::stats::is_unspaced;

/// A first heading longer than this is a teaser, not a title.
const MAX_TITLE_CHARS: usize = 300;

/// A heading that agrees less with all that is declared is that of a part, or of a box.
const MIN_AGREEMENT: usize = 25;

/// All words of both.
const FULL_AGREEMENT: usize = 100;

/// Pages that have more main headings mean nothing by them.
const MAX_HEADINGS: usize = 32;

/// What documentation generators put behind a heading as a link to it.
const PERMALINKS: &[char] = &['¶', '#', ' '];

const SOFT_HYPHEN: char = '\u{AD}';

/// What `meta` elements call a title.
const METAS: &[&str] = &["og:title", "twitter:title", "citation_title", "dc.title"];

/// What JSON-LD calls a title.
const MEMBERS: &[&str] = &["headline"];

/// Titles the page offers, best first: the main heading that agrees most with what is declared; `og:title`,
/// JSON-LD's headline and the `title` element, each without the site's name; headings as they stand.
pub(super) fn candidates(sources: &Sources<'_>, subject: &Subject<'_, '_>, site: &Site) -> Vec<Claim> {
    let declared = Declared::of(sources, subject, site);
    let headings = headings(sources, &declared);
    let heading = |text: &str| Claim::new(Source::Heading, text.to_owned());
    let best = declared.agreeing(&headings);
    let trimmed = best.map(|text| heading(without_known_site(text, site)));
    let whole = best.into_iter().chain(headings.first().map(String::as_str)).map(heading);
    distinct(trimmed.into_iter().chain(declared.titles).chain(whole))
}

/// What a page declares as its title.
struct Declared<'s> {
    site: &'s Site,
    /// As it is declared.
    whole: Vec<Claim>,
    /// Without the site's name.
    titles: Vec<Claim>,
    words_of_whole: Vec<Vec<u64>>,
    words_of_titles: Vec<Vec<u64>>,
}

impl<'s> Declared<'s> {
    fn of(sources: &Sources<'_>, subject: &Subject<'_, '_>, site: &'s Site) -> Self {
        let in_meta = sources.property(METAS).map(|title| Claim::new(Source::Meta, title));
        let linked = subject.texts(MEMBERS).first().and_then(|text| tidy(text));
        let linked = linked.map(|title| Claim::new(Source::LinkedData, title));
        let element = sources.titles.iter().find_map(|&node| sources.text_of(node));
        let element = element.map(|title| Claim::new(Source::TitleElement, title));
        let whole: Vec<Claim> = in_meta.into_iter().chain(linked).chain(element).collect();
        let short = |claim: &Claim| Claim::new(claim.source, without_site(&claim.value, site).to_owned());
        let titles: Vec<Claim> = whole.iter().map(short).collect();
        let all_words = |claims: &[Claim]| claims.iter().map(|claim| words(&claim.value)).collect();
        let (words_of_whole, words_of_titles) = (all_words(&whole), all_words(&titles));
        Self { site, whole, titles, words_of_whole, words_of_titles }
    }

    /// The heading that agrees most with it, the first of several; none if none does.
    fn agreeing<'h>(&self, headings: &'h [String]) -> Option<&'h str> {
        let is_site = |title: &str| !self.site.is_home() && self.site.is_named(title);
        let titles =
            self.titles.iter().zip(&self.words_of_titles).filter(|(claim, _)| !is_site(&claim.value));
        let titles: Vec<PageSet<u64>> = titles.map(|(_, words)| words.iter().copied().collect()).collect();
        let is_whole = |text: &str| self.words_of_whole.contains(&words(text));
        let short = |text| without_known_site(text, self.site);
        let share = |text| if is_whole(text) { FULL_AGREEMENT } else { agreement(short(text), &titles) };
        let shares = headings.iter().map(|text| (share(text), text));
        let agreeing = shares.filter(|(share, _)| *share >= MIN_AGREEMENT || titles.is_empty());
        agreeing.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, text)| text.as_str())
    }

    /// Parts of the `title` element behind its first that are declared nowhere alone: names of sections and of
    /// the site.
    fn rest(&self) -> Vec<Vec<u64>> {
        let element = self.whole.iter().find(|claim| claim.source == Source::TitleElement);
        let parts = element.map(|claim| Parts::of(&claim.value));
        let rest = parts.iter().flat_map(|parts| parts.iter().skip(1));
        rest.map(words).filter(|part| !self.words_of_titles.contains(part)).collect()
    }

    fn is_title(&self, text: &str) -> bool {
        self.words_of_titles.contains(&words(text))
    }
}

/// How much of a heading and of the declared title that is most like it are the same words, in hundredths:
/// Dice's coefficient.
fn agreement(heading: &str, declared: &[PageSet<u64>]) -> usize {
    let ours: PageSet<u64> = words(heading).into_iter().collect();
    let dice =
        |theirs: &PageSet<u64>| 200 * ours.intersection(theirs).count() / (ours.len() + theirs.len()).max(1);
    declared.iter().map(dice).max().unwrap_or(0)
}

/// Main headings that are not the site's name, as far as another title is declared.
fn headings(sources: &Sources<'_>, declared: &Declared<'_>) -> Vec<String> {
    let rest = declared.rest();
    let is_named = |text: &str| declared.site.is_named(text) && !declared.is_title(text);
    let is_site = |text: &str| is_named(text) || !rest.is_empty() && rest.contains(&words(text));
    let lines =
        sources.headings.iter().take(MAX_HEADINGS).filter_map(|&node| heading::line(sources.page, node));
    let lines = lines.filter_map(|text| tidy(&text.trim_end_matches(PERMALINKS).replace(SOFT_HYPHEN, "")));
    let short = lines.filter(|text| text.chars().count() <= MAX_TITLE_CHARS);
    short.filter(|text| declared.whole.is_empty() || !is_site(text)).collect()
}

/// Words in lower case by their hashes; where words are not spaced, letters.
fn words(text: &str) -> Vec<u64> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut hashes = Vec::new();
    for word in words {
        if word.chars().any(is_unspaced) {
            hashes.extend(word.chars().map(|letter| hash_of(&letter)));
        } else {
            hashes.push(hash_of(&word));
        }
    }
    hashes
}

#[cfg(test)]
mod tests {
    fn title(html: &str) -> Option<String> {
        crate::extract(html).title().map(str::to_owned)
    }

    #[test]
    fn the_heading_that_readers_see_wins_over_what_is_declared_for_search() {
        let html =
            "<title>How to mend a kiln in 2025 | Clay</title><h1>Clay</h1><h1>How we mend our kiln</h1>";
        assert_eq!(title(html).unwrap(), "How we mend our kiln");
    }

    #[test]
    fn a_heading_of_a_box_is_no_title() {
        let html = "<title>How to mend a kiln | Clay</title><h1>Subscribe</h1><p>Bricks first.";
        assert_eq!(title(html).unwrap(), "How to mend a kiln");
    }

    #[test]
    fn the_name_of_the_site_is_no_title() {
        let html = "<title>Rain at last | The Mill</title><meta property=og:site_name content='The Mill'><h1>The Mill</h1>";
        assert_eq!(title(html).unwrap(), "Rain at last");
        assert_eq!(
            title("<title>雨，终于 - 水车</title><h1>水车</h1><h1>雨，终于</h1>").unwrap(),
            "雨，终于"
        );
    }

    #[test]
    fn a_title_of_signs_alone_stays_as_it_is() {
        assert_eq!(title("<title>_</title><h1>#</h1><p>It fell.").unwrap(), "_");
        assert_eq!(title("<title>_ Rain</title><p>It fell.").unwrap(), "Rain");
    }

    #[test]
    fn a_page_that_declares_nothing_has_its_heading() {
        assert_eq!(title("<h1>Rain</h1><p>It fell.").unwrap(), "Rain");
        assert_eq!(title("<p>It fell."), None);
    }
}
