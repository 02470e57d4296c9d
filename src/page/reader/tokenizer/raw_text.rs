//! Elements whose content is text up to their own end tag.

use super::super::bytes::ends_tag_name;
use super::Tokenizer;
use crate::page::{Attributes, Tag};
use memchr::{memchr2, memmem};
use std::ops::Range;

/// How an element's content is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::page::reader) enum RawText {
    /// With character references: `title`, `textarea`.
    Rcdata,
    /// As it stands: `style`, `iframe` and their like.
    Plain,
    /// As it stands, with comments that may hold end tags: `script`.
    Script,
}

impl RawText {
    /// How the content of an HTML element is read; `None` where it is markup.
    pub(in crate::page::reader) fn of(tag: Tag) -> Option<Self> {
        use Tag::*;
        match tag {
            Title | Textarea => Some(Self::Rcdata),
            Style | Xmp | Iframe | Noembed | Noframes => Some(Self::Plain),
            Script => Some(Self::Script),
            _ => None,
        }
    }
}

impl Tokenizer<'_> {
    /// The text of an element up to its end tag or the end of the input; passes over the end tag.
    pub(in crate::page::reader) fn raw_text(
        &mut self,
        tag: Tag,
        kind: RawText,
        attrs: &mut Attributes,
    ) -> Range<usize> {
        let name = tag.name().unwrap_or_default().as_bytes();
        let start = self.at;
        let end = match kind {
            RawText::Script => self.script_end(start, name),
            RawText::Rcdata | RawText::Plain => self.raw_end(start, name),
        };
        if end < self.bytes.len() {
            self.at = end + "</".len() + name.len();
            self.tag_end(attrs);
        } else {
            self.at = end;
        }
        start..end
    }

    /// Where the end tag of a name begins, or the end of the input.
    fn raw_end(&self, from: usize, name: &[u8]) -> usize {
        let mut found = self.end_tag.find_iter(&self.bytes[from..]).map(|at| from + at);
        found.find(|&at| self.is_named(at + "</".len(), name)).unwrap_or(self.bytes.len())
    }

    /// Whether a tag's name at an offset is a given one.
    fn is_named(&self, at: usize, name: &[u8]) -> bool {
        let end = at + name.len();
        self.bytes.get(at..end).is_some_and(|found| found.eq_ignore_ascii_case(name))
            && self.bytes.get(end).is_some_and(|&b| ends_tag_name(b))
    }

    /// Scripts that hold no `<!--` before their end tag, nearly all, end there.
    fn script_end(&self, from: usize, name: &[u8]) -> usize {
        let end = self.raw_end(from, name);
        match memmem::find(&self.bytes[from..end], b"<!--") {
            Some(comment) => self.escaped_script_end(from + comment, name),
            None => end,
        }
    }

    /// A comment in a script hides an end tag, but only from `<script` on ("script data double
    /// escaped state"). The comment's own dashes may be those that end it.
    fn escaped_script_end(&self, comment: usize, name: &[u8]) -> usize {
        let mut state = Script::Escaped;
        let mut at = comment + "<!".len();
        while let Some(found) = memchr2(b'<', b'-', &self.bytes[at..]) {
            at += found;
            let rest = &self.bytes[at..];
            state = match state {
                Script::Data if rest.starts_with(b"<!--") => {
                    at += 1;
                    Script::Escaped
                }
                Script::Escaped | Script::Double if rest.starts_with(b"-->") => Script::Data,
                Script::Data | Script::Escaped if self.ends_script(at, name) => return at,
                Script::Escaped if rest.starts_with(b"<") && self.is_named(at + 1, name) => Script::Double,
                Script::Double if self.ends_script(at, name) => Script::Escaped,
                same => same,
            };
            at += 1;
        }
        self.bytes.len()
    }

    fn ends_script(&self, at: usize, name: &[u8]) -> bool {
        self.bytes[at..].starts_with(b"</") && self.is_named(at + "</".len(), name)
    }
}

#[derive(Debug, Clone, Copy)]
enum Script {
    Data,
    /// In a comment.
    Escaped,
    /// In a comment, after `<script`.
    Double,
}
