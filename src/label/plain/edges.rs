//! Short lines above the first prose and below the last of half-cleaned text.
//!
//! An extractor that kept a menu's last entries or a footer left them at the ends. Between the
//! title and the prose, and in lists that end a text, short lines are as often content, so a page
//! needs enough prose, and a list item stays.

use super::super::draft::Draft;
use super::surroundings::{Surroundings, survey, total_prose};
use crate::block::{Block, BlockKind};
use crate::verdict::{Label, Reason};

/// A page with less prose has no edges that could be told from its middle.
const MIN_PROSE_WORDS: u32 = 50;

/// Longer lines may be captions, leads and lists in a line.
const MAX_WORDS: u32 = 9;

/// Drops open short lines at both ends.
pub(super) fn apply(draft: &mut Draft<'_>) {
    if total_prose(draft.blocks) < MIN_PROSE_WORDS {
        return;
    }
    let places = survey(draft.blocks);
    for index in 0..draft.blocks.len() {
        let stray = is_edge(&places[index]) && is_stray(&draft.blocks[index]);
        if stray && draft.is_open(index) {
            draft.decide(index, Label::Chrome, Reason::OutsideBody, 0.2);
        }
    }
}

fn is_edge(place: &Surroundings) -> bool {
    place.before == 0 || place.after == 0
}

fn is_stray(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph && block.stats.words <= MAX_WORDS && !block.stats.ends_sentence
}

#[cfg(test)]
mod tests {
    use super::super::testing::run;

    const PROSE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn. Nobody had seen the like of it since the mill burned down and the dam was built.";

    #[test]
    fn short_lines_at_the_ends_go() {
        let text = format!("Weather\n\n{PROSE}\n\nThe second day\n\n{PROSE}\n\nMore weather");
        assert_eq!(run(&[super::apply], &text).chrome(), ["Weather", "More weather"]);
    }

    #[test]
    fn lists_and_pages_with_little_prose_keep_their_ends() {
        let listed = format!("{PROSE}\n\n{PROSE}\n\n- rope\n\n- lamp");
        assert!(run(&[super::apply], &listed).chrome().is_empty());
        assert!(run(&[super::apply], "Weather\n\nIt rained all night in the valley.").chrome().is_empty());
    }
}
