//! A [`Page`] from a tree that `scraper` built: the first front end, and the way in for callers who
//! have parsed their document already.

use super::locate::Locator;
use super::{Attr, CUSTOM_NAME, MAX_DEPTH, Node, NodeKind, Page, Tag};
use bitflags::bitflags;
use ego_tree::NodeId;
use ego_tree::iter::Edge;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, driver};
use scraper::{Html, HtmlTreeSink, Node as Parsed, Selector};
use std::collections::HashMap;

bitflags! {
    /// Which of the caller's selectors matched an element.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub(crate) struct Marks: u8 {
        const KEEP = 1;
        const DROP = 2;
        const ROOT = 4;
    }
}

/// Reads HTML into a page, with source ranges.
pub(crate) fn read(html: &str, selectors: &[(Marks, Selector)]) -> Page {
    build(&parse(html), selectors, Locator::new(html))
}

/// Reads a parsed document into a page. Its source is not known, so every range is empty.
pub(crate) fn read_document(document: &Html, selectors: &[(Marks, Selector)]) -> Page {
    build(document, selectors, Locator::new(""))
}

/// Parses as a browser without scripts would, so that `noscript` holds elements, not raw text.
fn parse(html: &str) -> Html {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    driver::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(html)
}

fn build(document: &Html, selectors: &[(Marks, Selector)], locator: Locator<'_>) -> Page {
    let marks = matched(document, selectors);
    let mut builder = Builder { page: Page::default(), open: Vec::new(), locator };
    for edge in document.tree.root().traverse() {
        match edge {
            Edge::Open(node) => {
                builder.open(node.value(), marks.get(&node.id()).copied().unwrap_or_default());
            }
            Edge::Close(node) => builder.close(node.value()),
        }
    }
    builder.page
}

fn matched(document: &Html, selectors: &[(Marks, Selector)]) -> HashMap<NodeId, Marks> {
    let mut marks: HashMap<NodeId, Marks> = HashMap::new();
    for (mark, selector) in selectors {
        for element in document.select(selector) {
            *marks.entry(element.id()).or_default() |= *mark;
        }
    }
    marks
}

struct Builder<'a> {
    page: Page,
    /// Open elements; beyond [`MAX_DEPTH`] an element's children become its siblings' children.
    open: Vec<usize>,
    locator: Locator<'a>,
}

impl Builder<'_> {
    fn open(&mut self, node: &Parsed, marks: Marks) {
        match node {
            Parsed::Element(element) => self.element(element, marks),
            Parsed::Text(text) => self.text(text),
            _ => {}
        }
    }

    fn element(&mut self, element: &scraper::node::Element, marks: Marks) {
        let first = self.page.attrs.len();
        for (name, value) in element.attrs() {
            let attr = Attr { name: self.page.store(name), value: self.page.store(value) };
            self.page.attrs.push(attr);
        }
        let tag = Tag::from_name(element.name());
        if tag == Tag::Custom {
            let attr = Attr { name: self.page.store(CUSTOM_NAME), value: self.page.store(element.name()) };
            self.page.attrs.push(attr);
        }
        let kind = NodeKind::Element { tag, attrs: first..self.page.attrs.len() };
        self.open.push(self.page.len());
        self.push(kind, 0..0, marks);
    }

    fn text(&mut self, text: &str) {
        let source = self.locator.find(text);
        let stored = self.page.store(text);
        self.push(NodeKind::Text(stored), source, Marks::empty());
    }

    fn push(&mut self, kind: NodeKind, source: std::ops::Range<usize>, marks: Marks) {
        let end = self.page.len() + 1;
        self.page.nodes.push(Node { kind, end, source, marks });
    }

    fn close(&mut self, node: &Parsed) {
        if node.is_element()
            && let Some(index) = self.open.pop()
        {
            let flattened = self.open.len() >= usize::from(MAX_DEPTH);
            self.page.nodes[index].end = if flattened { index + 1 } else { self.page.len() };
        }
    }
}
