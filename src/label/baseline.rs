//! The hand-written scorer.

use super::draft::Draft;
use super::thresholds::keep_score;
use crate::block::{Block, BlockKind, Roles};
use crate::verdict::{Label, Reason};

/// Landmarks whose text is not the page's own.
const AWAY: Roles =
    Roles::NAV.union(Roles::ASIDE).union(Roles::FOOTER).union(Roles::DIALOG).union(Roles::FORM);

/// Scores every block that no rule has named.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let keep = keep_score(draft.focus);
    for index in 0..draft.blocks.len() {
        if draft.is_open(index) {
            let score = score(&draft.blocks[index]);
            let (label, reason) =
                if score >= keep { (Label::Content, Reason::Prose) } else { (Label::Chrome, Reason::Sparse) };
            draft.decide(index, label, reason, score);
        }
    }
}

fn score(block: &Block) -> f32 {
    if block.place.roles.intersects(AWAY) || block.kind == BlockKind::Control {
        return 0.1;
    }
    let length = block.stats.words as f32 / (block.stats.words as f32 + 8.0);
    let sentence = if block.stats.ends_sentence { 0.3 } else { 0.0 };
    (length + sentence - block.link_density()).clamp(0.0, 1.0)
}
