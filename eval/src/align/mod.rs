//! Which blocks of a page its gold text holds.
//!
//! Gold is a text without places, so the page's words are aligned with it: a longest common
//! subsequence, ties broken towards few runs; then blocks whose matches are scattered are let go, and
//! blocks that gold has in another order are looked for in what is left of it.

mod compact;
mod copies;
mod lcs;
mod runs;
mod second_chance;
mod tokens;

use tokens::Tokens;

/// How much of a block stands in the gold text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Aligned {
    /// Words of the block; a character of a script that does not separate words counts as one.
    pub words: u32,
    /// How many of them are aligned with words of the gold text.
    pub aligned: u32,
}

impl Aligned {
    /// The aligned share of the words; 0 for a block without words.
    ///
    /// ```
    /// use dehusk_eval::align::Aligned;
    ///
    /// assert_eq!(Aligned { words: 4, aligned: 3 }.share(), 0.75);
    /// ```
    pub fn share(self) -> f64 {
        f64::from(self.aligned) / f64::from(self.words.max(1))
    }

    /// Whether keeping the block adds more right words than wrong ones.
    ///
    /// ```
    /// use dehusk_eval::align::Aligned;
    ///
    /// assert!(Aligned { words: 4, aligned: 2 }.is_content());
    /// assert!(!Aligned { words: 0, aligned: 0 }.is_content());
    /// ```
    pub fn is_content(self) -> bool {
        self.aligned > 0 && 2 * self.aligned >= self.words
    }
}

/// A page token's place in the gold text, if it has one; by page token.
type Matches = Vec<Option<usize>>;

/// Aligns the blocks of a page, in page order, with its gold text. Each word of gold is given to one
/// block at most; of equal blocks, to the one whose neighbours are aligned too.
///
/// ```
/// use dehusk_eval::align::align;
///
/// let aligned = align(&["Home", "It rained all night.", "Log in"], "It rained all night.");
/// assert_eq!(aligned.iter().map(|block| block.aligned).collect::<Vec<_>>(), [0, 4, 0]);
/// ```
pub fn align(blocks: &[&str], gold: &str) -> Vec<Aligned> {
    let tokens = Tokens::read(blocks, gold);
    let mut matches = runs::join(&tokens, &lcs::lcs(&tokens.page, &tokens.gold));
    copies::settle(&tokens, &mut matches);
    compact::let_go(&tokens, &mut matches);
    second_chance::give(&tokens, &mut matches);
    tokens.blocks.iter().map(|block| count(matches.get(block.clone()).unwrap_or_default())).collect()
}

fn count(block: &[Option<usize>]) -> Aligned {
    Aligned { words: block.len() as u32, aligned: block.iter().flatten().count() as u32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(blocks: &[&str], gold: &str) -> Vec<u32> {
        align(blocks, gold).iter().map(|block| block.aligned).collect()
    }

    #[test]
    fn blocks_that_gold_holds_are_aligned_and_others_are_not() {
        let blocks = ["Home", "Rain at last", "It rained all night.", "Related: Snow"];
        assert_eq!(aligned(&blocks, "Rain at last\n\nIt rained all night."), [0, 3, 4, 0]);
        assert_eq!(align(&["Rain at last"], "at last"), [Aligned { words: 3, aligned: 2 }]);
    }

    #[test]
    fn case_and_punctuation_do_not_matter() {
        assert_eq!(aligned(&["«RAIN», at LAST!"], "Rain at last"), [3]);
    }

    #[test]
    fn unseparated_scripts_are_aligned_by_character() {
        assert_eq!(
            align(&["雨の夜", "首页"], "夜、雨の夜。"),
            [Aligned { words: 3, aligned: 3 }, Aligned { words: 2, aligned: 0 }]
        );
    }

    #[test]
    fn nothing_is_aligned_with_nothing() {
        assert_eq!(aligned(&[], "rain"), Vec::<u32>::new());
        assert_eq!(
            align(&["rain", "", "…"], ""),
            [Aligned { words: 1, aligned: 0 }, Aligned::default(), Aligned::default()]
        );
    }

    #[test]
    fn of_two_copies_the_one_beside_the_text_is_aligned() {
        let body = "It rained all night and the river rose.";
        let gold = format!("Rain at last. {body}");
        assert_eq!(aligned(&["Rain at last", "Menu", "Rain at last", body], &gold), [0, 0, 3, 8]);
        let behind = format!("{body} Rain at last.");
        assert_eq!(aligned(&[body, "Rain at last", "Menu", "Rain at last"], &behind), [8, 3, 0, 0]);
    }

    #[test]
    fn of_two_copies_the_nearer_one_is_aligned() {
        let body = "It rained all night and the river rose.";
        let blocks = ["Rain at last", "Menu", "Search", "Rain at last", "May 1", body];
        assert_eq!(aligned(&blocks, &format!("Rain at last. {body}")), [0, 0, 0, 3, 0, 8]);
    }

    #[test]
    fn a_block_that_gold_has_elsewhere_gets_a_second_chance() {
        let first = "It rained all night and the river rose by a hand before dawn.";
        let second = "By noon the water had left the fields again.";
        let blocks = [second, "Log in", first];
        assert_eq!(aligned(&blocks, &format!("{first} {second}")), [9, 0, 13]);
    }
}
