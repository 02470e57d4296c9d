//! The strings of all sets in one place, for one look-up a line.

use super::anywhere::Anywhere;
use super::frames::Frames;
use super::{Mentions, Opening, Openings, Set, Sets};
use crate::hash::ConstantMap;
use crate::label::fold::{fold, hash};
use once_cell::sync::Lazy;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

static STRINGS: Lazy<Strings> = Lazy::new(Strings::new);
static OPENINGS: Lazy<ConstantMap<u64, Vec<(&str, Opening)>>> = Lazy::new(openings_by_start);
static MENTIONS: Lazy<Anywhere> = Lazy::new(Anywhere::new);

/// Strings that a text may be as a whole.
#[derive(Debug, Default)]
struct Strings {
    /// Those without a `{}`, by [`hash`]. The hash stands for the string: two texts that share one
    /// do not occur, unless somebody makes up a text that reads as the interface it is taken for.
    plain: HashMap<u64, Sets, BuildHasherDefault<Hashed>>,
    frames: Frames,
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

impl Strings {
    fn new() -> Self {
        let tables =
            || Set::ALL.iter().flat_map(|(set, tables)| tables.iter().map(move |table| (*set, table.1)));
        let mut all = Self::default();
        all.plain.reserve(tables().map(|(_, strings)| strings.len()).sum());
        for (set, strings) in tables() {
            for string in strings {
                all.add(&fold(string), set);
            }
        }
        all
    }

    fn add(&mut self, folded: &str, set: Set) {
        if folded.contains('{') {
            self.frames.add(folded, set);
        } else {
            self.plain.entry(hash(folded)).or_default().add(set.into());
        }
    }
}

fn openings_by_start() -> ConstantMap<u64, Vec<(&'static str, Opening)>> {
    let mut by_start: ConstantMap<u64, Vec<_>> = ConstantMap::default();
    for (opening, strings) in Opening::ALL {
        for string in *strings {
            let same = by_start.entry(start(string).expect("no opening is a single byte")).or_default();
            same.push((*string, *opening));
        }
    }
    by_start
}

/// The first two bytes, by which openings are looked for.
fn start(text: &str) -> Option<u64> {
    text.as_bytes().first_chunk().map(|pair| u64::from(u16::from_le_bytes(*pair)))
}

/// The sets that a folded text is in.
pub(crate) fn sets_of(folded: &str) -> Sets {
    sets_of_hashed(folded, hash(folded))
}

/// The same where the text's hash is known.
pub(crate) fn sets_of_hashed(folded: &str, hash: u64) -> Sets {
    let mut sets = STRINGS.frames.sets_of(folded);
    sets.add(STRINGS.plain.get(&hash).copied().unwrap_or_default());
    sets
}

/// What stands for the first `{}` of the set's string that a folded text is.
pub(crate) fn filler(folded: &str, set: Set) -> Option<&str> {
    STRINGS.frames.filler(folded, set)
}

/// What a folded text begins with.
pub(crate) fn openings_of(folded: &str) -> Openings {
    let mut openings = Openings::default();
    let same = start(folded).and_then(|start| OPENINGS.get(&start));
    let found = same.into_iter().flatten().filter(|(string, _)| folded.starts_with(string));
    found.for_each(|(_, opening)| openings.add((*opening).into()));
    openings
}

/// What stands somewhere in a folded text.
pub(crate) fn mentions_in(folded: &str) -> Mentions {
    MENTIONS.in_text(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(text: &str, set: Set) -> bool {
        sets_of(&fold(text)).has(set)
    }

    #[test]
    fn whole_strings_match() {
        assert!(
            is("READ MORE »", Set::RelatedInInterface) && !is("Read more books", Set::RelatedInInterface)
        );
        assert_eq!(sets_of(""), Sets::default());
    }

    #[test]
    fn a_string_may_be_in_several_sets() {
        let sets = sets_of("rss");
        assert!(sets.has(Set::ShareWord) && sets_of("home").has(Set::NavigationHome));
        assert!(!sets.has(Set::NavigationHome));
    }

    #[test]
    fn every_string_is_in_its_set() {
        let strings = Set::ALL.iter().flat_map(|(set, tables)| tables.iter().map(move |t| (*set, t.1)));
        for (set, string) in strings.flat_map(|(set, strings)| strings.iter().map(move |s| (set, s))) {
            assert!(*string == "{}" || is(&string.replace("{}", "Ann Lee"), set), "{set:?}: {string}");
        }
    }

    #[test]
    fn frames_match_around_names() {
        assert!(
            is("By Jane Doe", Set::BylineAuthors) && is("Pingback: The week in rain", Set::CommentAction)
        );
        assert_eq!(filler(&fold("Автор: Иван"), Set::BylineAuthors), Some("иван"));
    }

    #[test]
    fn openings_are_found() {
        assert!(openings_of("we use cookies").has(Opening::ConsentNotice));
        assert_eq!(openings_of("it is"), Openings::default());
    }
}
