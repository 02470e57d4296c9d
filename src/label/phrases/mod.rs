//! Sets of interface strings.
//!
//! A table holds strings as software shows them, by language. `{}` stands for a name or title in
//! them; numbers need no sign, since [`fold`] makes every run of digits one `0`.

pub(crate) mod comment_form;
pub(crate) mod comment_head;
pub(crate) mod comment_meta;
pub(crate) mod dates;
pub(crate) mod navigation;

use super::fold::fold;
use std::collections::HashSet;

/// Interface strings of one language.
pub(crate) type Table = (&'static str, &'static [&'static str]);

/// What `{}` stands for is a name or a title, no sentence.
const MAX_FILLER_CHARS: usize = 80;

/// Interface strings, folded for look-up.
#[derive(Debug)]
pub(crate) struct Phrases {
    whole: HashSet<String>,
    /// What stands before and after the `{}`.
    framed: Vec<(String, String)>,
}

impl Phrases {
    /// A set of the strings of all languages.
    pub(crate) fn new(tables: &[Table]) -> Self {
        let strings = tables.iter().flat_map(|(_, strings)| strings.iter());
        let (framed, whole): (Vec<&str>, Vec<&str>) = strings.partition(|s| s.contains("{}"));
        Self {
            whole: whole.into_iter().map(fold).collect(),
            framed: framed.into_iter().filter_map(frame).collect(),
        }
    }

    /// Whether a folded text is one of the strings.
    pub(crate) fn matches(&self, folded: &str) -> bool {
        self.whole.contains(folded) || self.framed.iter().any(|(before, after)| fills(folded, before, after))
    }
}

fn frame(string: &str) -> Option<(String, String)> {
    let (before, after) = string.split_once("{}")?;
    Some((fold_before(before), fold_after(after)))
}

/// A letter stands in for what fills the frame, so that the signs beside it are not at an end and
/// stay: the space tells `by {}` from `bypass`, the colon stays in `pingback: {}`.
const FILLER: char = 'x';

fn fold_before(part: &str) -> String {
    let folded = fold(&format!("{part}{FILLER}"));
    folded.strip_suffix(FILLER).unwrap_or_default().to_owned()
}

fn fold_after(part: &str) -> String {
    let folded = fold(&format!("{FILLER}{part}"));
    folded.strip_prefix(FILLER).unwrap_or_default().to_owned()
}

fn fills(folded: &str, before: &str, after: &str) -> bool {
    let filler = folded.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
    filler.is_some_and(|f| !f.trim().is_empty() && f.chars().count() <= MAX_FILLER_CHARS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_strings_and_frames_match() {
        let set = Phrases::new(&[("en", &["Read more", "By {}", "Pingback: {}", "{} says:"])]);
        assert!(set.matches(&fold("READ MORE »")));
        assert!(set.matches(&fold("By Jane Doe")));
        assert!(set.matches(&fold("Pingback: The week in rain")));
        assert!(set.matches(&fold("Jane Doe says:")));
        assert!(!set.matches(&fold("Bypass surgery")));
        assert!(!set.matches(&fold("Read more books")));
    }
}
