//! Where the line is drawn between content and husk: the one pass that asks for the focus.

use super::draft::Draft;
use super::prose;
use crate::block::{Block, BlockKind};
use crate::options::Focus;
use crate::verdict::{Label, Reason};

/// A block is kept at this score or above. WCXB dev: F1 moves by .002 when scores move by .1 either way.
pub(super) fn keep_score(focus: Focus) -> f32 {
    match focus {
        Focus::Precision => 0.65,
        Focus::Balanced => 0.5,
        Focus::Recall => 0.3,
    }
}

/// Keeps every scored block whose score is high enough for the caller's focus.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let keep = keep_score(draft.focus);
    for index in 0..draft.blocks.len() {
        let score = draft.verdicts[index].score;
        if draft.scored[index] && score >= keep {
            let (label, reason) = kept_as(&draft.blocks[index]);
            draft.decide(index, label, reason, score);
        }
    }
}

fn kept_as(block: &Block) -> (Label, Reason) {
    match block.kind {
        BlockKind::Caption => (Label::Caption, Reason::FigureCaption),
        _ if prose::words(block) > 0.0 => (Label::Content, Reason::Prose),
        _ => (Label::Content, Reason::InBody),
    }
}
