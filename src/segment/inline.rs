//! A run of inline text, with white space as CSS collapses it.

use crate::block::Piece;
use crate::stats::is_unspaced;
use std::ops::Range;

/// Something between two characters that is no white space.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joint {
    #[default]
    None,
    /// The edge of an inline element.
    Edge,
    /// The edge between two, one of which stands for an item of its own.
    Item,
    /// A picture, a player or a field.
    Replaced,
}

impl Joint {
    /// Whether the characters around it belong to different words. A word may begin in bold, but
    /// hardly any goes on in upper case: `<em>Title</em>The text`.
    fn parts(self, before: char, after: char) -> bool {
        match self {
            Self::None => false,
            Self::Edge => before.is_lowercase() && after.is_uppercase(),
            Self::Item => before.is_alphanumeric() && begins_word(before, after),
            Self::Replaced => is_spaced(before) && is_spaced(after),
        }
    }
}

fn begins_word(before: char, after: char) -> bool {
    after.is_uppercase() || (after.is_numeric() && !before.is_numeric())
}

/// Whether a character belongs to a word that spaces part from others.
fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}

/// Text that grows node by node.
#[derive(Debug, Default)]
pub(super) struct Run {
    text: String,
    /// White space was seen since the last character.
    space: bool,
    /// Line breaks were seen since the last character.
    breaks: usize,
    /// What was seen since the last character that may part words.
    joint: Joint,
    source: Range<usize>,
    linked_chars: u32,
    links: u16,
    pieces: Vec<Piece>,
}

/// A finished run.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) source: Range<usize>,
    pub(super) linked_chars: u32,
    pub(super) links: u16,
}

impl Run {
    /// Adds a text node by its number; `pre` keeps its white space. Returns whether anything is seen of it.
    pub(super) fn push(&mut self, node: usize, text: &str, pre: bool, linked: bool) -> bool {
        let before = self.text.len();
        if pre {
            self.text.push_str(text);
        } else {
            self.collapse(text);
        }
        let added = self.text.get(before..).unwrap_or_default();
        if linked {
            self.linked_chars += visible_chars(added);
        }
        if !added.is_empty() {
            self.pieces.push(Piece { node: node as u32, end: self.text.len() as u32 });
        }
        !added.chars().all(char::is_whitespace)
    }

    /// How long the text is so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Adds text span by span, where a span is words with one space between: after its first
    /// character nothing can part a word from the next.
    fn collapse(&mut self, text: &str) {
        let mut rest = text;
        loop {
            let from = rest.trim_ascii_start();
            self.space |= from.len() < rest.len();
            let Some(c) = from.chars().next() else { return };
            let length = plain_span(from.as_bytes()).max(c.len_utf8());
            let (span, after) = from.split_at(length);
            rest = after;
            if is_collapsible(c) {
                self.space = true;
            } else if !is_break_hint(c) {
                self.separate(c);
                self.text.push_str(span);
            }
        }
    }

    fn separate(&mut self, next: char) {
        if !self.text.is_empty() {
            match self.breaks {
                0 if self.space || self.is_parted(next) => self.text.push(' '),
                0 => {}
                _ => self.text.push('\n'),
            }
        }
        (self.space, self.breaks, self.joint) = (false, 0, Joint::None);
    }

    fn is_parted(&self, next: char) -> bool {
        self.joint != Joint::None
            && self.text.chars().next_back().is_some_and(|last| self.joint.parts(last, next))
    }

    /// Takes note of where in the input text stands that was added.
    pub(super) fn extend_source(&mut self, source: &Range<usize>) {
        if source.is_empty() {
            return;
        }
        let start = if self.source.is_empty() { source.start } else { self.source.start };
        self.source = start..source.end;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The next text is a word of its own.
    pub(super) fn space(&mut self) {
        self.space = true;
    }

    /// The next text may be a word of its own.
    pub(super) fn joint(&mut self, joint: Joint) {
        self.joint = self.joint.max(joint);
    }

    /// A `br`. Returns how many stand in a row with nothing between them.
    pub(super) fn line_break(&mut self, pre: bool) -> usize {
        if pre {
            self.text.push('\n');
            return 1;
        }
        self.breaks += 1;
        self.breaks
    }

    /// In preformatted text: the end of a line, once.
    pub(super) fn line_end(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    pub(super) fn link(&mut self) {
        self.links = self.links.saturating_add(1);
    }

    /// Takes what was collected; `None` if there is no visible character. Keeps the buffer, so that
    /// text is allocated once, in its length. The pieces it is made of go behind those of other runs.
    pub(super) fn take(&mut self, pieces: &mut Vec<Piece>) -> Option<Text> {
        let taken = if self.text.is_empty() { None } else { self.seen() };
        if taken.is_some() {
            let trimmed = leading(&self.text) as u32;
            let trim = |piece: &Piece| Piece { end: piece.end.saturating_sub(trimmed), ..*piece };
            pieces.extend(self.pieces.iter().map(trim));
        }
        self.text.clear();
        self.pieces.clear();
        (self.space, self.breaks, self.joint) = (false, 0, Joint::None);
        (self.source, self.linked_chars, self.links) = (0..0, 0, 0);
        taken
    }

    fn seen(&self) -> Option<Text> {
        let text = tidy(&self.text);
        let is_seen = !text.trim_start().is_empty();
        is_seen.then(|| Text {
            text: text.to_owned(),
            source: self.source.clone(),
            linked_chars: self.linked_chars,
            links: self.links,
        })
    }
}

/// Code keeps its first line's indent; blank lines around it go.
fn tidy(text: &str) -> &str {
    text.get(leading(text)..).unwrap_or_default().trim_end()
}

/// How many bytes of line ends a text begins with.
fn leading(text: &str) -> usize {
    text.len() - text.trim_start_matches(['\n', '\r']).len()
}

/// Characters that are no white space.
fn visible_chars(text: &str) -> u32 {
    if text.is_ascii() {
        text.bytes().filter(|&byte| !char::from(byte).is_whitespace()).count() as u32
    } else {
        text.chars().filter(|c| !c.is_whitespace()).count() as u32
    }
}

/// How many bytes a text begins with that no rule for white space changes: visible ASCII with single
/// spaces between.
fn plain_span(text: &[u8]) -> usize {
    let mut end = 0;
    loop {
        end += text[end..].iter().position(|byte| !byte.is_ascii_graphic()).unwrap_or(text.len() - end);
        let goes_on = end > 0 && matches!(text[end..], [b' ', next, ..] if next.is_ascii_graphic());
        if !goes_on {
            return end;
        }
        end += 1;
    }
}

/// The soft hyphen and the zero-width space say where a word may break; they are no part of it.
fn is_break_hint(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}')
}

/// White space that CSS collapses, plus the no-break space, which pages use as a mere space.
fn is_collapsible(c: char) -> bool {
    c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(parts: &[&str]) -> String {
        let mut run = Run::default();
        for part in parts {
            run.push(0, part, false, false);
        }
        run.take(&mut Vec::new()).map(|t| t.text).unwrap_or_default()
    }

    #[test]
    fn white_space_collapses_across_nodes() {
        assert_eq!(run(&["  a \n", " b", "c "]), "a bc");
    }

    #[test]
    fn breaks_become_one_line_end() {
        let mut run = Run::default();
        run.push(0, "a ", false, false);
        run.line_break(false);
        run.push(1, " b", false, false);
        let mut pieces = Vec::new();
        assert_eq!(run.take(&mut pieces).unwrap().text, "a\nb");
        assert_eq!(pieces.iter().map(|piece| piece.end).collect::<Vec<_>>(), [1, 3]);
    }
}
