//! The numbers of the labeller, each with its source.

use crate::options::Focus;

/// A block is kept at this score or above. Chosen on the WCXB dev pages: F1 is flat from 0.4 to 0.6.
pub(super) fn keep_score(focus: Focus) -> f32 {
    match focus {
        Focus::Precision => 0.65,
        Focus::Balanced => 0.5,
        Focus::Recall => 0.3,
    }
}
