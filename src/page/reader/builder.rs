//! Which element holds what: the HTML standard's tree construction (13.2.6).
//!
//! The rules stand in `stages` (before the body), `body`, `table` and `foreign`; here is what they
//! do to the page and to the stack of open elements.

mod body;
mod foreign;
mod formatting;
mod stages;
mod table;

use super::bytes::is_space;
use super::stack::{Kind, Stack};
use super::text::{self, Context};
use super::tokenizer::{Name, RawText, StartTag, Token, Tokenizer};
use crate::page::{Attributes, Limits, Marks, Node, Page, Span, Tag};
use memchr::{memchr2, memchr3};
use stages::Stage;
use std::ops::Range;

/// Pages have a node for every hundred bytes and an attribute for every sixty (WCXB dev). Few have so
/// many more that what is reserved by these figures has to grow.
const BYTES_PER_NODE: usize = 64;
const BYTES_PER_ATTRIBUTE: usize = 40;

pub(super) fn build(html: &str, limits: Limits) -> Page<'_> {
    let mut builder = Builder::new(limits.cut(html), limits);
    builder.read();
    builder.page
}

struct Builder<'a> {
    page: Page<'a>,
    tokenizer: Tokenizer<'a>,
    stack: Stack,
    stage: Stage,
    /// Tables do not end paragraphs.
    quirks: bool,
    /// A form was opened and its end tag not read ("form element pointer").
    form: bool,
    /// The attributes of a link that was closed with the block around it, not by its own end tag.
    link: Option<Span>,
    /// The place of the outermost open `svg`, in which nothing is text; 0 outside.
    drawing: usize,
    elements: usize,
    limits: Limits,
}

impl<'a> Builder<'a> {
    fn new(html: &'a str, limits: Limits) -> Self {
        let nodes = Vec::with_capacity(html.len() / BYTES_PER_NODE);
        let attrs = Attributes::with_capacity(html.len() / BYTES_PER_ATTRIBUTE);
        Self {
            page: Page { source: html, nodes, attrs, buffer: String::new() },
            tokenizer: Tokenizer::new(html, limits.attributes),
            stack: Stack::new(limits.depth),
            stage: Stage::Start,
            quirks: true,
            form: false,
            link: None,
            drawing: 0,
            elements: 0,
            limits,
        }
    }

    fn read(&mut self) {
        while let Some(token) = self.tokenizer.next(&mut self.page.attrs, self.stack.top().kind != Kind::Html)
        {
            match token {
                Token::Text(range) => self.text(range),
                Token::Cdata(range) => self.push_text(range, Context::Raw),
                Token::Start(start) => self.start_tag(start),
                Token::End(name) => self.end_tag(name),
                Token::Doctype { quirks } if self.stage == Stage::Start => self.quirks = quirks,
                Token::Doctype { .. } => {}
            }
        }
        self.pop_to(1);
    }

    fn start_tag(&mut self, start: StartTag) {
        if self.stack.is_full() {
            self.too_deep(start);
        } else if self.is_foreign_start(&start) {
            self.start_foreign(start);
        } else if self.stage == Stage::Body {
            self.start_in_body(start);
        } else {
            self.start_outside_body(start);
        }
    }

    fn end_tag(&mut self, name: Name) {
        if self.stack.end_overflown(name.tag, self.hash(name)) {
            return;
        }
        if self.stack.top().kind != Kind::Html && self.end_foreign(name) {
            return;
        }
        if self.stage == Stage::Body { self.end_in_body(name) } else { self.end_outside_body(name) }
    }

    fn text(&mut self, range: Range<usize>) {
        if self.stage != Stage::Body && self.is_outside_text(range.clone()) {
            return;
        }
        let in_columns = self.stack.top_tag() == Tag::Colgroup;
        if (in_columns || self.link.is_some()) && !self.is_blank(range.clone()) {
            self.end_column_group(None);
            self.reopen_link();
        }
        let foreign = self.stack.top().kind == Kind::Foreign;
        self.push_text(range, if foreign { Context::Foreign } else { Context::Data });
    }

    fn push_text(&mut self, range: Range<usize>, context: Context) {
        if self.drawing > 0 || range.is_empty() {
            return;
        }
        let place = Span::new(range.clone());
        let text = if self.is_plain(range.clone(), context) { place } else { self.decoded(range, context) };
        if !text.is_empty() {
            self.push_node(None, text, place);
        }
    }

    fn is_blank(&self, range: Range<usize>) -> bool {
        self.page.source.as_bytes()[range].iter().all(|&b| is_space(b))
    }

