//! Sets of interface strings.
//!
//! A table holds strings as software shows them, by language. `{}` stands for a name or title in
//! them; numbers need no sign, since [`fold`] makes every run of digits one `0`.

pub(crate) mod advert;
pub(crate) mod app_badge;
pub(crate) mod author_bio;
pub(crate) mod byline;
pub(crate) mod comment_form;
pub(crate) mod comment_head;
pub(crate) mod comment_meta;
pub(crate) mod consent;
pub(crate) mod counter;
pub(crate) mod dates;
pub(crate) mod forum_chrome;
pub(crate) mod image_interface;
pub(crate) mod legal;
pub(crate) mod login;
pub(crate) mod navigation;
pub(crate) mod newsletter;
pub(crate) mod player;
pub(crate) mod print_button;
pub(crate) mod related;
pub(crate) mod script_notice;
pub(crate) mod share_bar;
pub(crate) mod shop;
pub(crate) mod widget_amount;

mod within;

pub(crate) use within::{Openings, Within};

use super::fold::{fold, hash};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Interface strings of one language.
pub(crate) type Table = (&'static str, &'static [&'static str]);

/// What `{}` stands for is a name or a title, no sentence.
const MAX_FILLER_CHARS: usize = 80;

/// A character takes at most four bytes of UTF-8.
const MAX_FILLER_BYTES: usize = 4 * MAX_FILLER_CHARS;

/// Interface strings, folded for look-up.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// By [`hash`].
    whole: HashMap<u64, Vec<String>, BuildHasherDefault<Hashed>>,
    longest_whole: usize,
    /// Strings with a `{}`, sorted.
    framed: Vec<(End, Frame)>,
    /// Bits of their ends.
    ends: u128,
    longest_framed: usize,
}

/// A hasher of what is a hash already.
#[derive(Debug, Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |sum, byte| sum.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// What a string with a `{}` is looked for by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// Its first character.
    First(char),
    /// Its last one, where it begins with a `{}`.
    Last(char),
    /// It begins and ends with a `{}`.
    Neither,
}

impl End {
    /// Ends of different bits are different.
    fn bit(self) -> u128 {
        1 << match self {
            Self::First(c) => u32::from(c) % 64,
            Self::Last(c) => 64 + u32::from(c) % 63,
            Self::Neither => 127,
        }
    }
}

/// What stands before, between and after the `{}` of a string.
#[derive(Debug)]
struct Frame(Vec<String>);

impl Phrases {
    /// A set of the strings of all languages.
    pub(crate) fn new(tables: &[Table]) -> Self {
        let strings = tables.iter().flat_map(|(_, strings)| strings.iter()).map(|s| fold(s));
        let (framed, whole): (Vec<String>, Vec<String>) = strings.partition(|s| s.contains("{}"));
        let framed_by_end = by_end(&framed);
        Self {
            longest_whole: whole.iter().map(String::len).max().unwrap_or_default(),
            longest_framed: framed.iter().map(|s| frame_limit(s)).max().unwrap_or_default(),
            ends: framed_by_end.iter().fold(0, |bits, (end, _)| bits | end.bit()),
            framed: framed_by_end,
            whole: by_hash(whole),
        }
    }

    /// Whether a folded text is one of the strings.
    pub(crate) fn matches(&self, folded: &str) -> bool {
        let hash = if folded.len() <= self.longest_whole { hash(folded) } else { 0 };
        self.matches_hashed(folded, hash)
    }

    /// The same where the text's hash is known.
    pub(crate) fn matches_hashed(&self, folded: &str, hash: u64) -> bool {
        self.is_whole(folded, hash) || self.filler(folded).is_some()
    }

    fn is_whole(&self, folded: &str, hash: u64) -> bool {
        folded.len() <= self.longest_whole
            && self.whole.get(&hash).is_some_and(|strings| strings.iter().any(|s| s == folded))
    }

