//! Two routes: our own reader, and the parser behind `scraper`, which follows the HTML standard.

use crate::loss::ANCHOR_SIGNS;
use crate::words::squeeze;
use crate::{Finding, oracle};
use dehusk::{Extraction, Extractor, Origin};

/// What the two read differently by intent, each in few pages: what the standard ignores between the parts of a
/// table in a template, and data of scripts, whose place in a parsed document is not known.
const APART: &[&str] = &["<template", "<script", "itemprop"];

/// Elements of images and formulas that hold HTML. End tags and list items in them close elements around
/// the image, since only names of HTML are special to `html5ever`; to the standard these are too.
const INTEGRATION_POINTS: &[(&str, &[&str])] =
    &[("<svg", &["<desc", "<foreignobject", "<title"]), ("<math", &["<mi", "<mn", "<mo", "<ms", "<mtext"])];

/// More would be flattened, at different points.
const MAX_TAGS: usize = 500;

/// Both routes show the same letters, in whatever order.
///
/// # Errors
/// The letters that only one of them shows.
pub(crate) fn letters(html: &str) -> Finding {
    let lower = html.to_ascii_lowercase();
    if !oracle::knows(html)
        || holds_integration_point(&lower)
        || APART.iter().any(|tag| lower.contains(tag))
        || html.matches('<').count() > MAX_TAGS
    {
        return Ok(());
    }
    let own = sorted(&dehusk::extract(html));
    let reference = sorted(&Extractor::new().extract_document(&oracle::parse(html)));
    if own == reference { Ok(()) } else { Err(format!("own {own:?}\nreference {reference:?}")) }
}

fn holds_integration_point(html: &str) -> bool {
    INTEGRATION_POINTS.iter().any(|(root, names)| {
        html.split_once(root).is_some_and(|(_, inside)| names.iter().any(|name| inside.contains(name)))
    })
}

/// All letters that elements show, but the signs of links to headings: which link a heading stands in can differ
/// where links are not closed. Data beside the elements are read from the source by one route and from what its parser
/// made of them by the other, which replaces NULs.
fn sorted(page: &Extraction) -> String {
    let visible = page.blocks().filter(|(block, _)| block.origin == Origin::Visible);
    let shown: String = visible.map(|(block, _)| squeeze(&block.text)).collect();
    let mut letters: Vec<char> = shown.chars().filter(|c| !ANCHOR_SIGNS.contains(c)).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}
