//! Text of the page: between tags, and in elements that hold nothing else.

use super::super::bytes::is_space;
use super::super::stack::Kind;
use super::super::text::{self, Context};
use super::super::tokenizer::{RawText, StartTag};
use super::Builder;
use super::stages::Stage;
use crate::page::{Span, Tag};
use memchr::{memchr2, memchr3};
use std::ops::Range;

impl Builder<'_> {
    /// A text between tags; `plain` says that it holds neither `&` nor NUL.
    pub(super) fn text(&mut self, range: Range<usize>, plain: bool) {
        if self.stage != Stage::Body && self.is_outside_text(range.clone()) {
            return;
        }
        let in_columns = self.stack.top_tag() == Tag::Colgroup;
        if (in_columns || self.link.is_some()) && !self.is_blank(range.clone()) {
            self.end_column_group(None);
            self.reopen_link();
        }
        match self.stack.top().kind {
            Kind::Foreign => self.push_text(range, Context::Foreign),
            _ if plain && !self.keeps_line_ends() => self.push_plain(range),
            _ => self.push_text(range, Context::Data),
        }
    }

    pub(super) fn push_text(&mut self, range: Range<usize>, context: Context) {
        if self.drawing > 0 || range.is_empty() {
            return;
        }
        if self.is_plain(range.clone(), context) {
            return self.push_plain(range);
        }
        let place = Span::new(range.clone());
        let text = self.decoded(range, context);
        if !text.is_empty() {
            self.page.push(None, text, place);
        }
    }

    /// Adds a text that reads as it stands.
    fn push_plain(&mut self, range: Range<usize>) {
        if self.drawing == 0 && !range.is_empty() {
            let place = Span::new(range);
            self.page.push(None, place, place);
        }
    }

    pub(super) fn is_blank(&self, range: Range<usize>) -> bool {
        self.page.source.as_bytes()[range].iter().all(|&b| is_space(b))
    }

    /// Whether a text reads as it stands. Line ends matter only where they are kept.
    fn is_plain(&self, range: Range<usize>, context: Context) -> bool {
        let bytes = &self.page.source.as_bytes()[range];
        let special = match context {
            Context::Raw => memchr2(b'\0', b'\r', bytes),
            Context::Data if !self.keeps_line_ends() => memchr2(b'&', b'\0', bytes),
            _ => memchr3(b'&', b'\0', b'\r', bytes),
        };
        special.is_none()
    }

    fn keeps_line_ends(&self) -> bool {
        self.stack.innermost(Tag::Pre) > 0 || self.stack.innermost(Tag::Listing) > 0
    }

    fn decoded(&mut self, range: Range<usize>, context: Context) -> Span {
        let source = self.page.source;
        let start = source.len() + self.page.buffer.len();
        text::append(source.get(range).unwrap_or_default(), context, &mut self.page.buffer);
        Span::new(start..source.len() + self.page.buffer.len())
    }

    /// Adds an element and the text up to its end tag.
    pub(super) fn raw_text(&mut self, start: StartTag, kind: RawText) {
        let node = self.add(start.name.tag, Some(&start));
        if start.name.tag == Tag::Textarea {
            self.tokenizer.skip_line_end();
        }
        let range = self.tokenizer.raw_text(start.name.tag, kind, &mut self.page.attrs);
        match kind {
            RawText::Rcdata => self.push_text(range, Context::Rcdata),
            _ if !start.name.tag.is_opaque() => self.push_text(range, Context::Raw),
            // What nobody sees, scripts above all, stays as it stands, with the line ends that it has.
            _ => self.push_plain(range),
        }
        self.end_node(node);
    }
}
