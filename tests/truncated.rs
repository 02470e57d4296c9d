//! A page that ends early shows what the whole page shows up to there, wherever it ends.

use dehusk::{Origin, extract};
use std::path::Path;

/// Tables, a thread, data in an attribute; Latin letters and others.
const PAGES: &[&str] = &[
    "comments/hacker-news-like-html",
    "language/ja-article",
    "payload/discourse-preloaded",
    "segmentation/data-table",
];

/// What a page shows, without white space: whether two words are parted may depend on what follows.
fn shown(html: &str) -> String {
    let page = extract(html);
    let visible = page.blocks().filter(|(block, _)| block.origin == Origin::Visible);
    visible.flat_map(|(block, _)| block.text.chars()).filter(|c| !c.is_whitespace()).collect()
}

/// A reference that is cut, or in a `textarea` an end tag, stands as it is.
fn without_cut_markup(text: &str) -> &str {
    let text = text.rsplit_once('<').map_or(text, |(before, _)| before);
    text.rsplit_once('&').map_or(text, |(before, _)| before)
}

#[test]
fn what_was_read_stays_wherever_a_page_ends() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for page in PAGES {
        let html = std::fs::read_to_string(corpus.join(page).join("input.html")).expect(page);
        let whole = shown(&html);
        for end in (0..html.len()).filter(|&end| html.is_char_boundary(end)) {
            let cut = shown(html.get(..end).unwrap_or_default());
            assert!(whole.starts_with(without_cut_markup(&cut)), "{page} up to {end}: {cut}");
        }
    }
}
