//! The stages one by one, for benchmarks. No part of the public interface.

use crate::{page, segment};
use scraper::Html;

/// Reads a page; how many nodes it has.
pub fn read(html: &str) -> usize {
    page::read(html).len()
}

/// Takes over a page that `scraper` parsed; how many nodes it has.
pub fn read_document(document: &Html) -> usize {
    page::read_document(document).len()
}

/// Reads and segments a page; how many blocks it has.
pub fn segment(html: &str) -> usize {
    segment::html::segment(&page::read(html)).blocks.len()
}
