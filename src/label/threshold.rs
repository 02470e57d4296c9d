//! Where the line is drawn between content and husk: the one pass that asks for the focus.
//!
//! On a page whose content is easy to tell the best line is high, on one where all is in doubt it is
//! low: keeping a block pays as long as its chance is above half of the F1 that can be expected
//! (Lipton, Elkan and Naryanaswamy, 2014). So the line is a share of the best F1 that the page's
//! scores promise.

use super::draft::Draft;
use super::prose;
use crate::block::{Block, BlockKind};
use crate::options::Focus;
use crate::verdict::{Label, Reason};
use std::ops::RangeInclusive;

/// The line as a share of the best F1, and its bounds. Each is at least as high for a narrower focus.
fn line(focus: Focus) -> (f32, RangeInclusive<f32>) {
    match focus {
        Focus::Precision => (0.75, 0.4..=0.85),
        Focus::Balanced => (0.5, 0.1..=0.7),
        Focus::Recall => (0.3, 0.05..=0.35),
    }
}

/// Keeps every scored block whose score is high enough for the caller's focus.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let (share, bounds) = line(draft.focus);
    keep_from(draft, (share * expected_f1(draft)).clamp(*bounds.start(), *bounds.end()));
}

/// Keeps every scored block with at least this score.
pub(super) fn keep_from(draft: &mut Draft<'_>, line: f32) {
    for index in 0..draft.blocks.len() {
        let score = draft.verdicts[index].score;
        if draft.scored[index] && score >= line {
            let (label, reason) = kept_as(&draft.blocks[index], draft.verdicts[index].reason);
            draft.decide(index, label, reason, score);
        }
    }
}

/// The best F1 that keeping the blocks of the highest scores can be expected to reach.
fn expected_f1(draft: &Draft<'_>) -> f32 {
    let mut scored: Vec<(f32, f32)> = (0..draft.blocks.len())
        .filter(|&index| draft.scored[index])
        .map(|index| (draft.verdicts[index].score, draft.blocks[index].stats.words as f32))
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all: f32 = scored.iter().map(|(score, words)| score * words).sum();
    let (mut right, mut kept, mut best) = (0.0, 0.0, 0.0_f32);
    for (score, words) in scored {
        right += score * words;
        kept += words;
        best = best.max(2.0 * right / (kept + all).max(1.0));
    }
    best
}

fn kept_as(block: &Block, before: Reason) -> (Label, Reason) {
    match block.kind {
        _ if before == Reason::Post => (Label::Content, Reason::Post),
        BlockKind::Caption => (Label::Caption, Reason::FigureCaption),
        _ if prose::words(block) > 0.0 => (Label::Content, Reason::Prose),
        _ => (Label::Content, Reason::InBody),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Document, Place};
    use crate::label::draft::PageFacts;

    /// Blocks of ten words with these scores, and what a focus keeps of them.
    fn kept(scores: &[f32], focus: Focus) -> usize {
        let text = "It rained all night, and the river rose by dawn.";
        let block = || Block::new(BlockKind::Paragraph, 0..0, text.to_owned(), Place::default());
        let document = Document { blocks: scores.iter().map(|_| block()).collect(), ..Document::default() };
        let facts = PageFacts::default();
        let mut draft = Draft::new(&document, &facts, focus);
        for (index, score) in scores.iter().enumerate() {
            draft.decide(index, Label::Chrome, Reason::Sparse, *score);
            draft.scored[index] = true;
        }
        apply(&mut draft);
        draft.verdicts.iter().filter(|verdict| verdict.label == Label::Content).count()
    }

    #[test]
    fn the_line_is_lower_where_all_is_in_doubt() {
        assert_eq!(kept(&[0.95, 0.95, 0.4], Focus::Balanced), 2);
        assert_eq!(kept(&[0.4, 0.4, 0.4], Focus::Balanced), 3);
    }

    #[test]
    fn a_wider_focus_keeps_more() {
        let scores = [0.9, 0.7, 0.5, 0.3, 0.2, 0.05];
        let kept = [Focus::Precision, Focus::Balanced, Focus::Recall].map(|focus| kept(&scores, focus));
        assert!(kept.is_sorted() && kept[0] < kept[2], "{kept:?}");
    }

    #[test]
    fn nothing_is_kept_of_nothing() {
        assert_eq!(kept(&[], Focus::Recall), 0);
        assert_eq!(kept(&[0.0, 0.0], Focus::Recall), 0);
    }
}
