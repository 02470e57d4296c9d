//! What kind of block an element makes of its text.

use super::frame::Frame;
use crate::block::{BlockKind, Cell};
use crate::page::Tag;
use crate::segment::grid::Seat;

/// Elements that are one kind of block wherever they stand.
const ANYWHERE: &[(Tag, BlockKind)] = &[
    (Tag::Dt, BlockKind::Term),
    (Tag::Dd, BlockKind::Description),
    (Tag::Blockquote, BlockKind::Quote),
    (Tag::Pre, BlockKind::Code),
    (Tag::Listing, BlockKind::Code),
    (Tag::Xmp, BlockKind::Code),
    (Tag::Plaintext, BlockKind::Code),
    (Tag::Figcaption, BlockKind::Caption),
    (Tag::Caption, BlockKind::Caption),
    (Tag::Summary, BlockKind::Summary),
];

/// Elements that are no such thing in a heading: there a button opens what the heading introduces.
const OUTSIDE_HEADINGS: &[(Tag, BlockKind)] = &[
    (Tag::Button, BlockKind::Control),
    (Tag::Option, BlockKind::Control),
    (Tag::Select, BlockKind::Control),
    (Tag::Textarea, BlockKind::Control),
    (Tag::Optgroup, BlockKind::Control),
    (Tag::Label, BlockKind::Control),
    (Tag::Legend, BlockKind::Control),
    (Tag::Article, BlockKind::Paragraph),
    (Tag::Section, BlockKind::Paragraph),
    (Tag::Main, BlockKind::Paragraph),
];

/// The kind of an element's blocks; one that says nothing of it goes by what is around it.
pub(super) fn of(frame: &Frame, outer: &Frame, opens_panel: bool) -> BlockKind {
    let own = frame.tag.heading_level().map(BlockKind::Heading);
    match own.or_else(|| part(frame, outer)).or_else(|| listed(ANYWHERE, frame.tag)) {
        Some(kind) => kind,
        None if opens_panel && frame.tag == Tag::Button => BlockKind::Summary,
        None if matches!(outer.kind, BlockKind::Heading(_)) => outer.kind,
        None => listed(OUTSIDE_HEADINGS, frame.tag).unwrap_or(outer.kind),
    }
}

/// Parts of tables and lists, whose kind depends on the whole. The cell of a layout table is none.
fn part(frame: &Frame, outer: &Frame) -> Option<BlockKind> {
    match frame.tag {
        Tag::Td | Tag::Th => Some(match frame.table.and_then(Seat::cell) {
            Some(Cell { table, row, column, header }) => BlockKind::Cell { table, row, column, header },
            None => BlockKind::Paragraph,
        }),
        Tag::Li => {
            Some(BlockKind::ListItem { depth: frame.list_depth.max(1), ordered: outer.tag == Tag::Ol })
        }
        _ => None,
    }
}

fn listed(table: &[(Tag, BlockKind)], tag: Tag) -> Option<BlockKind> {
    table.iter().find(|(listed, _)| *listed == tag).map(|(_, kind)| *kind)
}
