//! Which of two shapes a flattened text has.
//!
//! Crawl text holds all lines of a page: its menus make long runs of short lines. Text that an
//! extractor has been over has lost them. So the longest run tells.
//!
//! Measured on the WCXB dev pages, flattened both ways: the longest run has 46 lines in the median
//! of crawl text (25 at the lower quartile) and 5 (10 at the upper quartile) in half-cleaned text.

use super::super::draft::Front;
use crate::block::Block;

/// A line with more words, or with an end mark, ends a run: it may be prose.
const MAX_SHORT_WORDS: u32 = 7;

/// A run this long makes crawl text, where lines follow each other without blank lines. From 8 to
/// 12 the F1 of neither bench moves by more than .003.
const RUN: usize = 10;

/// The same where blank lines stand between most lines: extractors write text so, and lists are
/// no menus.
const SPACED_RUN: usize = 25;

/// The shape of a text.
pub(in super::super) fn shape(blocks: &[Block]) -> Front {
    let spaced = blocks.iter().filter(|b| b.place.gap > 0).count() * 2 > blocks.len();
    let limit = if spaced { SPACED_RUN } else { RUN };
    if longest_run(blocks) >= limit { Front::Crawl } else { Front::HalfCleaned }
}

fn longest_run(blocks: &[Block]) -> usize {
    let (mut longest, mut run) = (0, 0);
    for block in blocks {
        run = if is_short(block) { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

fn is_short(block: &Block) -> bool {
    block.stats.words <= MAX_SHORT_WORDS && !block.stats.ends_sentence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::plain::segment;

    const PROSE: &str = "The river rose by a hand's breadth before dawn, and it went on rising.\n";

    #[test]
    fn a_menu_makes_crawl_text() {
        let page = format!("{}{PROSE}{PROSE}", "Menu entry\n".repeat(RUN));
        assert_eq!(shape(&segment(&page).blocks), Front::Crawl);
    }

    #[test]
    fn a_list_between_blank_lines_does_not() {
        let page = format!("{PROSE}\n{}\n{PROSE}", "- item\n\n".repeat(RUN));
        assert_eq!(shape(&segment(&page).blocks), Front::HalfCleaned);
        assert_eq!(shape(&segment(PROSE).blocks), Front::HalfCleaned);
        assert_eq!(shape(&[]), Front::HalfCleaned);
    }
}
