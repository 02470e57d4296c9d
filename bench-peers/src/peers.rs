//! What is timed: dehusk's stages, parsers, and other extractors with their default options.

use lol_html::{HtmlRewriter, Settings, text};
use scraper::Html;
use std::cell::Cell;

/// Something that reads a page.
#[derive(Debug)]
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    /// Returns a number that depends on all of its work.
    pub(crate) read: fn(&str) -> usize,
}

/// The first is what the others are compared with.
pub(crate) const PEERS: &[Peer] = &[
    Peer { name: "dehusk: bytes to text", read: |html| dehusk::extract_bytes(html.as_bytes()).text().len() },
    Peer { name: "dehusk: read", read: dehusk::stages::read },
    Peer { name: "dehusk: read and segment", read: dehusk::stages::segment },
    Peer {
        name: "tl: parse",
        read: |html| tl::parse(html, tl::ParserOptions::default()).map_or(0, |dom| dom.nodes().len()),
    },
    Peer { name: "lol_html: text handler", read: rewrite },
    Peer { name: "scraper: parse", read: |html| Html::parse_document(html).tree.nodes().count() },
    Peer { name: "dom_smoothie: extract", read: dom_smoothie },
    Peer {
        name: "legible: extract",
        read: |html| legible::parse(html, None, None).map_or(0, |page| page.text_content.len()),
    },
    Peer {
        name: "rs-trafilatura: extract",
        read: |html| rs_trafilatura::extract(html).map_or(0, |page| page.content_text.len()),
    },
];

/// All text of a page, by a handler.
fn rewrite(html: &str) -> usize {
    let seen = Cell::new(0);
    let count = text!("*", |chunk| {
        seen.set(seen.get() + chunk.as_str().len());
        Ok(())
    });
    let settings = Settings::new().append_element_content_handler(count);
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
    let read = rewriter.write(html.as_bytes()).and_then(|()| rewriter.end());
    if read.is_ok() { seen.get() } else { 0 }
}

fn dom_smoothie(html: &str) -> usize {
    let page = dom_smoothie::Readability::new(html, None, None).and_then(|mut page| page.parse());
    page.map_or(0, |page| page.text_content.len())
}
