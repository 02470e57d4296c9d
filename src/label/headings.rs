//! Headings live and die with what they introduce.

use super::draft::Draft;
use crate::verdict::{Label, Reason};

/// As sure as what it introduces mostly is.
const HEADING_SCORE: f32 = 0.6;

/// Keeps a heading that stands before kept text, with nothing but headings between. One that
/// introduces nothing stays as the line was drawn.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut kept_below = false;
    for index in (0..draft.blocks.len()).rev() {
        if draft.blocks[index].is_heading() && is_undecided(draft.verdicts[index].reason) {
            if kept_below {
                draft.revise(index, Label::Content, Reason::Heading, HEADING_SCORE);
            }
        } else {
            kept_below = draft.verdicts[index].label.in_text();
        }
    }
}

/// Nothing but its length speaks for or against it.
fn is_undecided(reason: Reason) -> bool {
    matches!(reason, Reason::Sparse | Reason::InBody | Reason::LinkDense)
}
