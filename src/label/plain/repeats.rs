//! Second copies of lines.
//!
//! The title again as an image's alternative text, a promotion shown twice, a teaser in two lists.
//! The first copy stays. Lines that repeat by right are exempt: numbers, marks of a table, and the
//! items of lists.

use super::super::draft::Draft;
use crate::block::{Block, BlockKind};
use crate::verdict::{Label, Reason};
use std::collections::HashSet;

/// A single word may head many paragraphs: `Yes`, `Total`, `Example`.
const MIN_WORDS: u32 = 2;

/// Drops second copies of kept lines; the title counts as a first copy.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut seen: HashSet<String> = HashSet::new();
    for index in 0..draft.blocks.len() {
        let label = draft.verdicts[index].label;
        let counts = (label.in_text() || label == Label::Title) && !repeats_by_right(&draft.blocks[index]);
        if counts && !seen.insert(draft.blocks[index].text.to_lowercase()) && label.in_text() {
            draft.revise(index, Label::Chrome, Reason::Duplicate, 0.05);
        }
    }
}

fn repeats_by_right(block: &Block) -> bool {
    matches!(block.kind, BlockKind::ListItem { .. })
        || block.stats.words < MIN_WORDS
        || block.stats.letters == 0
}
