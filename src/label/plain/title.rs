//! The title of a flattened page.
//!
//! The first line above the first prose that reads as a title: some words, no end of a sentence,
//! no name of chrome. Where the page's `<title>` was flattened too it stands first with the site's
//! name behind a bar, and the line that it begins with is the title.

use super::super::attribution;
use super::super::draft::Draft;
use super::surroundings::prose_words;
use crate::block::{Block, BlockKind};
use crate::verdict::{Label, Reason};

/// Names of sections and menus have fewer words.
const MIN_WORDS: u32 = 4;

/// A longer line without an end mark is a teaser.
const MAX_WORDS: u32 = 25;

/// A line with this much prose is the beginning of the text.
const BODY_WORDS: u32 = 20;

/// Titles of one word are too common in menus to be matched with the `<title>`.
const MIN_MATCH_CHARS: usize = 8;

/// Labels the title.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let above = above_body(draft.blocks);
    let first = (0..above).find(|&i| draft.is_open(i) && reads_as_title(&draft.blocks[i]));
    let Some(first) = first else { return };
    let index = (first + 1..above).find(|&i| draft.is_open(i) && begins(draft, first, i)).unwrap_or(first);
    draft.decide(index, Label::Title, Reason::PageTitle, 1.0);
}

/// The blocks above the first that is surely prose.
fn above_body(blocks: &[Block]) -> usize {
    blocks.iter().position(|b| prose_words(b) >= BODY_WORDS).unwrap_or(0)
}

fn reads_as_title(block: &Block) -> bool {
    (MIN_WORDS..=MAX_WORDS).contains(&block.stats.words)
        && !block.text.ends_with(['.', ':', '…', '。', ','])
        && block.stats.letters * 2 > block.stats.chars
        && block.kind == BlockKind::Paragraph
        && !is_signature(block)
}

/// Whether a line says who wrote something and when.
fn is_signature(block: &Block) -> bool {
    block.stats.digits > 0
        && attribution::read(&block.text).is_some_and(|said| said.author.is_some() && said.date.is_some())
}

/// Whether the first line is another one with more behind it, as `<title>` has the site's name.
fn begins(draft: &Draft<'_>, first: usize, other: usize) -> bool {
    let heading = &draft.folded[other].text;
    heading.len() >= MIN_MATCH_CHARS && draft.folded[first].text.starts_with(heading.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::testing::run;
    use crate::verdict::Label;

    const PROSE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn, and it went on rising until noon.";

    fn title(above: &str) -> Vec<String> {
        let verdicts = run(&[super::apply], &format!("{above}\n\n{PROSE}"));
        verdicts.labelled(Label::Title).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn the_first_line_that_reads_as_one_is_the_title() {
        assert_eq!(title("News\n\nRiver rises in the valley\n\nBy Ann Lee"), ["River rises in the valley"]);
        let doubled = "River rises in the valley | The Herald\nMenu\nRiver rises in the valley";
        assert_eq!(title(doubled), ["River rises in the valley"]);
    }

    #[test]
    fn names_sentences_and_lines_of_the_body_are_none() {
        assert!(title("News\n\nIt rained on all of us.\n\n- a list of four things").is_empty());
        let verdicts = run(&[super::apply], &format!("{PROSE}\n\nRiver rises in the valley"));
        assert!(verdicts.labelled(Label::Title).is_empty());
    }
}
