//! The elements in which a page says something of itself, found in one walk.

use super::tidy;
use crate::page::{Attr, Page, Tag};

/// Elements by what they are, in document order.
pub(crate) struct Sources<'p> {
    pub(super) page: &'p Page<'p>,
    pub(super) html: Option<usize>,
    pub(super) titles: Vec<usize>,
    pub(super) links: Vec<usize>,
    pub(super) headings: Vec<usize>,
    pub(super) scripts: Vec<usize>,
    /// Types of microdata.
    pub(super) item_types: Vec<&'p str>,
    /// `meta` elements with what they are called.
    metas: Vec<(&'p str, usize)>,
}

impl<'p> Sources<'p> {
    pub(crate) fn of(page: &'p Page<'p>) -> Self {
        let mut sources = Self {
            page,
            html: None,
            titles: Vec::new(),
            links: Vec::new(),
            headings: Vec::new(),
            scripts: Vec::new(),
            item_types: Vec::new(),
            metas: Vec::new(),
        };
        (0..page.len()).for_each(|node| sources.take_in(node));
        sources
    }

    fn take_in(&mut self, node: usize) {
        let Some(tag) = self.page.tag(node) else { return };
        self.item_types.extend(self.page.attr(node, Attr::Itemtype));
        match tag {
            Tag::Html => self.html = self.html.or(Some(node)),
            Tag::Title => self.titles.push(node),
            Tag::Link => self.links.push(node),
            Tag::H1 => self.headings.push(node),
            Tag::Script => self.scripts.push(node),
            Tag::Meta => self.metas.extend(name(self.page, node).map(|name| (name, node))),
            _ => {}
        }
    }

    /// The first of the named properties that has a value, in order of the names.
    pub(super) fn property(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|wanted| {
            let called = self.metas.iter().filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
            called.filter_map(|&(_, node)| self.page.attr(node, Attr::Content)).find_map(tidy)
        })
    }

    /// An element's text with white space collapsed; `None` if there is none.
    pub(super) fn text_of(&self, node: usize) -> Option<String> {
        tidy(&self.page.inner_text(node))
    }
}

fn name<'p>(page: &'p Page<'_>, node: usize) -> Option<&'p str> {
    page.attr(node, Attr::Property).or_else(|| page.attr(node, Attr::Name))
}
