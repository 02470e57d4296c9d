//! A line and its emphasis: where `CommonMark` would not take a delimiter for one, it is left out, since the
//! words count for more than their stress.

use crate::structure::Style;
use once_cell::sync::Lazy;
use regex::Regex;

/// Unicode's punctuation and symbols (`CommonMark` 2.1).
static PUNCTUATION: Lazy<Regex> = Lazy::new(|| Regex::new(r"[\p{P}\p{S}]").expect("a valid pattern"));

/// A line as it is written, and the delimiters that are still to be put into it.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    delimiters: Vec<Delimiter>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Delimiter {
    sign: &'static str,
    opens: bool,
    /// Where in the text it stands.
    at: usize,
}

fn sign(style: &Style) -> Option<&'static str> {
    match style {
        Style::Emphasis => Some("_"),
        Style::Strong => Some("**"),
        Style::Deleted => Some("~~"),
        _ => None,
    }
}

/// So many times delimiters are looked at again after others went; then all go.
const ROUNDS: usize = 8;

impl Line {
    /// Begins a style; nothing for those that markdown does not know. What ended right here goes on.
    pub(super) fn open(&mut self, style: &Style) {
        let Some(sign) = sign(style) else { return };
        let at = self.text.len();
        if self.delimiters.pop_if(|last| *last == Delimiter { sign, opens: false, at }).is_none() {
            self.delimiters.push(Delimiter { sign, opens: true, at });
        }
    }

    pub(super) fn close(&mut self, style: &Style) {
        let at = self.text.len();
        self.delimiters.extend(sign(style).map(|sign| Delimiter { sign, opens: false, at }));
    }

    /// Begins the text of a link. Behind `!` it would be an image.
    pub(super) fn open_link(&mut self) {
        let follows_text = self.delimiters.last().is_none_or(|last| last.at < self.text.len());
        if follows_text && self.text.ends_with('!') {
            self.text.insert(self.text.len() - 1, '\\');
        }
        self.text.push('[');
    }

    /// Writes a code span, in more backticks than stand in it (`CommonMark` 6.1).
    pub(super) fn code(&mut self, code: &str) {
        let fence = fence(code, 1);
        let is_bare = |c: char| c != '`' && !c.is_ascii_whitespace();
        let pad = if code.starts_with(is_bare) && code.ends_with(is_bare) { "" } else { " " };
        self.text.extend([&fence, pad]);
        self.text.extend(code.chars().map(|c| if c.is_ascii_whitespace() { ' ' } else { c }));
        self.text.extend([pad, &fence]);
    }

    /// The line with those delimiters that hold.
    pub(super) fn settle(mut self) -> String {
        for _ in 0..ROUNDS {
            let failing = self.failing();
            if failing.is_empty() {
                return self.written();
            }
            let mut numbers = 0..;
            self.delimiters.retain(|_| numbers.next().is_some_and(|n| failing.binary_search(&n).is_err()));
        }
        self.text
    }

    /// The numbers of the delimiters that would not hold, with their partners, in order.
    fn failing(&self) -> Vec<usize> {
        let mut open: Vec<usize> = Vec::new();
        let mut failing = Vec::new();
        for (number, delimiter) in self.delimiters.iter().enumerate() {
            match open.last() {
                _ if delimiter.opens => open.push(number),
                Some(&begin) => {
                    open.pop();
                    failing.extend([begin, number].into_iter().filter(|_| !self.holds(begin, number)));
                }
                None => failing.push(number),
            }
        }
        failing.extend(open);
        failing.sort_unstable();
        failing
    }

    /// Whether both delimiters of a pair are what they are meant to be (`CommonMark` 6.2): flanking, not next to
    /// their like, and none but `**` inside a word.
    fn holds(&self, begin: usize, end: usize) -> bool {
        let sign = self.delimiters[begin].sign;
        let (before, first) = (self.before(begin), self.behind(begin));
        let (last, after) = (self.before(end), self.behind(end));
        let flanks = |outer: char, inner: char| {
            !inner.is_whitespace() && (is_word(inner) || outer.is_whitespace() || !is_word(outer))
        };
        self.delimiters[begin].at < self.delimiters[end].at
            && (sign == "**" || !is_word(before) && !is_word(after))
            && flanks(before, first)
            && flanks(after, last)
            && ![before, first, last, after].into_iter().any(|c| sign.starts_with(c))
    }

    /// The character before a delimiter; a space at the start of the line.
    fn before(&self, number: usize) -> char {
        let at = self.delimiters[number].at;
        let sign = number.checked_sub(1).map(|n| self.delimiters[n]).filter(|d| d.at == at).map(|d| d.sign);
        let before = sign.or(self.text.get(..at)).unwrap_or_default();
        before.chars().next_back().unwrap_or(' ')
    }

    /// The character behind a delimiter; a space at the end of the line.
    fn behind(&self, number: usize) -> char {
        let at = self.delimiters[number].at;
        let sign = self.delimiters.get(number + 1).filter(|d| d.at == at).map(|d| d.sign);
        let behind = sign.or(self.text.get(at..)).unwrap_or_default();
        behind.chars().next().unwrap_or(' ')
    }

    fn written(self) -> String {
        let mut written = String::with_capacity(self.text.len() + 2 * self.delimiters.len());
        let mut at = 0;
        for delimiter in &self.delimiters {
            written.push_str(self.text.get(at..delimiter.at).unwrap_or_default());
            written.push_str(delimiter.sign);
            at = delimiter.at;
        }
        written + self.text.get(at..).unwrap_or_default()
    }
}

/// So many backticks, or more: more than stand in a row in the code.
pub(super) fn fence(code: &str, min: usize) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(min.max(longest + 1))
}

/// What is neither white space nor punctuation, for `CommonMark`: letters, but controls and joiners too.
fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return !c.is_ascii_punctuation() && !c.is_ascii_whitespace();
    }
    !c.is_whitespace() && (c.is_alphanumeric() || !PUNCTUATION.is_match(c.encode_utf8(&mut [0; 4])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(before: &str, style: &Style, inside: &str, behind: &str) -> String {
        let mut line = Line::default();
        line.text.push_str(before);
        line.open(style);
        line.text.push_str(inside);
        line.close(style);
        line.text.push_str(behind);
        line.settle()
    }

    #[test]
    fn emphasis_is_written_where_parsers_see_it() {
        assert_eq!(written("a ", &Style::Emphasis, "b", " c"), "a _b_ c");
        assert_eq!(written("a", &Style::Strong, "b", "c"), "a**b**c");
    }

    #[test]
    fn where_they_do_not_see_it_the_words_stay() {
        assert_eq!(written("a", &Style::Emphasis, "b", "c"), "abc");
        assert_eq!(written("a", &Style::Strong, "(b)", "c"), "a(b)c");
        assert_eq!(written("a ", &Style::Strong, "", " c"), "a  c");
    }

    #[test]
    fn what_ends_and_begins_again_goes_on() {
        let mut line = Line::default();
        line.open(&Style::Strong);
        line.text.push('a');
        line.close(&Style::Strong);
        line.open(&Style::Strong);
        line.text.push('b');
        line.close(&Style::Strong);
        assert_eq!(line.settle(), "**ab**");
    }

    #[test]
    fn a_call_before_a_link_makes_no_image_of_it() {
        let mut line = Line { text: "Rain!".to_owned(), ..Line::default() };
        line.open_link();
        assert_eq!(line.settle(), "Rain\\![");
    }
}
