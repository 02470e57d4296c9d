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

use super::super::draft::{Draft, Front, PageFacts};
use super::super::fold::Folded;
use super::super::run;
use super::shape::shape;
use super::{CRAWL_PASSES, HALF_CLEANED_PASSES};
use crate::block::{Block, Document, Section};
use crate::options::Focus;
use crate::verdict::{Label, Reason, Verdict};
use std::borrow::Cow;

/// Pages of the WCXB dev set settle within nine rounds of one focus as crawl text, all but five of
/// 1,330 within five, and within five as half-cleaned text. A text that takes more than this was
/// made to: nothing is kept of it, which is a settled state as well.
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
    facts: &'a PageFacts,
    /// Of all blocks.
    verdicts: Vec<Verdict>,
    /// Indices of the blocks that are still kept.
    kept: Vec<usize>,
    /// Those blocks.
    text: Document,
    /// The same, folded.
    folded: Vec<Folded>,
    title_gone: bool,
}

impl<'a> State<'a> {
    fn new(document: &'a Document, facts: &'a PageFacts) -> Self {
        let blocks = document.blocks.clone();
        Self {
            facts,
            verdicts: vec![Verdict::OPEN; blocks.len()],
            kept: (0..blocks.len()).collect(),
            folded: blocks.iter().map(|block| Folded::of(&block.text)).collect(),
            text: as_text(blocks),
            title_gone: false,
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
        let mut verdicts = match shape(&self.text.blocks) {
            Front::Crawl => self.label(Front::Crawl, focus),
            _ => Vec::new(),
        };
        // Text with nothing to keep as crawl text was none, or is a list of short lines.
        if !verdicts.iter().any(|v| v.label.in_text()) {
            verdicts = self.label(Front::HalfCleaned, focus);
        }
        let husk = verdicts.iter().any(|v| matches!(v.label, Label::Chrome | Label::Comment));
        if !husk || self.title_gone {
            verdicts.iter_mut().for_each(keep_title);
        }
        self.take(&verdicts)
    }

    fn label(&self, front: Front, focus: Focus) -> Vec<Verdict> {
        let passes = if front == Front::Crawl { CRAWL_PASSES } else { HALF_CLEANED_PASSES };
        let facts = PageFacts { front, kind: self.facts.kind, ..PageFacts::default() };
        run(passes, Draft::with_folded(&self.text, Cow::Borrowed(&self.folded), &facts, focus))
    }

    fn take(&mut self, verdicts: &[Verdict]) -> usize {
        let before = self.kept.len();
        for (&index, &verdict) in self.kept.iter().zip(verdicts) {
            self.title_gone |= verdict.label == Label::Title;
            self.verdicts[index] = verdict;
        }
        retain(&mut self.kept, verdicts);
        retain(&mut self.folded, verdicts);
        retain(&mut self.text.blocks, verdicts);
        self.space_out();
        before - self.kept.len()
    }

    /// What is kept stands as it will be rendered: a blank line between all blocks. Only the first
    /// round sees the page's own blank lines.
    fn space_out(&mut self) {
        let blocks = &mut self.text.blocks;
        blocks.iter_mut().enumerate().for_each(|(i, block)| block.place.gap = u16::from(i > 0));
        self.text.sections[0].blocks = 0..blocks.len();
    }
}

fn as_text(blocks: Vec<Block>) -> Document {
    let root = Section { blocks: 0..blocks.len(), ..Section::default() };
    Document { blocks, sections: vec![root], ..Document::default() }
}

/// Keeps what the verdicts keep.
fn retain<T>(items: &mut Vec<T>, verdicts: &[Verdict]) {
    let mut verdicts = verdicts.iter();
    items.retain(|_| verdicts.next().is_some_and(|verdict| verdict.label.in_text()));
}

/// A title that stays in the text.
fn keep_title(verdict: &mut Verdict) {
    if verdict.label == Label::Title {
        *verdict = Verdict { label: Label::Content, reason: Reason::Clean, ..*verdict };
    }
}
