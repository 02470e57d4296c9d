//! The document as a compact, read-only arena.
//!
//! Nodes stand in document order, so a walk is a loop over indices and a subtree is a range of
//! them: nothing here recurses, whatever the nesting. Text and attributes are spans of the input
//! wherever they can be taken as they stand. Depth is capped while the arena is built.

mod attr;
mod attributes;
#[cfg(feature = "scraper")]
mod from_scraper;
mod reader;
mod select;
mod span;
mod tag;

pub(crate) use attr::{Attr, AttrSet};
#[cfg(feature = "scraper")]
pub(crate) use from_scraper::read_document;
pub(crate) use reader::{decoded, read, read_within};
pub(crate) use select::{Marks, SelectorList, mark};
pub(crate) use tag::{Tag, TagSet};

use crate::limits::Met;
use crate::work::Work;
use attributes::{Attribute, Attributes};
use span::Span;
use std::ops::Range;

/// A document: nodes in document order.
#[derive(Debug, Default)]
pub(crate) struct Page<'a> {
    /// The input; empty where somebody else read it.
    source: &'a str,
    nodes: Vec<Node>,
    /// Which elements there are.
    tags: TagSet,
    attrs: Attributes,
    /// Text that does not stand in the input as it reads.
    buffer: String,
    /// Which limits the document met.
    met: Met,
    /// What was done on it so far.
    work: Work,
}

/// One element or run of text.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// One past the last node of the subtree.
    end: u32,
    /// `None` for text.
    tag: Option<Tag>,
    marks: Marks,
    /// Which of the attributes that dehusk asks for an element has.
    attrs: AttrSet,
    /// The text, decoded; an element's name, where the tag does not say it.
    text: Span,
    /// Where a text stands in the input, or which attributes an element has.
    place: Span,
}

impl Page<'_> {
    /// How many nodes there are; valid indices are below it.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The limits that the document met.
    pub(crate) fn met(&self) -> Met {
        self.met
    }

    /// What was done on the document so far.
    pub(crate) fn work(&self) -> Work {
        self.work
    }

    /// One past the last node of a node's subtree.
    #[inline]
    pub(crate) fn end(&self, index: usize) -> usize {
        self.nodes[index].end as usize
    }

    /// The tag of an element, `None` for text.
    #[inline]
    pub(crate) fn tag(&self, index: usize) -> Option<Tag> {
        self.nodes[index].tag
    }

    /// An element's name, as the page writes it; empty for text.
    pub(crate) fn name(&self, index: usize) -> &str {
        let node = &self.nodes[index];
        node.tag.map_or("", |tag| tag.name().unwrap_or_else(|| self.slice(node.text)))
    }

    /// What the caller's selectors said of an element.
    #[inline]
    pub(crate) fn marks(&self, index: usize) -> Marks {
        self.nodes[index].marks
    }

    /// A text node's text, with character references decoded; empty for elements.
    #[inline]
    pub(crate) fn text(&self, index: usize) -> &str {
        let node = &self.nodes[index];
        if node.tag.is_none() { self.slice(node.text) } else { "" }
    }

    /// The bytes of the input that hold a text, without white space at its ends; empty where that is
    /// not known, and for elements.
    pub(crate) fn source(&self, index: usize) -> Range<usize> {
        let node = &self.nodes[index];
        if node.tag.is_some() {
            return 0..0;
        }
        let range = node.place.range();
        let bytes = self.source.as_bytes().get(range.clone()).unwrap_or_default();
        let leading = bytes.len() - bytes.trim_ascii_start().len();
        let start = range.start + leading;
        start..start + bytes.trim_ascii().len()
    }

    /// Which of the attributes that dehusk asks for an element has; none for text.
    #[inline]
    pub(crate) fn attrs(&self, index: usize) -> AttrSet {
        self.nodes[index].attrs
    }

    /// An attribute's value, decoded.
    #[inline]
    pub(crate) fn attr(&self, index: usize, attr: Attr) -> Option<&str> {
        if self.attrs(index).has(attr) {
            self.find_attr(index, |found| found.known == Some(attr))
        } else {
            None
        }
    }

    /// The decoded value of an attribute by any name, in lower case.
    pub(crate) fn attr_named(&self, index: usize, name: &str) -> Option<&str> {
        self.find_attr(index, |found| self.slice(found.name).eq_ignore_ascii_case(name))
    }

    fn find_attr(&self, index: usize, is_wanted: impl Fn(&Attribute) -> bool) -> Option<&str> {
        let node = &self.nodes[index];
        // Where a text stands is no range of attributes.
        let range = node.tag.map(|_| node.place.range())?;
        let found = range.start + self.attrs.of(range).iter().position(is_wanted)?;
        Some(self.attrs.value(found, |span| self.slice(span)))
    }

    /// All that was read, in two pieces: markup, names and text as they stand in the input, and what does not
    /// stand there as it reads.
    pub(crate) fn read_texts(&self) -> [&str; 2] {
        [self.source, &self.buffer]
    }

    /// Whether there is an element with a tag.
    pub(crate) fn has(&self, tag: Tag) -> bool {
        self.tags.has(tag)
    }

    /// All elements with a tag, in document order.
    pub(crate) fn elements(&self, wanted: Tag) -> impl Iterator<Item = usize> + '_ {
        let nodes = if self.has(wanted) { 0..self.len() } else { 0..0 };
        nodes.filter(move |&i| self.tag(i) == Some(wanted))
    }

    /// All text below a node, runs joined as they stand.
    pub(crate) fn inner_text(&self, index: usize) -> String {
        (index..self.end(index)).map(|i| self.text(i)).collect()
    }

    /// Adds a node that holds nothing yet.
    #[inline]
    fn push(&mut self, tag: Option<Tag>, text: Span, place: Span) {
        if let Some(tag) = tag {
            self.tags.insert(tag);
        }
        let end = self.nodes.len() as u32 + 1;
        let (marks, attrs) = (Marks::empty(), AttrSet::default());
        self.nodes.push(Node { end, tag, marks, attrs, text, place });
    }

    /// Gives an element its attributes.
    fn set_attrs(&mut self, index: usize, attrs: Span) {
        let known = self.attrs.of(attrs.range()).iter().filter_map(|attr| attr.known).collect();
        let node = &mut self.nodes[index];
        (node.place, node.attrs) = (attrs, known);
    }

    #[inline]
    fn slice(&self, span: Span) -> &str {
        let range = span.range();
        let found = match range.start.checked_sub(self.source.len()) {
            Some(start) => self.buffer.get(start..range.end - self.source.len()),
            None => self.source.get(range),
        };
        found.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_small() {
        assert!(size_of::<Node>() <= 32);
    }
}
