//! What holds the block: its kind, depth, visibility, and the comment it is in.

use super::Context;
use super::table::{Table, magnitude};
use crate::block::{Block, BlockKind, Visibility};

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let measures = ["kind", "heading_level", "depth", "visibility", "images", "thread_depth", "row"];
    table.add_rows(measures, |i| {
        let Block { kind: is, place, .. } = &context.draft.blocks[i];
        [
            kind(*is),
            heading_level(*is),
            place.depth.min(255) as u8,
            visibility(place.visibility),
            magnitude(place.images.into()),
            place.thread.map_or(0, |thread| magnitude(u32::from(thread.depth) + 1)),
            row(*is),
        ]
    });
}

/// From most to least like a paragraph, so that one threshold parts text from interface.
fn kind(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Code => 0,
        BlockKind::Quote => 1,
        BlockKind::Paragraph => 2,
        BlockKind::Description => 3,
        BlockKind::Term => 4,
        BlockKind::ListItem { ordered: true, .. } => 5,
        BlockKind::ListItem { ordered: false, depth: 1 } => 6,
        BlockKind::ListItem { .. } => 7,
        BlockKind::Cell { header: false, .. } => 8,
        BlockKind::Cell { header: true, .. } => 9,
        BlockKind::Heading(_) => 10,
        BlockKind::Caption => 11,
        BlockKind::Summary => 12,
        BlockKind::Control => 13,
    }
}

pub(super) fn heading_level(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Heading(level) => level,
        _ => 7,
    }
}

fn visibility(visibility: Visibility) -> u8 {
    match visibility {
        Visibility::Visible => 0,
        Visibility::Collapsed => 1,
        Visibility::Noscript => 2,
        Visibility::Hidden => 3,
    }
}

fn row(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Cell { row, .. } => magnitude(row.saturating_add(1)),
        _ => 0,
    }
}
