//! What is known of a line of flattened text: where no element says what a line is, what stands
//! around it has to.

mod body;
mod copies;
mod heading;
mod landmarks;
mod neighbours;
mod own;
mod page;
mod runs;
mod topic;
mod windows;
mod wording;

pub(super) use wording::{WORDINGS, stretch};

use super::{Group, position, repeats, text, verdicts};
use crate::block::Block;

/// All features of lines.
pub(super) const GROUPS: &[Group] = &[
    text::fill,
    own::fill,
    verdicts::fill,
    repeats::copies,
    copies::fill,
    position::by_mass,
    heading::fill,
    landmarks::fill,
    runs::fill,
    body::fill,
    windows::fill,
    topic::fill,
    page::fill,
    neighbours::fill,
];

/// A line with more words, or with an end mark, may be prose.
const MAX_SHORT_WORDS: u32 = 7;

/// Whether a line is as short as a menu's.
fn is_short(block: &Block) -> bool {
    block.stats.words <= MAX_SHORT_WORDS && !block.stats.ends_sentence
}

#[cfg(test)]
mod tests {
    use super::super::of;
    use crate::label::draft::{Draft, Front, PageFacts};
    use crate::options::Focus;
    use crate::segment::plain::segment;

    /// What a feature says of every line of a text.
    fn column(text: &str, name: &str) -> Vec<u8> {
        let facts = PageFacts { front: Front::Crawl, ..PageFacts::default() };
        let document = segment(text);
        let table = of(&Draft::new(&document, &facts, Focus::default()));
        let index = table.names().iter().position(|known| known.to_string() == name);
        table.column(index.unwrap()).to_vec()
    }

    const TEXT: &str = "Weather\nMaps\nThe river and the valley\n\
        The river rose before dawn, and nobody in the valley had seen the like of it.\n\
        It went on rising until noon, when people left the valley for the hills behind the river.\n\
        Weather";

    #[test]
    fn a_heading_shares_words_with_its_text_and_a_menu_does_not() {
        let topic = column(TEXT, "topic");
        assert_eq!((topic[0], topic[1], topic[2]), (0, 0, 255));
    }

    #[test]
    fn copies_know_of_each_other() {
        let alike = column(TEXT, "begin_alike");
        assert!(alike[0] > alike[1] && alike[0] == alike[5]);
        let above = column(TEXT, "copy_above");
        assert!(above[0] == u8::MAX && above[5] < u8::MAX);
    }

    #[test]
    fn the_body_is_where_the_prose_is() {
        let (after, before) = (column(TEXT, "body_after[+4]"), column(TEXT, "body_before[+4]"));
        assert_eq!([after[3], before[3], after[4]], [0; 3]);
        assert!(after[0] > after[2] && before[5] > 0);
    }

    #[test]
    fn a_window_ends_where_the_text_does() {
        let above = column(TEXT, "words_beside[-4]");
        assert!(above[0] == 0 && above.is_sorted());
        assert_eq!(column(TEXT, "words_beside[+4]")[5], 0);
    }

    #[test]
    fn no_lines_have_no_features() {
        assert!(column("", "words").is_empty());
    }
}
