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

use super::super::Labelled;
use super::super::apply;
use super::super::draft::{Draft, Front, PageFacts};
use super::super::evidence::{Place, Seen};
use super::super::folded::Folded;
use super::super::weighed::Weighed;
use super::line::is_rendered;
use super::shape::shape;
use super::{CHOOSING_PASSES, NAMING_PASSES, SCORING_PASSES};
use crate::block::{Block, Document, Section};
use crate::options::Focus;
use crate::verdict::{Label, Reason, Verdict};
use crate::work::Work;
use std::borrow::Cow;

/// Flattened pages of the WCXB dev set settle within four rounds of one focus. A text that takes more
/// than twice as many was made to lose a few lines in each.
const PATIENCE: u32 = 8;

/// In a round later than that, what goes takes what stands next to it along, so many times as far as in
/// the round before: a text of n lines settles in log(n) rounds more.
const REACH_GROWTH: usize = 4;

/// Every focus that is at least as wide, widest first.
fn widths(focus: Focus) -> &'static [Focus] {
    match focus {
        Focus::Recall => &[Focus::Recall],
        Focus::Balanced => &[Focus::Recall, Focus::Balanced],
        Focus::Precision => &[Focus::Recall, Focus::Balanced, Focus::Precision],
    }
}

/// Labels a text.
pub(in super::super) fn settle(document: &Document, facts: &PageFacts, focus: Focus) -> Labelled {
    let mut state = State::new(document, facts);
    if is_rendered(&document.blocks) {
        state.settle();
        return state.finish();
    }
    for drawn in state.label(widths(focus)) {
        let judged: Vec<Judged> = state.kept.iter().map(|&index| drawn[index]).collect();
        // What drops nothing of a settled text leaves it settled.
        if !state.settled || !judged.iter().all(Judged::is_kept) {
            state.take(judged, 0);
            state.settle();
        }
    }
    state.finish()
}

/// What a round makes of a block.
#[derive(Debug, Clone, Copy)]
struct Judged {
    verdict: Verdict,
    /// Where the scorer's tables have it.
    place: Option<Place>,
}

impl Judged {
    /// Of a line that goes with another.
    const GIVEN_UP: Self = Self { verdict: Verdict::OPEN, place: None };

    fn is_kept(&self) -> bool {
        self.verdict.label.in_text()
    }
}

/// What a round makes of a text.
struct Round {
    /// By each focus, the widest first.
    choices: Vec<Vec<Judged>>,
    weighed: Option<Weighed>,
}

struct State<'a> {
    facts: &'a PageFacts,
    /// Of all blocks.
    verdicts: Vec<Verdict>,
    /// What the rounds' scores were made of.
    seen: Seen,
    /// Indices of the blocks that are still kept.
    kept: Vec<usize>,
    /// Those blocks.
    text: Document,
    /// The same, folded.
    folded: Vec<Folded>,
    title_gone: bool,
    settled: bool,
}

impl<'a> State<'a> {
    fn new(document: &'a Document, facts: &'a PageFacts) -> Self {
        let blocks = document.blocks.clone();
        Self {
            facts,
            verdicts: vec![Verdict::OPEN; blocks.len()],
            seen: Seen::nothing(blocks.len()),
            kept: (0..blocks.len()).collect(),
            folded: blocks.iter().map(|block| Folded::of(&block.text)).collect(),
            text: as_text(blocks, document.work),
            title_gone: false,
            settled: false,
        }
    }

    fn finish(self) -> Labelled {
        Labelled { verdicts: self.verdicts, seen: self.seen, work: self.text.work }
    }

    /// Labels what is kept as a text of its own, and keeps what this keeps, until this is all of it.
    fn settle(&mut self) {
        self.space_out();
        self.settled = true;
        for reach in (0..).map(reach) {
            if self.text.work.is_used_up() {
                return;
            }
            let judged = self.label(&[Focus::Recall]).remove(0);
            if !self.take(judged, reach) {
                return;
            }
            self.seen.forget(&self.kept);
        }
    }

    /// What each focus makes of the text, the widest first.
    fn label(&mut self, focuses: &[Focus]) -> Vec<Vec<Judged>> {
        let round = self.round(focuses);
        round.weighed.into_iter().for_each(|weighed| self.seen.push(weighed));
        round.choices
    }

    fn round(&mut self, focuses: &[Focus]) -> Round {
        if shape(&self.text.blocks) == Front::Crawl {
            let round = self.label_as(Front::Crawl, focuses);
            // Text with nothing to keep as crawl text was none, or is a list of short lines.
            if round.choices[0].iter().any(Judged::is_kept) {
                return round;
            }
        }
        self.label_as(Front::HalfCleaned, focuses)
    }

