//! Where each line stands in the page's mass of prose.

use crate::block::Block;

/// A sentence with fewer words is as often a button's as a paragraph's.
const MIN_PROSE_WORDS: u32 = 6;

/// Shares of prose are counted in thousandths.
const THOUSAND: u64 = 1000;

/// What stands around one line.
#[derive(Debug)]
pub(super) struct Surroundings {
    /// The page's prose that stands before it, in thousandths.
    pub(super) before: u32,
    /// The same behind it.
    pub(super) after: u32,
}

/// Words of a line that count as prose: all of a sentence's.
pub(in super::super) fn prose_words(block: &Block) -> u32 {
    let prose = block.stats.ends_sentence && block.stats.words >= MIN_PROSE_WORDS;
    if prose { block.stats.words } else { 0 }
}

/// Words of prose on the page.
pub(in super::super) fn total_prose(blocks: &[Block]) -> u32 {
    blocks.iter().map(prose_words).fold(0, u32::saturating_add)
}

/// The surroundings of every line, in one sweep.
pub(super) fn survey(blocks: &[Block]) -> Vec<Surroundings> {
    let total: u64 = blocks.iter().map(|block| u64::from(prose_words(block))).sum();
    let share = |words: u64| (words * THOUSAND).checked_div(total).unwrap_or(0) as u32;
    let mut above = 0;
    let survey_one = |block: &Block| {
        let before = above;
        above += u64::from(prose_words(block));
        Surroundings { before: share(before), after: share(total - above) }
    };
    blocks.iter().map(survey_one).collect()
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
    }

    #[test]
    fn a_page_without_prose_has_no_shares() {
        let survey = survey(&segment("Menu\nHome").blocks);
        assert_eq!((survey[0].before, survey[0].after), (0, 0));
    }
}
