//! Strings that may stand anywhere in a text, or at its start.

use aho_corasick::{AhoCorasick, Input};

/// Strings looked for anywhere in a text, all in one sweep.
#[derive(Debug)]
pub(crate) struct Within {
    strings: &'static [&'static str],
    automaton: AhoCorasick,
}

impl Within {
    pub(crate) fn new(strings: &'static [&'static str]) -> Self {
        let automaton = AhoCorasick::new(strings).expect("a constant table");
        Self { strings, automaton }
    }

    /// Whether any of the strings stands in the text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.automaton.is_match(text)
    }

    /// Where strings stand in the text, even one over another; in the order of their ends.
    pub(crate) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, &'static str)> + 't {
        let found = self.automaton.find_overlapping_iter(text);
        found.map(|found| (found.start(), self.strings[found.pattern().as_usize()]))
    }

    /// Where the first string begins that ends in so many bytes.
    pub(crate) fn first(&self, text: &str, bytes: usize) -> Option<usize> {
        let input = Input::new(text).range(..bytes.min(text.len()));
        self.automaton.find_overlapping_iter(input).map(|found| found.start()).min()
    }
}

/// Strings looked for at the start of a text, by their first byte.
#[derive(Debug)]
pub(crate) struct Openings(Vec<&'static str>);

impl Openings {
    pub(crate) fn new(strings: &[&'static str]) -> Self {
        let mut sorted = strings.to_vec();
        sorted.sort_unstable();
        Self(sorted)
    }

    /// Whether the text begins with one of the strings.
    pub(crate) fn open(&self, text: &str) -> bool {
        self.of(text).next().is_some()
    }

    /// The strings that the text begins with.
    pub(crate) fn of<'t>(&'t self, text: &'t str) -> impl Iterator<Item = &'static str> + 't {
        let first = text.as_bytes().first().copied();
        let start = self.0.partition_point(|s| s.as_bytes().first().copied() < first);
        let same =
            self.0[start..].iter().copied().take_while(move |s| s.as_bytes().first().copied() == first);
        same.filter(move |s| !s.is_empty() && text.starts_with(*s))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_found_anywhere() {
        let set = Within::new(&["rain", "a river", "river rose"]);
        assert!(set.is_in("in the rain") && !set.is_in("in the ruin"));
        assert_eq!(set.places("a river rose").collect::<Vec<_>>(), [(0, "a river"), (2, "river rose")]);
        assert_eq!((set.first("ah, rain", 8), set.first("ah, rain", 7)), (Some(4), None));
        assert_eq!(set.first("", 60), None);
    }

    #[test]
    fn openings_open() {
        let set = Openings::new(&["we use", "this site", "we", "das"]);
        assert!(set.open("we use cookies") && set.open("das ist") && !set.open("it is"));
        assert_eq!(set.of("we use it").collect::<Vec<_>>(), ["we", "we use"]);
        assert!(!set.open(""));
    }
}
