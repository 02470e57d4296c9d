//! The stages one by one, for benchmarks. No part of the public interface.

use crate::{page, segment};

/// Reads a page; how many nodes it has.
pub fn read(html: &str) -> usize {
    page::read(html).len()
}

/// Reads and segments a page; how many blocks it has.
pub fn segment(html: &str) -> usize {
    segment::html::segment(&page::read(html), usize::MAX).blocks.len()
}
