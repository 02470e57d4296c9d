//! Where the line is drawn in flattened text.
//!
//! Text with one blank line between all blocks, as text is rendered, counts as text whose line was
//! drawn. It loses only what is surely husk: a line that moves with the scores would take the lowest
//! of what is left each time, until little is.

use super::super::draft::Draft;
use super::super::threshold;
use crate::block::Block;

/// What scores less is surely husk. From .02 to .1 no F1 of flattened WCXB dev pages moves by more
/// than .0003.
const SURE: f32 = 0.1;

/// Keeps every scored line above the line.
pub(super) fn apply(draft: &mut Draft<'_>) {
    if is_rendered(draft.blocks) {
        threshold::keep_from(draft, SURE);
    } else {
        threshold::apply(draft);
    }
}

/// Whether one blank line stands between all blocks.
pub(super) fn is_rendered(blocks: &[Block]) -> bool {
    blocks.iter().skip(1).all(|block| block.place.gap == 1)
}

#[cfg(test)]
mod tests {
    use super::super::super::draft::Draft;
    use super::super::testing::run;
    use crate::verdict::{Label, Reason};

    /// Scores the first line high and every other one low.
    fn score(draft: &mut Draft<'_>) {
        for index in 0..draft.blocks.len() {
            draft.decide(index, Label::Chrome, Reason::Sparse, if index == 0 { 0.9 } else { 0.2 });
            draft.scored[index] = true;
        }
    }

    #[test]
    fn cleaned_text_loses_only_what_is_surely_husk() {
        let kept = |text: &str| run(&[score, super::apply], text).labelled(Label::Content).len();
        assert_eq!([kept("Rain\nWind\nHail"), kept("Rain\n\nWind\n\nHail")], [1, 3]);
    }
}
