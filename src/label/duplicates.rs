//! Second copies of a text on a page: teasers, captions that repeat the title, mobile versions.

use super::draft::Draft;
use crate::block::BlockKind;
use crate::hash::PageMap;
use crate::verdict::{Label, Reason};

/// Shorter blocks repeat by right: `Yes`, `Total`. In the prototype of the learned scorer F1 was flat
/// between 15 and 40.
const MIN_CHARS: u32 = 40;

const COPY_SCORE: f32 = 0.05;

/// Of equal texts the copy with the best score stays, the first among equals. Which one that is must
/// not depend on what is kept, or a wider focus would drop what a narrower one keeps. Table cells
/// and code repeat by right.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut best: PageMap<&str, usize> = PageMap::default();
    let blocks = draft.blocks;
    for index in 0..blocks.len() {
        let block = &blocks[index];
        let repeats_by_right = matches!(block.kind, BlockKind::Cell { .. } | BlockKind::Code);
        if !draft.scored[index] || repeats_by_right || block.stats.chars < MIN_CHARS {
            continue;
        }
        let Some(other) = best.insert(&block.text, index) else { continue };
        let better = draft.verdicts[index].score > draft.verdicts[other].score;
        let (stays, goes) = if better { (index, other) } else { (other, index) };
        best.insert(&block.text, stays);
        draft.scored[goes] = false;
        draft.revise(goes, Label::Chrome, Reason::Duplicate, COPY_SCORE);
    }
}
