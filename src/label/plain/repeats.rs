//! Second copies of lines.
//!
//! The title again as an image's alternative text, a promotion shown twice, a teaser in two lists.
//! The first copy stays. Lines that repeat by right are exempt: numbers, marks of a table, and the
//! items of lists.

use super::super::draft::Draft;
use crate::block::{Block, BlockKind};
use crate::hash::PageSet;
use crate::verdict::{Label, Reason};

/// A single word may head many paragraphs: `Yes`, `Total`, `Example`.
const MIN_WORDS: u32 = 2;

/// Drops second copies of kept lines; the title counts as a first copy.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let mut seen: PageSet<u64> = PageSet::default();
    for index in 0..draft.blocks.len() {
        let label = draft.verdicts[index].label;
        let counts = (label.in_text() || label == Label::Title) && !repeats_by_right(&draft.blocks[index]);
        let text = || draft.folded[index].lower_hash(&draft.blocks[index].text);
        if counts && !seen.insert(text()) && label.in_text() {
            draft.revise(index, Label::Chrome, Reason::Duplicate, 0.05);
        }
    }
}

fn repeats_by_right(block: &Block) -> bool {
    matches!(block.kind, BlockKind::ListItem { .. })
        || block.stats.words < MIN_WORDS
        || block.stats.letters == 0
}

#[cfg(test)]
mod tests {
    use super::super::super::draft::Draft;
    use super::super::testing::run;
    use super::super::title;
    use crate::verdict::{Label, Reason};

    /// Keeps what is open.
    fn keep(draft: &mut Draft<'_>) {
        for index in 0..draft.blocks.len() {
            if draft.is_open(index) {
                draft.decide(index, Label::Content, Reason::InBody, 1.0);
            }
        }
    }

    #[test]
    fn second_copies_go() {
        let text = "Map of the valley\n\nIt rained.\n\nmap of the valley\n\nIt rained.";
        assert_eq!(run(&[keep, super::apply], text).chrome(), ["map of the valley", "It rained."]);
    }

    #[test]
    fn a_copy_of_the_title_goes() {
        let text = "River rises in the valley\n\nIt rained all night in the valley, and the river rose by a \
            hand's breadth before dawn, and it went on rising.\n\nRiver rises in the valley";
        let verdicts = run(&[title::apply, keep, super::apply], text);
        assert_eq!(verdicts.chrome(), ["River rises in the valley"]);
    }

    #[test]
    fn words_numbers_and_list_items_repeat_by_right() {
        let text = "Total\n\n12 000\n\n- two eggs\n\nTotal\n\n12 000\n\n- two eggs";
        assert!(run(&[keep, super::apply], text).chrome().is_empty());
    }
}
