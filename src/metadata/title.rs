//! The page's title, from its declarations and headings.

use super::claim::{Claim, Source};
use super::{Sources, Subject, tidy};
use crate::hash::{PageSet, hash_of};
use crate::stats::is_unspaced;

/// What pages put between their title and the site's name.
const SEPARATORS: [&str; 11] = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", "｜", " / ", "_"];

/// A first heading longer than this is a teaser, not a title.
const MAX_TITLE_CHARS: usize = 300;

/// A heading that agrees less with all that is declared is that of a part, or of a box.
const MIN_AGREEMENT: usize = 25;

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
/// JSON-LD's headline and the `title` element, each without the site's name; the first `h1`.
pub(super) fn candidates(
    sources: &Sources<'_>,
    subject: &Subject<'_, '_>,
    site_name: Option<&str>,
) -> Vec<Claim> {
    let whole = sources.titles.iter().find_map(|&node| sources.text_of(node));
    let declared = declared(sources, subject, whole.as_deref(), site_name);
    let headings = headings(sources, whole.as_deref(), site_name, &declared);
    let heading = |text: &String| Claim::new(Source::Heading, text.clone());
    let best = agreeing(&headings, &declared).map(heading);
    let first = headings.first().map(heading);
    best.into_iter().chain(declared).chain(first).collect()
}

/// The heading that agrees most with what is declared, the first of several; none if none does.
fn agreeing<'h>(headings: &'h [String], declared: &[Claim]) -> Option<&'h String> {
    let declared: Vec<PageSet<u64>> =
        declared.iter().map(|claim| words(&claim.value).into_iter().collect()).collect();
    let shares = headings.iter().map(|text| (agreement(text, &declared), text));
    let agreeing = shares.filter(|(share, _)| *share >= MIN_AGREEMENT || declared.is_empty());
    agreeing.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, text)| text)
}

/// How much of a heading and of the declared title that is most like it are the same words, in hundredths:
/// Dice's coefficient.
fn agreement(heading: &str, declared: &[PageSet<u64>]) -> usize {
    let ours: PageSet<u64> = words(heading).into_iter().collect();
    let dice =
        |theirs: &PageSet<u64>| 200 * ours.intersection(theirs).count() / (ours.len() + theirs.len()).max(1);
    declared.iter().map(dice).max().unwrap_or(0)
}

/// Main headings that are not the site's name: that is a part of the `title` element that no other
/// declaration is.
fn headings(
    sources: &Sources<'_>,
    whole: Option<&str>,
    site_name: Option<&str>,
    declared: &[Claim],
) -> Vec<String> {
    let parts = whole.map(parts).unwrap_or_default();
    let is_title = |text: &str| declared.iter().any(|claim| same(&claim.value, text));
    let is_part = |text: &str| parts.len() > 1 && parts.iter().any(|part| same(part, text));
    let is_site =
        |text: &str| site_name.is_some_and(|site| same(site, text)) || is_part(text) && !is_title(text);
    let texts = sources.headings.iter().take(MAX_HEADINGS).filter_map(|&node| sources.text_of(node));
    let texts = texts.filter_map(|text| tidy(&text.trim_end_matches(PERMALINKS).replace(SOFT_HYPHEN, "")));
    texts.filter(|text| text.chars().count() <= MAX_TITLE_CHARS && !is_site(text)).collect()
}

/// What is declared, without the site's name.
fn declared(
    sources: &Sources<'_>,
    subject: &Subject<'_, '_>,
    whole: Option<&str>,
    site_name: Option<&str>,
) -> Vec<Claim> {
    let in_meta = sources.property(METAS).map(|title| (Source::Meta, title));
    let linked = subject.texts(MEMBERS).first().and_then(|text| tidy(text));
    let linked = linked.map(|title| (Source::LinkedData, title));
    let element = whole.map(|title| (Source::TitleElement, title.to_owned()));
    let all = in_meta.into_iter().chain(linked).chain(element);
    all.map(|(source, title)| Claim::new(source, without_site(&title, site_name))).collect()
}

/// Cuts the site's name off: where it is known by name, else the last of several parts.
fn without_site(title: &str, site_name: Option<&str>) -> String {
    let Some((at, separator)) = SEPARATORS.iter().filter_map(|s| title.rfind(s).map(|at| (at, s))).max()
    else {
        return title.to_owned();
    };
    let head = title.get(..at).unwrap_or(title).trim();
    let tail = title.get(at + separator.len()..).unwrap_or_default().trim();
    let (is_site_first, is_bare) = (site_name.is_some_and(|site| same(site, head)), head.is_empty());
    let kept = if is_site_first || is_bare { tail } else { head };
    if kept.is_empty() { title.to_owned() } else { kept.to_owned() }
}

fn parts(title: &str) -> Vec<&str> {
    let split = |parts: Vec<_>, separator: &&'static str| -> Vec<_> {
        parts.into_iter().flat_map(|part: &str| part.split(*separator)).collect()
    };
    SEPARATORS.iter().fold(vec![title], split)
}

/// Whether two titles have the same words.
fn same(one: &str, other: &str) -> bool {
    words(one) == words(other)
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
