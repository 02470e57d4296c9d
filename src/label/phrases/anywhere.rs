//! Strings that may stand anywhere in a text.

use super::{Mention, Mentions};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::collections::BTreeMap;

/// Strings are looked for by so many bytes, for an automaton that is small and soon built.
const BEGINNING: usize = 6;

/// The strings of all sets, looked for in one sweep.
#[derive(Debug)]
pub(super) struct Anywhere {
    /// Finds beginnings.
    automaton: AhoCorasick,
    /// The strings of each beginning.
    strings: Vec<Vec<(&'static str, Mention)>>,
}

impl Anywhere {
    pub(super) fn new() -> Self {
        let mut by_beginning: BTreeMap<&str, Vec<(&str, Mention)>> = BTreeMap::new();
        for (mention, strings) in Mention::ALL {
            for string in *strings {
                by_beginning.entry(beginning(string)).or_default().push((string, *mention));
            }
        }
        let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(by_beginning.keys());
        let strings = by_beginning.into_values().collect();
        Self { automaton: automaton.expect("a constant table"), strings }
    }

    /// What stands in a text.
    pub(super) fn in_text(&self, text: &str) -> Mentions {
        let mut mentions = Mentions::default();
        for found in self.automaton.find_overlapping_iter(text) {
            let rest = text.get(found.start()..).unwrap_or_default();
            let same = self.strings[found.pattern().as_usize()].iter();
            same.filter(|(string, _)| rest.starts_with(string)).for_each(|(_, m)| mentions.add((*m).into()));
        }
        mentions
    }
}

fn beginning(string: &str) -> &str {
    let end = (0..=BEGINNING.min(string.len())).rev().find(|&end| string.is_char_boundary(end));
    string.get(..end.unwrap_or(0)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_is_found_anywhere() {
        let all = Anywhere::new();
        for (mention, strings) in Mention::ALL {
            for string in *strings {
                assert!(all.in_text(&format!("ah, {string} is")).has(*mention), "{string}");
            }
        }
    }

    #[test]
    fn a_beginning_alone_is_nothing() {
        let mentions = Anywhere::new().in_text("all right. a freelance writer");
        assert!(mentions.has(Mention::Occupation) && !mentions.has(Mention::LegalNotice));
    }
}
