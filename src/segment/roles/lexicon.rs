//! Roles by words, looked up by a hash that grows letter by letter and word by word, so that all of a
//! name is looked up while it is read, without a copy of it.

use crate::block::Roles;

/// More than twice as many as any list of words has, so that few words share one.
const SLOTS: usize = 1024;

/// The key of no words.
pub(super) const EMPTY: u64 = 0;

/// 2^64 divided by the golden ratio.
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// The key of a word and one more letter. Two words have the same with a chance of 2^-64; whoever
/// writes two such words has named an element wrong, no more.
#[inline]
pub(super) const fn spell(word: u64, letter: u8) -> u64 {
    (word.rotate_left(5) ^ letter as u64).wrapping_mul(MULTIPLIER)
}

/// The key of words and one more.
#[inline]
pub(super) const fn join(words: u64, word: u64) -> u64 {
    if words == EMPTY { word } else { (words.rotate_left(23) ^ word).wrapping_mul(MULTIPLIER) }
}

/// The key of words with spaces between them.
pub(super) fn key(words: &str) -> u64 {
    words.split(' ').map(|word| word.bytes().fold(EMPTY, spell)).fold(EMPTY, join)
}

/// What words say, by their key.
#[derive(Debug)]
pub(super) struct Lexicon {
    slots: Vec<(u64, Roles)>,
}

impl Lexicon {
    pub(super) fn of<'w>(entries: impl Iterator<Item = (Roles, &'w [&'w str])>) -> Self {
        let mut lexicon = Self { slots: vec![(EMPTY, Roles::empty()); SLOTS] };
        for (roles, words) in entries {
            for word in words {
                let slot = lexicon.slot(key(word));
                lexicon.slots[slot].0 = key(word);
                lexicon.slots[slot].1 |= roles;
            }
        }
        lexicon
    }

    /// What the words of a key say; nothing if they are not in the lexicon.
    #[inline]
    pub(super) fn get(&self, key: u64) -> Roles {
        self.slots[self.slot(key)].1
    }

    /// The slot of a key, or the empty one where it would stand.
    fn slot(&self, key: u64) -> usize {
        // The high bits depend on all letters.
        let mut slot = (key >> 32) as usize % SLOTS;
        while self.slots[slot].0 != key && self.slots[slot].0 != EMPTY {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_others_are_not() {
        let lexicon = Lexicon::of([(Roles::NAV, ["menu", "site header"].as_slice())].into_iter());
        assert_eq!(lexicon.get(key("menu")), Roles::NAV);
        assert_eq!(lexicon.get(join(key("site"), key("header"))), Roles::NAV);
        for others in [key("menus"), key("siteheader"), join(key("header"), key("site")), EMPTY] {
            assert_eq!(lexicon.get(others), Roles::empty());
        }
    }
}
