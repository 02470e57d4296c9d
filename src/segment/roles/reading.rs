//! A class or id name read word by word.

use super::TABLE;
use super::comment_names::{self, EXACT_NAMES};
use super::lexicon::{EMPTY, join, spell};
use crate::block::Roles;

/// What a name says. `SyntaxHighlighter` has options among its classes (`brush: js; toolbar: false`), which name
/// nothing.
pub(super) fn by_name(name: &str) -> Roles {
    match name {
        option if option.ends_with(':') => Roles::empty(),
        name if name.is_ascii() => read(name),
        name => read(&words(name)),
    }
}

fn read(name: &str) -> Roles {
    let mut reading = Reading::default();
    let mut rest = name.as_bytes();
    while !rest.is_empty() {
        let (word, after) = rest.split_at(word_length(rest));
        if word.is_empty() {
            rest = &rest[1..];
        } else {
            reading.word(word);
            rest = after;
        }
    }
    let comments =
        if reading.comments { comment_names::roles_of(&words(name)) } else { EXACT_NAMES.get(reading.bare) };
    reading.roles | comments
}

/// How many bytes a name's first word has: up to a sign or a hump.
fn word_length(name: &[u8]) -> usize {
    let mut after_lower = false;
    let ends = |byte: &u8| {
        let is_upper = byte.is_ascii_uppercase();
        let is_hump = std::mem::replace(&mut after_lower, !is_upper) && is_upper;
        is_hump || (byte.is_ascii() && !byte.is_ascii_alphanumeric())
    };
    name.iter().position(ends).unwrap_or(name.len())
}

/// What was read of a name.
#[derive(Debug, Default)]
struct Reading {
    roles: Roles,
    /// The key of the word before.
    previous: u64,
    /// The key of all words, without the numbers at their ends.
    bare: u64,
    /// A word may be one for comments.
    comments: bool,
}

impl Reading {
    fn word(&mut self, letters: &[u8]) {
        // All three grow in registers, where a field would be stored for every letter.
        let (mut word, mut bare, mut start) = (EMPTY, EMPTY, 0_u32);
        for letter in letters.iter().map(u8::to_ascii_lowercase) {
            word = spell(word, letter);
            bare = if letter.is_ascii_digit() { bare } else { word };
            start = if start >> 24 == 0 { start << 8 | u32::from(letter) } else { start };
        }
        self.roles |= TABLE.get(word) | TABLE.get(join(self.previous, word));
        self.comments |= comment_names::STARTS.contains(&start);
        self.bare = if bare == EMPTY { self.bare } else { join(self.bare, bare) };
        self.previous = word;
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