    fn label_as(&mut self, front: Front, focuses: &[Focus]) -> Round {
        let weights = self.facts.weights.clone();
        let facts = PageFacts { front, kind: self.facts.kind, weights, ..PageFacts::default() };
        let mut draft = Draft::with_folded(&self.text, Cow::Borrowed(&self.folded), &facts, Focus::Recall);
        apply(NAMING_PASSES, &mut draft);
        apply(SCORING_PASSES, &mut draft);
        let (scored, places) = (draft.verdicts.clone(), self.seen.next_places(&draft.scored));
        let mut choose = |&focus: &Focus| {
            draft.focus = focus;
            draft.verdicts.clone_from(&scored);
            apply(CHOOSING_PASSES, &mut draft);
            draft.verdicts.iter().zip(&places).map(|(&verdict, &place)| Judged { verdict, place }).collect()
        };
        let choices = focuses.iter().map(&mut choose).collect();
        let weighed = draft.weighed.take();
        self.text.work = draft.work;
        Round { choices, weighed }
    }

    /// Keeps what verdicts on what is kept keep, but for lines within reach of one that goes; whether
    /// this drops anything.
    fn take(&mut self, mut judged: Vec<Judged>, reach: usize) -> bool {
        let is_husk = |judged: &Judged| matches!(judged.verdict.label, Label::Chrome | Label::Comment);
        if self.title_gone || !judged.iter().any(is_husk) {
            judged.iter_mut().map(|judged| &mut judged.verdict).for_each(keep_title);
        }
        give_up_next(judged.iter_mut(), reach);
        give_up_next(judged.iter_mut().rev(), reach);
        let before = self.kept.len();
        for (&index, judged) in self.kept.iter().zip(&judged) {
            self.title_gone |= judged.verdict.label == Label::Title;
            self.verdicts[index] = judged.verdict;
            self.seen.place(index, judged.place);
        }
        retain(&mut self.kept, &judged);
        retain(&mut self.folded, &judged);
        retain(&mut self.text.blocks, &judged);
        self.text.sections[0].blocks = 0..self.kept.len();
        self.kept.len() < before
    }

    /// What is kept stands as it will be rendered. Only the first round sees the page's own blank lines.
    fn space_out(&mut self) {
        let blocks = self.text.blocks.iter_mut().enumerate();
        blocks.for_each(|(index, block)| block.place.gap = u16::from(index > 0));
    }
}

fn as_text(blocks: Vec<Block>, work: Work) -> Document {
    let root = Section { blocks: 0..blocks.len(), ..Section::default() };
    Document { blocks, sections: vec![root], work, ..Document::default() }
}

/// How many lines on each side a line takes along when it goes in a round.
fn reach(round: u32) -> usize {
    round.checked_sub(PATIENCE).map_or(0, |late| REACH_GROWTH.saturating_pow(late))
}

/// Gives up so many lines behind each one that goes.
fn give_up_next<'j>(judged: impl Iterator<Item = &'j mut Judged>, reach: usize) {
    let mut left = 0;
    for judged in judged {
        if !judged.is_kept() {
            left = reach;
        } else if left > 0 {
            *judged = Judged::GIVEN_UP;
            left -= 1;
        }
    }
}

/// Keeps what a round keeps.
fn retain<T>(items: &mut Vec<T>, judged: &[Judged]) {
    let mut judged = judged.iter();
    items.retain(|_| judged.next().is_some_and(Judged::is_kept));
}

/// A title that stays in the text.
fn keep_title(verdict: &mut Verdict) {
    if verdict.label == Label::Title {
        *verdict = Verdict { label: Label::Content, reason: Reason::Clean, ..*verdict };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_rounds_reach_far() {
        assert_eq!([0, 7, 8, 9, 10, 1_000].map(reach), [0, 0, 1, 4, 16, usize::MAX]);
    }

    #[test]
    fn what_goes_takes_what_stands_next_to_it_along() {
        let content = Verdict { label: Label::Content, reason: Reason::Clean, ..Verdict::OPEN };
        let mut judged = vec![Judged { verdict: content, place: None }; 7];
        judged[3] = Judged::GIVEN_UP;
        give_up_next(judged.iter_mut(), 2);
        assert_eq!(kept(&judged), [0, 1, 2, 6]);
        give_up_next(judged.iter_mut().rev(), 2);
        assert_eq!(kept(&judged), [0, 6]);
    }

    fn kept(judged: &[Judged]) -> Vec<usize> {
        (0..judged.len()).filter(|&line| judged[line].is_kept()).collect()
    }
}
