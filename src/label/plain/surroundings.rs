//! Where each line stands among the others: by their lengths, and by their mass of prose.

use super::log::log2_1p;
use crate::block::Block;

/// A sentence with fewer words is as often a button's as a paragraph's.
const MIN_PROSE_WORDS: u32 = 6;

/// How far a paragraph's neighbourhood reaches, in lines on each side.
const NEAR: usize = 8;

/// How far a region's reaches.
const FAR: usize = 20;

/// Shares of prose are counted in thousandths.
const THOUSAND: u64 = 1000;

/// What stands around one line.
#[derive(Debug)]
pub(super) struct Surroundings {
    /// The mean length of the lines in its region, as the logarithm of words.
    pub(super) length: f32,
    /// Words of prose in its neighbourhood.
    pub(super) near: u32,
    /// The page's prose that stands before it, in thousandths.
    pub(super) before: u32,
    /// The same behind it.
    pub(super) after: u32,
}

/// Words of a line that count as prose: all of a sentence's.
pub(super) fn prose_words(block: &Block) -> u32 {
    let prose = block.stats.ends_sentence && block.stats.words >= MIN_PROSE_WORDS;
    if prose { block.stats.words } else { 0 }
}

/// Words of prose on the page.
pub(super) fn total_prose(blocks: &[Block]) -> u32 {
    blocks.iter().map(prose_words).fold(0, u32::saturating_add)
}

/// The surroundings of every line, in one sweep over sums.
pub(super) fn survey(blocks: &[Block]) -> Vec<Surroundings> {
    let prose = sums(blocks, |b| f64::from(prose_words(b)));
    let lengths = sums(blocks, |b| f64::from(log2_1p(b.stats.words)));
    let total = prose[blocks.len()] as u64;
    let share = |words: f64| (words as u64 * THOUSAND).checked_div(total).unwrap_or(0) as u32;
    let survey_one = |i: usize| Surroundings {
        length: (around(&lengths, i, FAR) / (2 * FAR + 1) as f64) as f32,
        near: around(&prose, i, NEAR) as u32,
        before: share(prose[i]),
        after: share(prose[blocks.len()] - prose[i + 1]),
    };
    (0..blocks.len()).map(survey_one).collect()
}

/// Sums of a measure over the blocks before each index.
fn sums(blocks: &[Block], measure: impl Fn(&Block) -> f64) -> Vec<f64> {
    let mut sums = vec![0.0];
    let mut sum = 0.0;
    for block in blocks {
        sum += measure(block);
        sums.push(sum);
    }
    sums
}

/// The sum over a window; beyond either end of the page nothing is added.
fn around(sums: &[f64], index: usize, reach: usize) -> f64 {
    let end = (index + reach + 1).min(sums.len() - 1);
    sums[end] - sums[index.saturating_sub(reach)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::plain::segment;

    #[test]
    fn prose_is_shared_out_before_and_behind() {
        let blocks =
            segment("Menu\nIt rained all night in the valley.\nMap\nIt rained all day on the hill.").blocks;
        let survey = survey(&blocks);
        let shares: Vec<_> = survey.iter().map(|s| (s.before, s.after)).collect();
        assert_eq!(shares, [(0, 1000), (0, 500), (500, 500), (500, 0)]);
        assert_eq!(survey[0].near, 14);
    }

    #[test]
    fn a_page_without_prose_has_no_shares() {
        let survey = survey(&segment("Menu\nHome").blocks);
        assert_eq!((survey[0].before, survey[0].after, survey[0].near), (0, 0, 0));
    }
}
