//! Second copies of kept text.

use super::draft::Draft;
use crate::block::BlockKind;
use crate::verdict::{Label, Reason};
use std::collections::HashSet;

/// Shorter blocks repeat by right: `Yes`, `Total`.
const MIN_CHARS: u32 = 40;

/// The first copy stays. Table cells and code repeat by right too.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut seen: HashSet<&str> = HashSet::new();
    let blocks = draft.blocks;
    for index in 0..blocks.len() {
        let block = &blocks[index];
        let exempt =
            matches!(block.kind, BlockKind::Cell { .. } | BlockKind::Code) || block.stats.chars < MIN_CHARS;
        if draft.verdicts[index].label.in_text() && !exempt && !seen.insert(&block.text) {
            draft.revise(index, Label::Chrome, Reason::Duplicate, 0.05);
        }
    }
}
