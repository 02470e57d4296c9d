//! Flattened text into blocks: one block a line.
//!
//! Flatteners write a page's tree as white space: the indent and the number of a list item are the
//! comment tree, a double blank line is a block whose text vanished. Both are read before anything
//! is trimmed.

use crate::block::{Block, BlockKind, Document, Place, Section};
use once_cell::sync::Lazy;
use regex::Regex;

/// A list marker as flatteners write it: a bullet or a number of up to four digits.
static MARKER: Lazy<Regex> =
    Lazy::new(|| Regex::new(r"^(?:[-*•‣◦·–]|\d{1,4}[.)])\s+").expect("a constant pattern"));

/// Cuts flattened text into blocks.
pub(crate) fn segment(text: &str) -> Document {
    let mut blocks = Vec::new();
    let (mut at, mut gap) = (0, 0);
    for line in text.split_inclusive('\n') {
        match block(line, at, gap) {
            Some(found) => {
                blocks.push(found);
                gap = 0;
            }
            None => gap = u16::saturating_add(gap, 1),
        }
        at += line.len();
    }
    let root = Section { blocks: 0..blocks.len(), ..Section::default() };
    Document { blocks, sections: vec![root] }
}

fn block(line: &str, at: usize, gap: u16) -> Option<Block> {
    let trimmed = line.trim();
    if trimmed.is_empty() {
        return None;
    }
    let indent = line.len() - line.trim_start().len();
    let marker = MARKER.find(trimmed).map_or("", |m| m.as_str());
    let body = trimmed.get(marker.len()..).unwrap_or_default();
    let place = Place { indent: indent as u16, gap, ..Place::default() };
    let start = at + indent;
    let mut block = Block::new(kind(marker), start..start + trimmed.len(), body.to_owned(), place);
    block.marker = marker.to_owned();
    Some(block)
}

fn kind(marker: &str) -> BlockKind {
    match marker.chars().next() {
        None => BlockKind::Paragraph,
        Some(c) => BlockKind::ListItem { depth: 1, ordered: c.is_ascii_digit() },
    }
}
