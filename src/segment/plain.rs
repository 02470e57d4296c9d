//! Flattened text into blocks: one block a line.
//!
//! Flatteners write a page's tree as white space: the indent and the number of a list item are the
//! comment tree, a double blank line is a block whose text vanished. Both are read before anything
//! is trimmed.

mod items;
mod lines;
mod marker;
mod residue;

use crate::block::{Block, BlockKind, Document, Place, Section};
use crate::limits::{Limit, Limits, Met};
use crate::work::Work;
use lines::{Line, lines};

/// How often every line is looked at: for items, for its marker and residues, and for its text.
const LOOKS: usize = 3;

/// Cuts flattened text into blocks.
#[cfg(any(test, feature = "training"))]
pub(crate) fn segment(text: &str) -> Document {
    segment_within(text, Limits { blocks: usize::MAX, ..Limits::default() })
}

/// Cuts flattened text into as many blocks as the limits for it allow: the last one holds all lines
/// that are left.
pub(crate) fn segment_within(text: &str, limits: Limits) -> Document {
    let (mut blocks, mut met, mut work) = (Vec::new(), Met::default(), Work::within(limits.work));
    let threads = items::of_lines(lines(text).map(|line| (line.indent, !marker::find(line.text).is_empty())));
    let mut lines = lines(text).zip(threads).peekable();
    while let Some((line, thread)) = lines.next() {
        work.spend(LOOKS);
        let is_full = blocks.len() + 1 >= limits.blocks;
        if (is_full || work.is_used_up()) && lines.peek().is_some() {
            if is_full {
                met.add(Limit::Blocks);
            }
            push_rest(&mut blocks, text, line.start);
            break;
        }
        let place = Place { indent: line.indent, gap: line.gap, thread, ..Place::default() };
        push_line(&mut blocks, &line, place);
    }
    let root = Section { blocks: 0..blocks.len(), ..Section::default() };
    let mut document = Document { blocks, sections: vec![root], met, work, ..Document::default() };
    document.shrink();
    document
}

fn push_rest(blocks: &mut Vec<Block>, text: &str, start: usize) {
    let rest = text.get(start..).unwrap_or_default().trim_end();
    let source = start..start + rest.len();
    blocks.push(Block::new(BlockKind::Paragraph, source, rest.to_owned(), Place::default()));
}

/// A line is a block, and so is each file name that is glued to its end.
fn push_line(blocks: &mut Vec<Block>, line: &Line<'_>, place: Place) {
    let marker = marker::find(line.text);
    let body = line.text.get(marker.len()..).unwrap_or_default();
    let (body, residues) = residue::cut(body);
    let glued = Place { thread: place.thread, ..Place::default() };
    let end = line.start + marker.len() + body.len();
    let mut block = Block::new(kind(marker), line.start..end, body.to_owned(), place);
    block.marker = marker.to_owned();
    blocks.push(block);
    let mut start = end;
    for residue in residues {
        let source = start..start + residue.len();
        start = source.end;
        blocks.push(Block::new(BlockKind::Paragraph, source, residue.to_owned(), glued));
    }
}

fn kind(marker: &str) -> BlockKind {
    match marker.chars().next() {
        None => BlockKind::Paragraph,
        Some(c) => BlockKind::ListItem { depth: 1, ordered: c.is_ascii_digit() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        segment(text).blocks.into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn indent_marker_and_gap_are_read_before_trimming() {
        let blocks = segment("One.\n\n\n  1. Ann says:\n\n    Two.").blocks;
        assert_eq!((blocks[1].place.indent, blocks[1].place.gap), (2, 2));
        assert_eq!((blocks[1].marker.as_str(), blocks[1].text.as_str()), ("1. ", "Ann says:"));
        assert_eq!((blocks[2].place.indent, blocks[2].place.gap), (4, 1));
    }

    #[test]
    fn a_glued_file_name_is_a_block_of_its_own() {
        let text = "The bridge stayed closed.1395070_photo-1\nOpen.";
        let blocks = segment(text).blocks;
        assert_eq!(texts(text), ["The bridge stayed closed.", "1395070_photo-1", "Open."]);
        assert_eq!(text.get(blocks[1].source.clone()), Some("1395070_photo-1"));
    }

    #[test]
    fn every_line_ending_ends_a_line() {
        assert_eq!(texts("a\r\nb\rc\u{2028}d\u{c}e\n"), ["a", "b", "c", "d", "e"]);
        assert_eq!(segment("a\r\n\r\nb").blocks[1].place.gap, 1);
    }

    #[test]
    fn nothing_is_no_block() {
        assert!(segment("").blocks.is_empty());
        assert!(segment(" \n\t\u{a0}\r\n").blocks.is_empty());
    }
}
