//! Labels a text until what is kept of it would be kept again.
//!
//! Two laws hold by construction:
//!
//! - *Cleaning cleaned text changes nothing.* What is kept is labelled again as a text of its own, and
//!   rounds go on until one drops no block. So the result is a text from which a round drops nothing,
//!   and that is what cleaning it again finds. Without this a line that is husk only beside another
//!   line would go at the second cleaning.
//! - *What a narrower focus keeps, a wider one keeps.* A narrower focus starts from what the wider one
//!   settled on.
//!
//! The line of a focus is drawn once, on the page's own text. The rounds, and text that looks as if it
//! had been rendered, know no focus ([`super::line`]).
//!
//! The title leaves the text in the first round that drops something else too: text that is clean
//! already stays as it is.

use super::super::apply;
use super::super::draft::{Draft, Front, PageFacts};
use super::super::fold::Folded;
use super::line::is_rendered;
use super::shape::shape;
use super::{CHOOSING_PASSES, NAMING_PASSES, SCORING_PASSES};
use crate::block::{Block, Document, Section};
use crate::options::Focus;
use crate::verdict::{Label, Reason, Verdict};
use std::borrow::Cow;

/// Flattened pages of the WCXB dev set settle within four rounds of one focus. A text that takes more
/// than this was made to: nothing is kept of it, which is a settled state as well.
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
    if is_rendered(&document.blocks) {
        state.settle();
        return state.verdicts;
    }
    for drawn in state.label(widths(focus)) {
        let verdicts = state.kept.iter().map(|&index| drawn[index]).collect();
        state.take(verdicts);
        state.settle();
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

    /// Labels what is kept as a text of its own, and keeps what this keeps, until this is all of it.
    fn settle(&mut self) {
        self.space_out();
        for _ in 0..MAX_ROUNDS {
            let verdicts = self.label(&[Focus::Recall]).remove(0);
            if !self.take(verdicts) {
                return;
            }
        }
        for index in std::mem::take(&mut self.kept) {
            self.verdicts[index] = Verdict::OPEN;
        }
    }

    /// What each focus makes of the text, the widest first.
    fn label(&self, focuses: &[Focus]) -> Vec<Vec<Verdict>> {
        if shape(&self.text.blocks) == Front::Crawl {
            let verdicts = self.label_as(Front::Crawl, focuses);
            // Text with nothing to keep as crawl text was none, or is a list of short lines.
            if verdicts[0].iter().any(|verdict| verdict.label.in_text()) {
                return verdicts;
            }
        }
        self.label_as(Front::HalfCleaned, focuses)
    }

    fn label_as(&self, front: Front, focuses: &[Focus]) -> Vec<Vec<Verdict>> {
        let weights = self.facts.weights.clone();
        let facts = PageFacts { front, kind: self.facts.kind, weights, ..PageFacts::default() };
        let mut draft = Draft::with_folded(&self.text, Cow::Borrowed(&self.folded), &facts, Focus::Recall);
        apply(NAMING_PASSES, &mut draft);
        apply(SCORING_PASSES, &mut draft);
        let scored = draft.verdicts.clone();
        let mut choose = |&focus: &Focus| {
            draft.focus = focus;
            draft.verdicts.clone_from(&scored);
            apply(CHOOSING_PASSES, &mut draft);
            draft.verdicts.clone()
        };
        focuses.iter().map(&mut choose).collect()
    }

    /// Keeps what verdicts on what is kept keep; whether this drops anything.
    fn take(&mut self, mut verdicts: Vec<Verdict>) -> bool {
        let is_husk = |verdict: &Verdict| matches!(verdict.label, Label::Chrome | Label::Comment);
        if self.title_gone || !verdicts.iter().any(is_husk) {
            verdicts.iter_mut().for_each(keep_title);
        }
        let before = self.kept.len();
        for (&index, &verdict) in self.kept.iter().zip(&verdicts) {
            self.title_gone |= verdict.label == Label::Title;
            self.verdicts[index] = verdict;
        }
        retain(&mut self.kept, &verdicts);
        retain(&mut self.folded, &verdicts);
        retain(&mut self.text.blocks, &verdicts);
        self.text.sections[0].blocks = 0..self.kept.len();
        self.kept.len() < before
    }

    /// What is kept stands as it will be rendered. Only the first round sees the page's own blank lines.
    fn space_out(&mut self) {
        let blocks = self.text.blocks.iter_mut().enumerate();
        blocks.for_each(|(index, block)| block.place.gap = u16::from(index > 0));
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
