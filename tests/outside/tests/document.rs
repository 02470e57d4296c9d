//! With the feature `scraper`: documents that the program parsed itself.
#![cfg(feature = "scraper")]

use dehusk::Extractor;
use scraper::Html;

#[test]
fn a_document_gives_what_its_source_gives() {
    let page = "<article><p>It rained all night, and the river rose by a hand's breadth.</p></article>";
    let parsed = Extractor::new().extract_document(&Html::parse_document(page));
    assert_eq!(parsed.text(), dehusk::extract(page).text());
}
