//! A class or id name read letter by letter.

use super::TABLE;
use super::comment_names::{self, EXACT_NAMES};
use super::lexicon::{EMPTY, and};
use crate::block::Roles;

/// What a name says.
pub(super) fn by_name(name: &str) -> Roles {
    if name.is_ascii() { read(name) } else { read(&words(name)) }
}

fn read(name: &str) -> Roles {
    let mut reading = Reading::default();
    let (mut fresh, mut after_lower) = (true, false);
    for byte in name.bytes() {
        let is_upper = byte.is_ascii_uppercase();
        if byte.is_ascii_alphanumeric() || !byte.is_ascii() {
            if fresh || (is_upper && after_lower) {
                reading.end_word();
            }
            reading.letter(byte.to_ascii_lowercase());
            (fresh, after_lower) = (false, !is_upper);
        } else {
            (fresh, after_lower) = (true, false);
        }
    }
    reading.end_word();
    let comments =
        if reading.comments { comment_names::roles_of(&words(name)) } else { EXACT_NAMES.get(reading.bare) };
    reading.roles | comments
}

/// The keys of what was read last of a name, and what was found by them.
#[derive(Debug, Default)]
struct Reading {
    roles: Roles,
    word: u64,
    /// The word and the one before.
    pair: u64,
    /// All words, and all without the numbers at their ends.
    whole: u64,
    bare: u64,
    /// The word's first four letters.
    start: u32,
    /// A word may be one for comments.
    comments: bool,
}

impl Reading {
    #[inline]
    fn letter(&mut self, letter: u8) {
        (self.word, self.pair, self.whole) =
            (and(self.word, letter), and(self.pair, letter), and(self.whole, letter));
        if !letter.is_ascii_digit() {
            self.bare = self.whole;
        }
        if self.start >> 24 == 0 {
            self.start = self.start << 8 | u32::from(letter);
        }
    }

    /// Looks up the word; the next one begins.
    fn end_word(&mut self) {
        self.roles |= TABLE.get(self.word) | TABLE.get(self.pair);
        self.comments |= comment_names::STARTS.contains(&self.start);
        self.pair = if self.word == EMPTY { EMPTY } else { and(self.word, b' ') };
        self.whole = if self.bare == EMPTY { EMPTY } else { and(self.bare, b' ') };
        (self.word, self.start) = (EMPTY, 0);
    }
}

/// `entryMeta-wide` is `entry meta wide`.
fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let (mut fresh, mut after_lower) = (false, false);
    for c in name.chars() {
        fresh |= !c.is_alphanumeric() || (c.is_uppercase() && after_lower);
        if c.is_alphanumeric() {
            if std::mem::take(&mut fresh) && !words.is_empty() {
                words.push(' ');
            }
            words.extend(c.to_lowercase());
        }
        after_lower = c.is_lowercase() || c.is_numeric();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_at_signs_and_humps() {
        assert_eq!(words("-entryMeta--wide"), "entry meta wide");
        for name in ["js-entry-content", "EntryContent", "\u{e9}t\u{e9}-entryContent_2", "entry content"] {
            assert!(by_name(name).contains(Roles::BODY), "{name}");
        }
        for name in
            ["shared-layout", "entrycontent", "entry-2-content", "\u{e9}entry-content", "ENTRYContent"]
        {
            assert!(!by_name(name).contains(Roles::BODY), "{name}");
        }
    }

    #[test]
    fn numbers_at_the_end_of_words_change_nothing_for_comments() {
        assert_eq!(by_name("message-post-4711"), by_name("message2-post"));
        assert!(by_name("message-post-4711").contains(Roles::POST));
        assert!(by_name("li-comment-12").contains(Roles::COMMENT));
        assert!(!by_name("message-2nd-post").contains(Roles::POST));
    }
}