    /// What stands for the first `{}`, if the text is one of the strings that have one.
    pub(crate) fn filler<'t>(&self, folded: &'t str) -> Option<&'t str> {
        if folded.len() > self.longest_framed {
            return None;
        }
        let (first, last) = (folded.chars().next()?, folded.chars().next_back()?);
        let ends = [End::First(first), End::Last(last), End::Neither];
        let known = ends.into_iter().filter(|end| self.ends & end.bit() != 0);
        known.flat_map(|end| self.framed_by(end)).find_map(|frame| frame.filler(folded))
    }

    fn framed_by(&self, end: End) -> impl Iterator<Item = &Frame> {
        let start = self.framed.partition_point(|(key, _)| *key < end);
        let same = self.framed[start..].iter().take_while(move |(key, _)| *key == end);
        same.map(|(_, frame)| frame)
    }
}

fn frame_limit(string: &str) -> usize {
    string.len() + string.matches("{}").count() * MAX_FILLER_BYTES
}

fn by_hash(strings: Vec<String>) -> HashMap<u64, Vec<String>, BuildHasherDefault<Hashed>> {
    let mut index: HashMap<u64, Vec<String>, _> = HashMap::default();
    for string in strings {
        index.entry(hash(&string)).or_default().push(string);
    }
    index
}

fn by_end(strings: &[String]) -> Vec<(End, Frame)> {
    let frames = strings.iter().filter(|s| *s != "{}").map(|string| {
        let frame = Frame(string.split("{}").map(str::to_owned).collect());
        (frame.end(), frame)
    });
    let mut index: Vec<(End, Frame)> = frames.collect();
    index.sort_by_key(|(end, _)| *end);
    index
}

impl Frame {
    fn end(&self) -> End {
        let first = self.0.first().and_then(|part| part.chars().next()).map(End::First);
        let last = || self.0.last().and_then(|part| part.chars().next_back()).map(End::Last);
        first.or_else(last).unwrap_or(End::Neither)
    }

    /// What fills the first `{}`. A space beside a `{}` must be there: `by {}` is not `bypass`.
    fn filler<'t>(&self, folded: &'t str) -> Option<&'t str> {
        let (first, rest) = self.0.split_first()?;
        let (last, between) = rest.split_last()?;
        let mut open = folded.strip_prefix(first.as_str())?.strip_suffix(last.as_str())?;
        let mut filler = None;
        for part in between {
            let (before, after) = open.split_once(part.as_str())?;
            filler = filler.or(Some(name(before)?));
            open = after;
        }
        let tail = name(open)?;
        filler.or(Some(tail))
    }
}

fn name(text: &str) -> Option<&str> {
    (!text.trim().is_empty() && text.chars().count() <= MAX_FILLER_CHARS).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_strings_match() {
        let set = Phrases::new(&[("en", &["Read more", "{} comments"])]);
        assert!(set.matches(&fold("READ MORE »")));
        assert!(!set.matches(&fold("Read more books")));
        assert!(!set.matches(""));
    }

    #[test]
    fn frames_match_around_names() {
        let set = Phrases::new(&[
            ("en", &["By {}", "{} says:", "Pingback: {}", "3 thoughts on “{}”"]),
            ("ru", &["Автор: {}"]),
        ]);
        assert!(set.matches(&fold("By Jane Doe")));
        assert!(set.matches(&fold("John says:")));
        assert!(set.matches(&fold("Pingback: The week in rain")));
        assert!(set.matches(&fold("12 thoughts on “A long night”")));
        assert_eq!(set.filler(&fold("Автор: Иван")), Some("иван"));
    }

    #[test]
    fn frames_need_their_spaces_and_a_name() {
        let set = Phrases::new(&[("en", &["By {}", "{} replied to {} on"])]);
        assert!(!set.matches(&fold("Bypass surgery")));
        assert!(!set.matches(&fold("By")));
        assert!(!set.matches(&fold(&format!("By {}", "word ".repeat(40)))));
        assert_eq!(set.filler(&fold("Ann replied to Bob on")), Some("ann"));
        assert!(!set.matches(&fold("Ann replied on")));
    }
}
