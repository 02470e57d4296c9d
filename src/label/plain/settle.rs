//! Labels a text until what is kept of it would be kept again.
//!
//! Two laws hold by construction:
//!
//! - *Cleaning cleaned text changes nothing.* What one round keeps is labelled again as a text of
//!   its own, and rounds go on until none drops a block. So the result is a text from which a round
//!   drops nothing, and that is what cleaning it again finds. Without this a line that is husk only
//!   beside another line would go at the second cleaning.
//! - *What a narrower focus keeps, a wider one keeps.* A narrower focus starts from what the wider
//!   one kept, and ends only where no round of either drops a block.
//!
//! The title leaves the text in the first round that drops something else too: text that is clean
//! already stays as it is.

use super::super::draft::{Front, PageFacts};
use super::super::run;
use super::shape::shape;
use super::{CRAWL_PASSES, HALF_CLEANED_PASSES};
use crate::block::{Block, Document, Section};
use crate::options::Focus;
use crate::verdict::{Label, Reason, Verdict};

/// Pages of the WCXB dev set settle within six rounds of one focus. A text that takes more than
/// this was made to: nothing is kept of it, which is a settled state as well.
const MAX_ROUNDS: usize = 100;

/// Every focus that is at least as wide, widest first.
fn widths(focus: Focus) -> &'static [Focus] {
    match focus {
        Focus::Recall => &[Focus::Recall],
        Focus::Balanced => &[Focus::Recall, Focus::Balanced],
        Focus::Precision => &[Focus::Recall, Focus::Balanced, Focus::Precision],
    }
}

/// Labels a text.
pub(in super::super) fn settle(document: &Document, facts: &PageFacts, focus: Focus) -> Vec<Verdict> {
    let mut state = State::new(document, facts);
    let widths = widths(focus);
    for upto in 1..=widths.len() {
        state.settle_at(&widths[..upto]);
    }
    state.verdicts
}

struct State<'a> {
    blocks: &'a [Block],
    facts: &'a PageFacts,
    verdicts: Vec<Verdict>,
    /// Indices of the blocks that are still kept.
    kept: Vec<usize>,
    title_gone: bool,
    first: bool,
}

impl<'a> State<'a> {
    fn new(document: &'a Document, facts: &'a PageFacts) -> Self {
        let blocks = &document.blocks;
        Self {
            blocks,
            facts,
            verdicts: vec![Verdict::OPEN; blocks.len()],
            kept: (0..blocks.len()).collect(),
            title_gone: false,
            first: true,
        }
    }

    fn settle_at(&mut self, widths: &[Focus]) {
        for _ in 0..MAX_ROUNDS {
            let dropped: usize = widths.iter().rev().map(|&focus| self.round(focus)).sum();
            if dropped == 0 {
                return;
            }
        }
        for index in std::mem::take(&mut self.kept) {
            self.verdicts[index] = Verdict::OPEN;
        }
    }

    /// Labels what is kept as a text of its own, and keeps what this keeps. Returns how many blocks
    /// it drops.
    fn round(&mut self, focus: Focus) -> usize {
        let document = self.kept_text();
        self.first = false;
        let front = shape(&document.blocks);
        let passes = if front == Front::Crawl { CRAWL_PASSES } else { HALF_CLEANED_PASSES };
        let facts = PageFacts { front, kind: self.facts.kind, ..PageFacts::default() };
        let mut verdicts = run(passes, &document, &facts, focus);
        let husk = verdicts.iter().any(|v| matches!(v.label, Label::Chrome | Label::Comment));
        if !husk || self.title_gone {
            verdicts.iter_mut().for_each(keep_title);
        }
        self.take(&verdicts)
    }

    /// What is kept, as it will be rendered: a blank line between all blocks. Only the first round
    /// sees the page's own blank lines.
    fn kept_text(&self) -> Document {
        let mut blocks: Vec<Block> = self.kept.iter().map(|&index| self.blocks[index].clone()).collect();
        if !self.first {
            blocks.iter_mut().enumerate().for_each(|(i, block)| block.place.gap = u16::from(i > 0));
        }
        let root = Section { blocks: 0..blocks.len(), ..Section::default() };
        Document { blocks, sections: vec![root], ..Document::default() }
    }

    fn take(&mut self, verdicts: &[Verdict]) -> usize {
        let before = self.kept.len();
        for (&index, &verdict) in self.kept.iter().zip(verdicts) {
            self.title_gone |= verdict.label == Label::Title;
            self.verdicts[index] = verdict;
        }
        let all = &self.verdicts;
        self.kept.retain(|&index| all[index].label.in_text());
        before - self.kept.len()
    }
}

/// A title that stays in the text.
fn keep_title(verdict: &mut Verdict) {
    if verdict.label == Label::Title {
        *verdict = Verdict { label: Label::Content, reason: Reason::Clean, ..*verdict };
    }
}
