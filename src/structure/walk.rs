//! One walk over the page, from text to text.

use crate::page::{Attr, Page, Tag};

/// An element around the place that a walk has come to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) node: usize,
    pub(super) tag: Tag,
    /// The nearest element, it or one around it, that declares a language; none above `body` does.
    pub(super) language: Option<usize>,
    /// The same for the direction of text.
    pub(super) direction: Option<usize>,
}

/// The innermost block-level element and those in it; all, if none is one.
pub(super) fn innermost_block(open: &[Open]) -> &[Open] {
    let from = open.iter().rposition(|open| open.tag.is_block()).unwrap_or(0);
    &open[from..]
}

/// Goes from node to node in document order and knows the elements around each. Every node is looked at
/// once, so that the walk is linear however many stops it makes.
pub(super) struct Walk<'a> {
    page: &'a Page<'a>,
    /// The next node to look at.
    next: usize,
    open: Vec<Open>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(page: &'a Page<'a>) -> Self {
        Self { page, next: 0, open: Vec::new() }
    }

    /// Goes on to a node; returns the elements around it, outermost first. No way leads back.
    pub(super) fn to(&mut self, node: usize) -> &[Open] {
        while self.next < node {
            self.leave(self.next);
            self.enter(self.next);
            self.next += 1;
        }
        self.leave(node);
        &self.open
    }

    fn leave(&mut self, node: usize) {
        while self.open.last().is_some_and(|outer| self.page.end(outer.node) <= node) {
            self.open.pop();
        }
    }

    fn enter(&mut self, node: usize) {
        let Some(tag) = self.page.tag(node) else { return };
        let outer = self.open.last();
        let attrs = self.page.attrs(node);
        let declares = |has: bool| has.then_some(node).filter(|_| !matches!(tag, Tag::Html));
        let language = declares(attrs.has(Attr::Lang) || attrs.has(Attr::XmlLang));
        let direction = declares(attrs.has(Attr::Dir));
        self.open.push(Open {
            node,
            tag,
            language: language.or_else(|| outer?.language),
            direction: direction.or_else(|| outer?.direction),
        });
    }
}
