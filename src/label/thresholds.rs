//! The numbers of the labeller, each with its source.

use crate::options::Focus;

/// A block is kept at this score or above. WCXB dev: F1 moves by .002 when scores move by .1 either way.
pub(super) fn keep_score(focus: Focus) -> f32 {
    match focus {
        Focus::Precision => 0.65,
        Focus::Balanced => 0.5,
        Focus::Recall => 0.3,
    }
}
