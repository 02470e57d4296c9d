//! How good the text of a page is likely to be.

use crate::block::Block;
use crate::verdict::{Label, Verdict};

/// The F1 to expect of what is kept, by the same sums that draw the line: twice the words expected to
/// be right, by the words kept and the words expected to be wanted. Nothing kept is worth nothing.
///
/// Scores are calibrated, and so is this without a map of its own: on the WCXB dev pages, each scored
/// by weights fitted without its site, its error is .015 (`dehusk-eval --folds train/folds --reliability`).
pub(crate) fn confidence(blocks: &[Block], verdicts: &[Verdict]) -> f32 {
    let (mut kept, mut right, mut wanted) = (0.0, 0.0, 0.0);
    for (block, verdict) in blocks.iter().zip(verdicts) {
        let words = block.stats.words as f32;
        let expected = words * chance(verdict);
        wanted += expected;
        if verdict.label.in_text() {
            kept += words;
            right += expected;
        }
    }
    if kept > 0.0 { 2.0 * right / (kept + wanted) } else { 0.0 }
}

/// How likely a block is content; titles and comments are text too, but none of this text.
fn chance(verdict: &Verdict) -> f32 {
    match verdict.label {
        Label::Title | Label::Comment => 0.0,
        Label::Content | Label::Caption | Label::Chrome => verdict.score,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{BlockKind, Place};
    use crate::verdict::Reason;

    fn sure(blocks: &[(&str, Label, f32)]) -> f32 {
        let block = |text: &str| Block::new(BlockKind::Paragraph, 0..0, text.to_owned(), Place::default());
        let verdict = |label, score| Verdict { label, reason: Reason::Prose, score, before: None };
        let (blocks, verdicts): (Vec<Block>, Vec<Verdict>) =
            blocks.iter().map(|(text, label, score)| (block(text), verdict(*label, *score))).unzip();
        confidence(&blocks, &verdicts)
    }

    #[test]
    fn it_is_the_expected_f1() {
        // 2 * 1.5 words right, by 2 words kept and 1.5 + 0.5 words wanted.
        let found = sure(&[("rain snow", Label::Content, 0.75), ("hail", Label::Chrome, 0.5)]);
        assert!((found - 0.75).abs() < 1e-6);
    }

    #[test]
    fn comments_and_titles_are_not_missed() {
        let text = ("rain", Label::Content, 1.0);
        assert!(sure(&[text, ("hail", Label::Comment, 1.0), ("snow", Label::Title, 1.0)]) >= 1.0);
    }

    #[test]
    fn nothing_kept_is_worth_nothing() {
        assert!(sure(&[]) <= 0.0);
        assert!(sure(&[("Home", Label::Chrome, 0.01)]) <= 0.0);
    }
}
