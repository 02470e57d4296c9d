//! The document as a compact, read-only arena.
//!
//! Nodes stand in document order, so a walk is a loop over indices and a subtree is a range of
//! them: nothing here recurses, whatever the nesting. Depth is capped while the arena is built.

mod from_scraper;
mod locate;
mod tag;

pub(crate) use from_scraper::{Marks, read, read_document};
pub(crate) use tag::Tag;

use std::ops::Range;

/// Browsers flatten at this depth too (Blink, `WebKit`).
pub(crate) const MAX_DEPTH: u16 = 512;

/// The attribute that holds a custom element's own name. No parser makes an attribute of this name.
pub(crate) const CUSTOM_NAME: &str = "<name>";

/// A document: nodes in document order, attribute values and text in one buffer.
#[derive(Debug, Default)]
pub(crate) struct Page {
    nodes: Vec<Node>,
    attrs: Vec<Attr>,
    buffer: String,
}

/// One element or run of text.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// What the node is.
    pub(crate) kind: NodeKind,
    /// One past the last node of the subtree.
    pub(crate) end: usize,
    /// Bytes of the input that hold the text; empty where unknown, and for elements.
    pub(crate) source: Range<usize>,
    /// What the caller's selectors said of this element.
    pub(crate) marks: Marks,
}

/// Element or text.
#[derive(Debug, Clone)]
pub(crate) enum NodeKind {
    /// An element with its attributes' places.
    Element { tag: Tag, attrs: Range<usize> },
    /// Text, as a range of the page's buffer.
    Text(Range<usize>),
}

/// An attribute: both parts are ranges of the page's buffer.
#[derive(Debug, Clone)]
struct Attr {
    name: Range<usize>,
    value: Range<usize>,
}

impl Page {
    /// How many nodes there are; valid indices are below it.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The node at an index.
    pub(crate) fn node(&self, index: usize) -> &Node {
        &self.nodes[index]
    }

    /// The tag of an element, `None` for text.
    pub(crate) fn tag(&self, index: usize) -> Option<Tag> {
        match self.nodes[index].kind {
            NodeKind::Element { tag, .. } => Some(tag),
            NodeKind::Text(_) => None,
        }
    }

    /// A text node's text, with character references decoded; empty for elements.
    pub(crate) fn text(&self, index: usize) -> &str {
        match &self.nodes[index].kind {
            NodeKind::Text(range) => self.slice(range),
            NodeKind::Element { .. } => "",
        }
    }

    /// An attribute's value, decoded.
    pub(crate) fn attr(&self, index: usize, name: &str) -> Option<&str> {
        let attrs = self.attr_list(index);
        attrs.iter().find(|a| self.slice(&a.name) == name).map(|a| self.slice(&a.value))
    }

    /// All elements with a tag, in document order.
    pub(crate) fn elements(&self, wanted: Tag) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(move |&i| self.tag(i) == Some(wanted))
    }

    /// All text below a node, runs joined as they stand.
    pub(crate) fn inner_text(&self, index: usize) -> String {
        (index..self.nodes[index].end).map(|i| self.text(i)).collect()
    }

    fn attr_list(&self, index: usize) -> &[Attr] {
        match &self.nodes[index].kind {
            NodeKind::Element { attrs, .. } => &self.attrs[attrs.clone()],
            NodeKind::Text(_) => &[],
        }
    }

    fn slice(&self, range: &Range<usize>) -> &str {
        self.buffer.get(range.clone()).unwrap_or_default()
    }

    fn store(&mut self, text: &str) -> Range<usize> {
        let start = self.buffer.len();
        self.buffer.push_str(text);
        start..self.buffer.len()
    }
}
