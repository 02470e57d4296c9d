//! Where in the input a parsed text node stood.
//!
//! The tree builder behind `scraper` reports no positions. This walks the input's text segments,
//! the stretches between tags, in step with the text nodes: both are in document order but for the
//! few nodes that the tree builder moves (text in tables). A node that is not found among the next
//! [`LOOKAHEAD`] segments gets an empty range. Ranges never overlap and never go back.

mod unescaped;

use std::ops::Range;
use unescaped::Unescaped;

/// How many segments ahead a node is looked for; bounds the work to a constant per node.
const LOOKAHEAD: usize = 64;

/// A segment that agrees with a node in so many characters is taken for its text; bounds the work
/// on pages that repeat themselves.
const AGREEMENT: usize = 64;

/// Elements whose content is text up to their own end tag (HTML standard, raw text and RCDATA).
const RAW_TEXT: [&str; 9] =
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"];

pub(super) struct Locator<'a> {
    source: &'a str,
    segments: Vec<Range<usize>>,
    next: usize,
}

impl<'a> Locator<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, segments: segments(source), next: 0 }
    }

    /// The range that holds `text`: from its first matching segment to the last that continues it.
    pub(super) fn find(&mut self, text: &str) -> Range<usize> {
        if text.trim().is_empty() {
            return 0..0;
        }
        let ahead = self.next..self.segments.len().min(self.next + LOOKAHEAD);
        let Some(found) = ahead.into_iter().find(|&i| self.matches(i, text)) else { return 0..0 };
        self.next = found + 1;
        let start = self.segments[found].start;
        start..self.follow(text, found)
    }

    /// A tag that the tree builder ignored splits one node into several segments: take them all.
    fn follow(&mut self, text: &str, found: usize) -> usize {
        let mut rest = self.after(found, text);
        while !rest.is_empty() && self.next < self.segments.len() && self.matches(self.next, rest) {
            rest = self.after(self.next, rest);
            self.next += 1;
        }
        self.segments[self.next - 1].end
    }

    /// Whether a text begins with a segment, as far as they are compared.
    fn matches(&self, segment: usize, text: &str) -> bool {
        let mut text = text.trim_start().chars();
        self.read(segment).take(AGREEMENT).all(|c| text.next() == Some(c))
    }

    /// What is left of a text after a segment.
    fn after<'t>(&self, segment: usize, text: &'t str) -> &'t str {
        let mut rest = text.trim_start().chars();
        for _ in self.read(segment) {
            rest.next();
        }
        rest.as_str().trim_start()
    }

    /// A segment's characters from the first visible one.
    fn read(&self, segment: usize) -> impl Iterator<Item = char> + use<'a> {
        let text = self.source.get(self.segments[segment].clone()).unwrap_or_default();
        Unescaped::new(text).skip_while(|c| c.is_whitespace())
    }
}

/// The non-blank stretches of text between tags.
fn segments(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < source.len() {
        let tag = next_tag(source, at);
        found.extend(trimmed(source, at..tag));
        at = tag_end(source, tag);
        at = raw_text(source, tag, at, &mut found);
    }
    found
}

/// A range without the white space at its ends; `None` where nothing else is in it.
fn trimmed(source: &str, range: Range<usize>) -> Option<Range<usize>> {
    let text = source.get(range.clone())?;
    let start = range.start + (text.len() - text.trim_start().len());
    let shows = Unescaped::new(text).any(|c| !c.is_whitespace());
    shows.then(|| start..start + text.trim().len())
}

/// The next `<` that opens a tag, an end tag, a comment or a declaration.
fn next_tag(source: &str, from: usize) -> usize {
    let bytes = source.as_bytes();
    let opens = |at: &usize| bytes.get(at + 1).is_some_and(|b| b.is_ascii_alphabetic() || b"/!?".contains(b));
    memchr::memchr_iter(b'<', &bytes[from..]).map(|at| from + at).find(opens).unwrap_or(bytes.len())
}

fn tag_end(source: &str, tag: usize) -> usize {
    let bytes = source.as_bytes();
    if bytes[tag..].starts_with(b"<!--") {
        return find(source, "-->", tag + 4);
    }
    let mut quote = None;
    for (i, &b) in bytes.iter().enumerate().skip(tag) {
        match (quote, b) {
            (None, b'>') => return i + 1,
            (None, b'"' | b'\'') if i > 0 && matches!(bytes[i - 1], b'=' | b' ') => quote = Some(b),
            (Some(q), b) if q == b => quote = None,
            _ => {}
        }
    }
    bytes.len()
}

/// Skips raw text after its start tag; keeps it as a segment, since it becomes one text node.
fn raw_text(source: &str, tag: usize, at: usize, found: &mut Vec<Range<usize>>) -> usize {
    let Some(name) = RAW_TEXT.iter().find(|name| opens(source, tag, name)) else { return at };
    let end = end_tag(source, at, name);
    found.extend(trimmed(source, at..end));
    end
}

fn opens(source: &str, tag: usize, name: &str) -> bool {
    let rest = source.as_bytes().get(tag + 1..).unwrap_or_default();
    rest.len() > name.len()
        && rest[..name.len()].eq_ignore_ascii_case(name.as_bytes())
        && !rest[name.len()].is_ascii_alphanumeric()
}

fn end_tag(source: &str, from: usize, name: &str) -> usize {
    let bytes = &source.as_bytes()[from..];
    let ends = |at: &usize| {
        bytes.get(at + 1) == Some(&b'/')
            && bytes.get(at + 2..at + 2 + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
    };
    memchr::memchr_iter(b'<', bytes).find(ends).map_or(source.len(), |at| from + at)
}

fn find(source: &str, needle: &str, from: usize) -> usize {
    memchr::memmem::find(&source.as_bytes()[from.min(source.len())..], needle.as_bytes())
        .map_or(source.len(), |at| from + at + needle.len())
}
