//! Text that stands elsewhere on the page already, in whole or for the most part, however it is cut
//! into blocks.

use super::fold::fold;
use crate::hash::PageSet;
use crate::hash::hash_of;
use crate::stats::is_unspaced;
use std::hash::Hash;

/// So many words in a row that stand elsewhere are no chance. A shorter text is compared whole.
const SEQUENCE_WORDS: usize = 5;

/// A text is a copy if more of its sequences stand elsewhere.
const COPY_PERCENT: usize = 50;

/// All sequences of up to [`SEQUENCE_WORDS`] words that were seen.
#[derive(Debug, Default)]
pub(super) struct Seen(PageSet<u64>);

impl Seen {
    /// Takes in a text; says whether it was seen before.
    pub(super) fn see(&mut self, text: &str) -> bool {
        let words = words(text);
        let seen = self.holds(&words);
        for length in 1..=SEQUENCE_WORDS {
            self.0.extend(words.windows(length).map(hash));
        }
        seen
    }

    fn holds(&self, words: &[u64]) -> bool {
        let length = words.len().min(SEQUENCE_WORDS);
        if length == 0 {
            return true;
        }
        let seen = words.windows(length).filter(|words| self.0.contains(&hash(words))).count();
        seen * 100 > COPY_PERCENT * (words.len() + 1 - length)
    }
}

/// The hashes of a text's words as phrases are compared; a character each where no spaces part words.
fn words(text: &str) -> Vec<u64> {
    let folded = fold(text);
    let mut hashes = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.chars().next().is_some_and(is_unspaced) {
            hashes.extend(word.chars().map(|c| hash(&c)));
        } else {
            hashes.push(hash(word));
        }
    }
    hashes
}

fn hash<T: Hash + ?Sized>(value: &T) -> u64 {
    hash_of(&value)
}

#[cfg(test)]
mod tests {
    use super::Seen;

    fn is_copy(text: &str) -> bool {
        let mut seen = Seen::default();
        seen.see("It rained all night, and the river rose by a hand's breadth. 今天天气很好，我们去散步。");
        seen.see(text)
    }

    #[test]
    fn copies_are_told_however_they_are_cut() {
        assert!(is_copy("the RIVER rose by a hand’s breadth"));
        assert!(is_copy("It rained all night, and the river rose by noon"));
        assert!(is_copy("river"));
        assert!(is_copy("我们去散步。"));
        assert!(is_copy("…"));
    }

    #[test]
    fn half_of_the_sequences_make_no_copy_yet() {
        assert!(is_copy("It rained all night, and the bridge"));
        assert!(!is_copy("It rained all night, and then some"));
    }

    #[test]
    fn other_text_of_the_same_words_is_none() {
        assert!(!is_copy("The night rained, and by the river all rose."));
        assert!(!is_copy("all rivers"));
        assert!(!is_copy("我们今天去散步，天气很好。"));
    }
}
