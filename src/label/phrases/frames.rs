//! Strings around names and titles: `By {}`, `{} says:`.

use super::{Set, Sets};
use crate::hash::ConstantMap;

/// What `{}` stands for is a name or a title, no sentence.
const MAX_FILLER_CHARS: usize = 80;

/// A character takes at most four bytes of UTF-8.
const MAX_FILLER_BYTES: usize = 4 * MAX_FILLER_CHARS;

/// Strings with a `{}`, by three bytes at one end, which few texts share with them.
#[derive(Debug, Default)]
pub(super) struct Frames {
    by_start: ConstantMap<u64, Vec<Frame>>,
    /// Those that begin with the `{}`.
    by_end: ConstantMap<u64, Vec<Frame>>,
}

/// What stands before, between and after the `{}` of a string.
#[derive(Debug)]
struct Frame {
    before: String,
    between: Vec<String>,
    after: String,
    sets: Sets,
}

impl Frames {
    /// Adds a folded string; one with fewer bytes at both ends frames nothing.
    pub(super) fn add(&mut self, string: &str, set: Set) {
        let mut parts: Vec<String> = string.split("{}").map(str::to_owned).collect();
        let (before, after) = (parts.remove(0), parts.pop().unwrap_or_default());
        let frame = Frame { before, between: parts, after, sets: set.into() };
        if let Some(start) = start(&frame.before) {
            self.by_start.entry(start).or_default().push(frame);
        } else if let Some(end) = end(&frame.after) {
            self.by_end.entry(end).or_default().push(frame);
        }
    }

    /// The sets of the frames that fit a text.
    pub(super) fn sets_of(&self, text: &str) -> Sets {
        let mut sets = Sets::default();
        self.fitting(text).for_each(|(frame, _)| sets.add(frame.sets));
        sets
    }

    /// What stands for the first `{}` in a text that a frame of the set fits.
    pub(super) fn filler<'t>(&self, text: &'t str, set: Set) -> Option<&'t str> {
        self.fitting(text).find_map(|(frame, filler)| frame.sets.has(set).then_some(filler))
    }

    /// The frames that fit, each with its first filler.
    fn fitting<'t>(&self, text: &'t str) -> impl Iterator<Item = (&Frame, &'t str)> {
        let by_start = start(text).and_then(|start| self.by_start.get(&start));
        let by_end = end(text).and_then(|end| self.by_end.get(&end));
        let frames = by_start.into_iter().chain(by_end).flatten();
        frames.filter_map(move |frame| Some((frame, frame.filler(text)?)))
    }
}

fn start(text: &str) -> Option<u64> {
    text.as_bytes().first_chunk().map(key)
}

fn end(text: &str) -> Option<u64> {
    text.as_bytes().last_chunk().map(key)
}

fn key(&[first, second, third]: &[u8; 3]) -> u64 {
    u64::from_le_bytes([first, second, third, 0, 0, 0, 0, 0])
}

impl Frame {
    /// What fills the first `{}`. A space beside a `{}` must be there: `by {}` is not `bypass`.
    fn filler<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut open = text.strip_prefix(self.before.as_str())?.strip_suffix(self.after.as_str())?;
        let mut filler = None;
        for part in &self.between {
            let (before, after) = open.split_once(part.as_str())?;
            filler = filler.or(Some(name(before)?));
            open = after;
        }
        let tail = name(open)?;
        filler.or(Some(tail))
    }
}

fn name(text: &str) -> Option<&str> {
    let is_short = text.len() <= MAX_FILLER_BYTES && text.chars().count() <= MAX_FILLER_CHARS;
    (is_short && !text.trim().is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SET: Set = Set::BylineAuthors;

    fn frames(strings: &[&str]) -> Frames {
        let mut frames = Frames::default();
        for string in strings {
            frames.add(string, SET);
        }
        frames
    }

    #[test]
    fn frames_fit_around_names() {
        let frames = frames(&["by {}", "{} says", "0 thoughts on \"{}\"", "автор: {}"]);
        for text in ["by jane doe", "john says", "0 thoughts on \"a long night\""] {
            assert!(frames.sets_of(text).has(SET), "{text}");
        }
        assert_eq!(frames.filler("автор: иван", SET), Some("иван"));
    }

    #[test]
    fn frames_need_their_spaces_and_a_name() {
        let frames = frames(&["by {}", "{} replied to {} on"]);
        for text in ["bypass surgery", "by", &format!("by {}", "word ".repeat(40)), "ann replied on", "b"] {
            assert_eq!(frames.sets_of(text), Sets::default(), "{text}");
        }
        assert_eq!(frames.filler("ann replied to bob on", SET), Some("ann"));
    }
}
