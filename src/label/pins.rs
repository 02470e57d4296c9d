//! The caller's selectors.

use super::draft::Draft;
use crate::verdict::{Label, Reason};

/// What the caller keeps is kept, what the caller drops is dropped, whatever was found before.
pub(super) fn apply(draft: &mut Draft<'_>) {
    for index in 0..draft.blocks.len() {
        match draft.blocks[index].place.pinned {
            Some(true) => draft.revise(index, Label::Content, Reason::Kept, 1.0),
            Some(false) => draft.revise(index, Label::Chrome, Reason::Dropped, 0.0),
            None => {}
        }
    }
}
