//! Which element holds what: the HTML standard's tree construction (13.2.6).
//!
//! The rules stand in `stages` (before the body), `body`, `formatting`, `table` and `foreign`; here is
//! what they do to the page and to the stack of open elements.

mod body;
mod content;
mod foreign;
mod formatting;
mod stages;
mod table;

use super::stack::{Kind, Stack};
use super::text::Context;
use super::tokenizer::{Name, RawText, StartTag, Token, Tokenizer};
use crate::limits::{Limit, Limits};
use crate::page::{Attributes, Page, Span, Tag};
use crate::work::Work;
use stages::Stage;

/// Pages have a node for every hundred bytes and an attribute for every sixty (WCXB dev). Few have so
/// many more that what is reserved by these figures has to grow.
const BYTES_PER_NODE: usize = 64;
const BYTES_PER_ATTRIBUTE: usize = 40;

pub(super) fn build(html: &str, limits: Limits) -> Page<'_> {
    let (read, met) = limits.cut(html);
    let mut builder = Builder::new(read, limits);
    builder.read();
    builder.page.met = builder.page.met.and(builder.tokenizer.met()).and(met);
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
            page: Page { source: html, nodes, attrs, work: Work::within(limits.work), ..Page::default() },
            tokenizer: Tokenizer::new(html, limits),
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
            self.page.work.spend(1);
            match token {
                Token::Text { range, plain } => self.text(range, plain),
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

    /// Adds an element to the page; returns its node. What is not to be stored has the node of the
    /// element around it.
    fn add(&mut self, tag: Tag, start: Option<&StartTag>) -> u32 {
        let is_full = self.elements >= self.limits.elements;
        if is_full {
            self.page.met.add(Limit::Elements);
        }
        if self.drawing > 0 || is_full || self.page.work.is_used_up() {
            start.inspect(|start| self.page.attrs.truncate(start.attrs.range().start));
            return self.stack.top().node;
        }
        self.elements += 1;
        let name = start.filter(|_| tag.name().is_none()).map(|start| start.name.span);
        let node = self.page.nodes.len();
        self.page.push(Some(tag), name.unwrap_or_default(), Span::default());
        start.inspect(|start| self.page.set_attrs(node, start.attrs));
        node as u32
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

    /// Passes over a start tag that counts for nothing.
    fn ignore(&mut self, start: StartTag) {
        self.page.attrs.truncate(start.attrs.range().start);
    }

    /// An element that is too deep: what is in it will follow it.
    fn too_deep(&mut self, start: StartTag) {
        self.page.met.add(Limit::Depth);
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
        self.page.work.spend(1);
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

    /// A number for a name that is no tag's, by FNV-1a; of two names the same with a chance of 2^-32.
    fn hash(&self, name: Name) -> u32 {
        if name.tag.name().is_some() {
            return 0;
        }
        let bytes = &self.page.source.as_bytes()[name.span.range()];
        bytes
            .iter()
            .fold(0x811C_9DC5, |hash, b| (hash ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
    }
}
