//! A [`Page`] from a tree that `scraper` built: the way in for callers who have parsed their
//! document already, and what our own reader is compared with.

use super::{Attr, Attribute, Page, Tag};
use crate::limits::{Limit, Limits};
use crate::page::span::Span;
use crate::work::Work;
use ego_tree::iter::Edge;
use scraper::{Html, Node as Parsed};

/// Reads a parsed document into a page; the limits for a document of its length. Its source is not
/// known, so every range is empty.
pub(crate) fn read_document(document: &Html, limits: Limits) -> (Page<'static>, Limits) {
    let depth = limits.for_length(0).depth;
    let mut builder = Builder { page: Page::default(), open: Vec::new(), depth };
    for edge in document.tree.root().traverse() {
        match edge {
            Edge::Open(node) => builder.open(node.value()),
            Edge::Close(node) => builder.close(node.value()),
        }
    }
    let mut page = builder.page;
    let limits = limits.for_length(page.buffer.len());
    page.work = Work::within(limits.work);
    page.work.spend(page.len());
    (page, limits)
}

impl Page<'static> {
    /// Keeps a text that is not in the input. What no span can reach any more is lost.
    fn store(&mut self, text: &str) -> Span {
        let start = self.source.len() + self.buffer.len();
        if u32::try_from(start + text.len()).is_err() {
            return Span::default();
        }
        self.buffer.push_str(text);
        Span::new(start..start + text.len())
    }
}

struct Builder {
    page: Page<'static>,
    /// Open elements; beyond the limit an element's children become its siblings' children.
    open: Vec<usize>,
    depth: usize,
}

impl Builder {
    fn open(&mut self, node: &Parsed) {
        match node {
            Parsed::Element(element) => self.element(element),
            Parsed::Text(text) => {
                let text = self.page.store(text);
                self.page.push(None, text, Span::default());
            }
            _ => {}
        }
    }

    fn element(&mut self, element: &scraper::node::Element) {
        let first = self.page.attrs.len();
        for (name, value) in element.attrs() {
            let known = Attr::of_name(name.as_bytes());
            let (name, value) = (self.page.store(name), self.page.store(value));
            self.page.attrs.push(Attribute { name, value, known, encoded: false });
        }
        let attrs = Span::new(first..self.page.attrs.len());
        let tag = Tag::from_name(element.name());
        let name = if tag.name().is_none() { self.page.store(element.name()) } else { Span::default() };
        if self.open.len() >= self.depth {
            self.page.met.add(Limit::Depth);
        }
        self.open.push(self.page.len());
        self.page.push(Some(tag), name, Span::default());
        self.page.set_attrs(self.page.len() - 1, attrs);
    }

    fn close(&mut self, node: &Parsed) {
        if node.is_element()
            && let Some(index) = self.open.pop()
        {
            let flattened = self.open.len() >= self.depth;
            self.page.nodes[index].end = if flattened { index as u32 + 1 } else { self.page.len() as u32 };
        }
    }
}
