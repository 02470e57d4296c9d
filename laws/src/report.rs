//! The report: all of the page is in it, and all of it as text.

use crate::{Finding, Subject, oracle};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

/// Every element that a report holds.
const ELEMENTS: &[&str] = &[
    "a", "article", "aside", "b", "body", "button", "dd", "details", "div", "dl", "dt", "footer", "h1", "h2",
    "head", "header", "html", "input", "kbd", "li", "main", "meta", "meter", "output", "p", "pre", "script",
    "section", "small", "span", "style", "summary", "title", "ul",
];

/// Every attribute. None runs anything, and none loads anything: see [`links`].
const ATTRIBUTES: &[&str] = &[
    "aria-keyshortcuts",
    "aria-label",
    "aria-pressed",
    "autocomplete",
    "charset",
    "class",
    "content",
    "data-block",
    "data-filter",
    "data-kind",
    "data-label",
    "data-reason",
    "dir",
    "disabled",
    "for",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "placeholder",
    "role",
    "spellcheck",
    "tabindex",
    "type",
    "value",
];

/// Where its only link leads.
const LINK: &str = "#result";

/// How long a report is that says nothing, and at most how much longer each block makes it.
const FRAME_BYTES: usize = 64 << 10;
const BLOCK_BYTES: usize = 2 << 10;

/// The longest reference for one byte, and how often what stands on the page once may stand in the
/// report: a title as block and source, in the head, and among the metadata in several forms.
const REFERENCE_BYTES: usize = 6;
const COPIES: usize = 8;

/// What a parser makes of it.
pub(crate) fn safe(subject: &Subject<'_>) -> Finding {
    let report = oracle::parse(&subject.report());
    markup(&report)?;
    texts(subject, &report)
}

/// The report's own elements are there, and none of the page's.
fn markup(report: &Html) -> Finding {
    for element in all(report, "*")? {
        let known = ELEMENTS.contains(&element.value().name());
        let foreign = element.value().attrs().find(|(name, _)| !ATTRIBUTES.contains(name));
        if !known || foreign.is_some() {
            return Err(format!("not the report's own: {:?}", element.value()));
        }
    }
    once(report, "script")?;
    once(report, "style")?;
    links(report)
}

fn once(report: &Html, name: &str) -> Finding {
    let count = all(report, name)?.len();
    if count == 1 { Ok(()) } else { Err(format!("{count} elements {name}")) }
}

fn links(report: &Html) -> Finding {
    let addresses: BTreeSet<&str> = all(report, "[href]")?.iter().filter_map(|e| e.attr("href")).collect();
    if addresses == BTreeSet::from([LINK]) { Ok(()) } else { Err(format!("links to {addresses:?}")) }
}

/// The text and the source of every block are there, to the character.
fn texts(subject: &Subject<'_>, report: &Html) -> Finding {
    let blocks = || subject.extraction.blocks().map(|(block, _)| block);
    let sources = blocks().filter_map(|block| subject.input.get(block.source.clone()));
    same(report, "article > .text", blocks().map(|block| block.text.as_str()))?;
    same(report, "article pre", sources.filter(|source| !source.is_empty()))?;
    same(report, "h1", subject.extraction.title().into_iter())
}

fn same<'a>(report: &Html, selector: &str, expected: impl Iterator<Item = &'a str>) -> Finding {
    let found: Vec<String> = all(report, selector)?.iter().map(|element| element.text().collect()).collect();
    // HTML cannot hold this character.
    let expected: Vec<String> = expected.map(|text| text.replace('\0', "\u{fffd}")).collect();
    let untitled = expected.is_empty() && selector == "h1";
    if found == expected || untitled { Ok(()) } else { Err(format!("{found:?}\ninstead of {expected:?}")) }
}

/// The report is as long as the page, times a constant.
pub(crate) fn length(subject: &Subject<'_>) -> Finding {
    let (length, blocks) = (subject.report().len(), subject.extraction.blocks());
    let (count, shown) = blocks.fold((0, subject.input.len()), |(count, shown), (block, _)| {
        (count + 1, shown + block.text.len() + block.marker.len())
    });
    let most = FRAME_BYTES + BLOCK_BYTES * count + REFERENCE_BYTES * COPIES * shown;
    if length <= most { Ok(()) } else { Err(format!("{length} bytes for {count} blocks of {shown} bytes")) }
}

fn all<'a>(report: &'a Html, selector: &str) -> Result<Vec<ElementRef<'a>>, String> {
    let selector = Selector::parse(selector).map_err(|error| error.to_string())?;
    Ok(report.select(&selector).collect())
}
