//! Text that a browser does not show.

use super::draft::Draft;
use crate::block::Visibility;
use crate::verdict::{Label, Reason};

/// Hidden text is chrome until a later pass finds that it is the only copy.
pub(super) fn apply(draft: &mut Draft<'_>) {
    for index in 0..draft.blocks.len() {
        let hidden =
            matches!(draft.blocks[index].place.visibility, Visibility::Hidden | Visibility::Noscript);
        if hidden && draft.is_open(index) {
            draft.decide(index, Label::Chrome, Reason::Hidden, 0.02);
        }
    }
}
