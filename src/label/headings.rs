//! Headings live and die with what they introduce.

use super::draft::Draft;
use crate::verdict::{Label, Reason};

/// Keeps a heading that stands before kept text, with nothing but headings between.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut kept_below = false;
    for index in (0..draft.blocks.len()).rev() {
        if draft.blocks[index].is_heading() && draft.verdicts[index].reason == Reason::Sparse {
            if kept_below {
                draft.revise(index, Label::Content, Reason::Heading, 0.6);
            }
        } else {
            kept_below = draft.verdicts[index].label.in_text();
        }
    }
}
