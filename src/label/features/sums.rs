//! Measures summed from the top of the page, so that what any run of blocks holds is a subtraction.

use super::super::draft::Draft;
use super::super::prose;
use super::table::{magnitude, share};
use crate::block::Block;
use crate::verdict::{Label, Verdict};
use std::ops::Range;

/// What is summed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Measure {
    Words,
    Chars,
    LinkedChars,
    /// Words of prose, links aside.
    Prose,
    Headings,
    Images,
    /// Words that a rule has named chrome.
    Named,
    /// Words of comments.
    Comments,
}

const MEASURES: usize = 8;

/// The sums.
pub(super) struct Sums {
    before: Vec<[u32; MEASURES]>,
}

impl Sums {
    pub(super) fn of(draft: &Draft<'_>) -> Self {
        let mut before = Vec::with_capacity(draft.blocks.len() + 1);
        let mut sum = [0_u32; MEASURES];
        before.push(sum);
        for (index, block) in draft.blocks.iter().enumerate() {
            let measured = measure(block, &draft.verdicts[index], !draft.is_open(index));
            sum.iter_mut().zip(measured).for_each(|(sum, add)| *sum = sum.saturating_add(add));
            before.push(sum);
        }
        Self { before }
    }

    pub(super) fn len(&self) -> usize {
        self.before.len() - 1
    }

    /// What a run of blocks holds of a measure.
    pub(super) fn sum(&self, blocks: &Range<usize>, measure: Measure) -> u32 {
        let last = self.len();
        let at = |index: usize| self.before[index.min(last)][measure as usize];
        at(blocks.end).saturating_sub(at(blocks.start))
    }

    pub(super) fn total(&self, measure: Measure) -> u32 {
        self.sum(&(0..self.len()), measure)
    }

    /// The share of one measure in another over a run of blocks.
    pub(super) fn share(&self, blocks: &Range<usize>, part: Measure, whole: Measure) -> u8 {
        share(self.sum(blocks, part), self.sum(blocks, whole))
    }

    /// A measure a block, in quarters.
    pub(super) fn mean(&self, blocks: &Range<usize>, measure: Measure) -> u8 {
        let blocks_in = (blocks.len() as u32).max(1);
        magnitude(self.sum(blocks, measure).saturating_mul(4) / blocks_in)
    }
}

fn measure(block: &Block, verdict: &Verdict, decided: bool) -> [u32; MEASURES] {
    let words = block.stats.words;
    let named = decided && verdict.label == Label::Chrome;
    let comment = verdict.label == Label::Comment;
    [
        words,
        block.stats.chars,
        block.place.linked_chars.min(block.stats.chars),
        prose::words(block) as u32,
        block.is_heading().into(),
        block.place.images.into(),
        if named { words } else { 0 },
        if comment { words } else { 0 },
    ]
}