    /// Whether a text reads as it stands. Line ends matter only where they are kept.
    fn is_plain(&self, range: Range<usize>, context: Context) -> bool {
        let bytes = &self.page.source.as_bytes()[range];
        let collapses = context == Context::Data && self.stack.innermost_of(&[Tag::Pre, Tag::Listing]) == 0;
        let special =
            if collapses { memchr2(b'&', b'\0', bytes) } else { memchr3(b'&', b'\0', b'\r', bytes) };
        special.is_none()
    }

    fn decoded(&mut self, range: Range<usize>, context: Context) -> Span {
        let source = self.page.source;
        let start = source.len() + self.page.buffer.len();
        text::append(source.get(range).unwrap_or_default(), context, &mut self.page.buffer);
        Span::new(start..source.len() + self.page.buffer.len())
    }

    fn push_node(&mut self, tag: Option<Tag>, text: Span, place: Span) {
        let end = self.page.nodes.len() as u32 + 1;
        self.page.nodes.push(Node { end, tag, marks: Marks::empty(), text, place });
    }

    /// Adds an element to the page; returns its node. What is not to be stored has the node of the
    /// element around it.
    fn add(&mut self, tag: Tag, start: Option<&StartTag>) -> u32 {
        if self.drawing > 0 || self.elements >= self.limits.elements {
            start.inspect(|start| self.page.attrs.truncate(start.attrs.range().start));
            return self.stack.top().node;
        }
        self.elements += 1;
        let name = start.filter(|_| tag.name().is_none()).map(|start| start.name.span);
        self.push_node(
            Some(tag),
            name.unwrap_or_default(),
            start.map(|start| start.attrs).unwrap_or_default(),
        );
        self.page.nodes.len() as u32 - 1
    }

    /// Opens an element.
    fn insert(&mut self, start: StartTag) {
        let tag = start.name.tag;
        let node = self.add(tag, Some(&start));
        self.stack.push(node, tag, self.hash(start.name), Kind::Html);
    }

    /// Opens an element that the page leaves out.
    fn imply(&mut self, tag: Tag) {
        let node = self.add(tag, None);
        self.stack.push(node, tag, 0, Kind::Html);
    }

    /// Adds an element that holds nothing.
    fn leaf(&mut self, start: StartTag) {
        self.add(start.name.tag, Some(&start));
    }

    /// Adds an element and the text up to its end tag.
    fn raw_text(&mut self, start: StartTag, kind: RawText) {
        let node = self.add(start.name.tag, Some(&start));
        if start.name.tag == Tag::Textarea {
            self.tokenizer.skip_line_end();
        }
        let range = self.tokenizer.raw_text(start.name.tag, kind, &mut self.page.attrs);
        self.raw_content(range, if kind == RawText::Rcdata { Context::Rcdata } else { Context::Raw });
        self.end_node(node);
    }

    fn raw_content(&mut self, range: Range<usize>, context: Context) {
        if self.drawing == 0 && !range.is_empty() {
            let place = Span::new(range.clone());
            let bytes = &self.page.source.as_bytes()[range.clone()];
            let plain = memchr3(b'&', b'\0', b'\r', bytes).is_none();
            let text = if plain { place } else { self.decoded(range, context) };
            self.push_node(None, text, place);
        }
    }

    /// Passes over a start tag that counts for nothing.
    fn ignore(&mut self, start: StartTag) {
        self.page.attrs.truncate(start.attrs.range().start);
    }

    /// An element that is too deep: what is in it will follow it.
    fn too_deep(&mut self, start: StartTag) {
        let tag = start.name.tag;
        match RawText::of(tag) {
            Some(kind) => return self.raw_text(start, kind),
            None if body::VOID.has(tag) || start.self_closing => {}
            None => self.stack.overflow(tag, self.hash(start.name)),
        }
        self.leaf(start);
    }

    /// Closes all elements from a place on, and those below that were to end with them.
    fn pop_to(&mut self, place: usize) {
        while self.stack.depth() >= place.max(1) {
            self.pop();
        }
        while self.stack.top().ended {
            self.pop();
        }
    }

    fn pop(&mut self) {
        if let Some(open) = self.stack.pop() {
            self.end_node(open.node);
            self.leave_link(&open);
        }
        if self.stack.depth() < self.drawing {
            self.drawing = 0;
        }
    }

    fn end_node(&mut self, node: u32) {
        let end = self.page.nodes.len() as u32;
        if let Some(node) = self.page.nodes.get_mut(node as usize) {
            node.end = end;
        }
    }

    /// A number for a name that is no tag's; of two names the same with a chance of 2^-32.
    fn hash(&self, name: Name) -> u32 {
        if name.tag.name().is_some() { 0 } else { self.hash_name(name) }
    }

    /// FNV-1a.
    fn hash_name(&self, name: Name) -> u32 {
        let bytes = &self.page.source.as_bytes()[name.span.range()];
        bytes
            .iter()
            .fold(0x811C_9DC5, |hash, b| (hash ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
    }
}
