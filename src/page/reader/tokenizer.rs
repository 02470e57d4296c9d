//! Text told from markup, by the rules of the HTML standard's tokenizer (13.2.5).
//!
//! Nothing is decoded and nothing copied: tokens are ranges of the input. Whoever builds the tree
//! says after a start tag whether what follows is raw text.

mod comment;
mod raw_text;
mod tag;

pub(super) use raw_text::RawText;

use super::bytes::is_space;
use crate::limits::{Limits, Met};
use crate::page::{Attributes, Span, Tag};
use memchr::{memchr, memchr3, memmem};
use std::ops::Range;

/// A piece of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Text {
        range: Range<usize>,
        /// It holds neither `&` nor NUL.
        plain: bool,
    },
    /// A CDATA section's text.
    Cdata(Range<usize>),
    Start(StartTag),
    End(Name),
    /// Whether the document type asks for the layout of old browsers.
    Doctype {
        quirks: bool,
    },
}

/// An element name, as it stands in a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) tag: Tag,
    pub(super) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StartTag {
    pub(super) name: Name,
    /// Which of the page's attributes are the tag's.
    pub(super) attrs: Span,
    pub(super) self_closing: bool,
}

pub(super) struct Tokenizer<'a> {
    input: &'a str,
    bytes: &'a [u8],
    at: usize,
    limits: Limits,
    met: Met,
    end_tag: memmem::Finder<'static>,
}

impl<'a> Tokenizer<'a> {
    pub(super) fn new(input: &'a str, limits: Limits) -> Self {
        let at = if input.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        Self {
            input,
            bytes: input.as_bytes(),
            at,
            limits,
            met: Met::default(),
            end_tag: memmem::Finder::new(b"</"),
        }
    }

    /// The limits that tags met.
    pub(super) fn met(&self) -> Met {
        self.met
    }

    /// The next token; a start tag's attributes are appended to `attrs`. CDATA sections are text only
    /// in SVG and `MathML`.
    pub(super) fn next(&mut self, attrs: &mut Attributes, foreign: bool) -> Option<Token> {
        while self.at < self.bytes.len() {
            let token = match self.markup(self.at) {
                None => Some(self.text()),
                Some(Markup::StartTag) => self.start_tag(attrs).map(Token::Start),
                Some(Markup::EndTag) => self.end_tag(attrs).map(Token::End),
                Some(Markup::Declaration) => self.declaration(foreign),
                Some(Markup::BogusComment) => self.bogus_comment(),
            };
            if token.is_some() {
                return token;
            }
        }
        None
    }

    /// What markup begins at an offset; `None` if a text does.
    fn markup(&self, at: usize) -> Option<Markup> {
        if self.bytes[at] != b'<' {
            return None;
        }
        match *self.bytes.get(at + 1)? {
            b'!' => Some(Markup::Declaration),
            b'?' => Some(Markup::BogusComment),
            b'/' => match *self.bytes.get(at + 2)? {
                b if b.is_ascii_alphabetic() => Some(Markup::EndTag),
                _ => Some(Markup::BogusComment),
            },
            b if b.is_ascii_alphabetic() => Some(Markup::StartTag),
            _ => None,
        }
    }

    /// Text up to the next markup.
    fn text(&mut self) -> Token {
        let start = self.at;
        let (mut from, mut plain) = (start, true);
        self.at = loop {
            let Some(found) = self.text_end(from, &mut plain) else { break self.bytes.len() };
            if self.markup(found).is_some() {
                break found;
            }
            from = found + 1;
        };
        Token::Text { range: start..self.at, plain }
    }

    /// The next `<`; `plain` ends with the first `&` or NUL before it.
    fn text_end(&self, from: usize, plain: &mut bool) -> Option<usize> {
        if !*plain {
            return self.find(b'<', from);
        }
        let found = from + memchr3(b'<', b'&', b'\0', self.bytes.get(from..)?)?;
        *plain = self.bytes[found] == b'<';
        if *plain { Some(found) } else { self.find(b'<', found) }
    }

    /// `<!` and what follows: a comment, a document type, CDATA, or what is none of them.
    fn declaration(&mut self, foreign: bool) -> Option<Token> {
        let rest = &self.bytes[self.at..];
        if rest.starts_with(b"<!--") {
            self.at = comment::end(self.bytes, self.at);
            return None;
        }
        if foreign && rest.starts_with(b"<![CDATA[") {
            return Some(self.cdata());
        }
        let start = self.at + "<!".len();
        let is_doctype = rest.get(2..9).is_some_and(|name| name.eq_ignore_ascii_case(b"doctype"));
        self.bogus_comment();
        is_doctype.then(|| Token::Doctype { quirks: comment::is_quirky(self.input.get(start..self.at)) })
    }

    fn cdata(&mut self) -> Token {
        let start = self.at + "<![CDATA[".len();
        let found = memmem::find(&self.bytes[start..], b"]]>").map(|length| start + length);
        let end = found.unwrap_or(self.bytes.len());
        self.at = (end + "]]>".len()).min(self.bytes.len());
        Token::Cdata(start..end)
    }

    fn bogus_comment(&mut self) -> Option<Token> {
        self.at = self.find(b'>', self.at).map_or(self.bytes.len(), |end| end + 1);
        None
    }

    /// All that is left, as `plaintext` has it.
    pub(super) fn rest(&mut self) -> Range<usize> {
        std::mem::replace(&mut self.at, self.bytes.len())..self.bytes.len()
    }

    /// Passes over the line end that `pre` and `textarea` may begin with.
    pub(super) fn skip_line_end(&mut self) {
        let rest = &self.bytes[self.at..];
        let length = if rest.starts_with(b"\r\n") {
            2
        } else {
            usize::from(matches!(rest.first(), Some(b'\n' | b'\r')))
        };
        self.at += length;
    }

    fn skip_space(&mut self) {
        while self.bytes.get(self.at).is_some_and(|&b| is_space(b)) {
            self.at += 1;
        }
    }

    fn find(&self, byte: u8, from: usize) -> Option<usize> {
        memchr(byte, self.bytes.get(from..)?).map(|at| from + at)
    }
}

/// How markup begins.
#[derive(Debug, Clone, Copy)]
enum Markup {
    StartTag,
    EndTag,
    Declaration,
    BogusComment,
}

#[cfg(test)]
mod tests;
