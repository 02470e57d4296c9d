//! Where on a page a block stands, as far as that speaks for or against a cue.

use super::super::draft::{Line, Window};
use crate::block::{BlockKind, Roles};

/// Regions of a page that hold its interface.
const FURNITURE: Roles = Roles::NAV
    .union(Roles::FOOTER)
    .union(Roles::DIALOG)
    .union(Roles::SHARE)
    .union(Roles::NEWSLETTER)
    .union(Roles::CONSENT)
    .union(Roles::LOGIN);

/// Prose has at least so many words and ends as a sentence does.
const PROSE_WORDS: u32 = 6;

/// The blocks at the end of a page in which interface strings need no other evidence: the length
/// of a usual footer.
const END_BLOCKS: usize = 15;

pub(super) fn is_control(line: &Line<'_>) -> bool {
    line.block.kind == BlockKind::Control
}

pub(super) fn is_prose(line: &Line<'_>) -> bool {
    line.block.stats.ends_sentence && line.block.stats.words >= PROSE_WORDS
}

/// Whether elements around a block say that it is interface. Plain text has no elements.
pub(super) fn in_furniture(line: &Line<'_>) -> bool {
    is_control(line) || line.block.place.roles.intersects(FURNITURE)
}

/// Whether a short line stands as a heading does: it opens the page, is marked up as one, or has
/// prose before and after it.
pub(super) fn stands_as_heading(window: &Window<'_>) -> bool {
    window.this.block.is_heading()
        || window.above() == 0
        || (is_prose(window.prev()) && is_prose(window.next()))
}

/// Whether a block stands in the last lines of the page and introduces no prose.
pub(super) fn closes_page(window: &Window<'_>) -> bool {
    window.below() < END_BLOCKS && window.above() > window.below() && !is_prose(window.next())
}

/// Whether a block is an item of a numbered list. Interfaces number nothing.
pub(super) fn is_numbered(line: &Line<'_>) -> bool {
    matches!(line.block.kind, BlockKind::ListItem { ordered: true, .. })
}

/// Whether a block is an item of a list in which nothing is linked.
pub(super) fn is_unlinked_item(line: &Line<'_>) -> bool {
    matches!(line.block.kind, BlockKind::ListItem { .. }) && !line.is_linked()
}

/// The blocks at either end of a page in which banners stand, and no more than a quarter of the
/// page each.
const EDGE_BLOCKS: usize = 20;

/// Whether a block stands near the top or the end of the page.
pub(super) fn near_edge(window: &Window<'_>) -> bool {
    let blocks = window.above() + window.below() + 1;
    let nearest = window.above().min(window.below());
    nearest < EDGE_BLOCKS && nearest * 4 <= blocks
}
