//! The elements in which a page says something of itself, found in one walk.

use super::claim::Claim;
use super::marks::{Mark, Marker, Property};
use super::placed::Placed;
use super::{links, tidy};
use crate::page::{Attr, Page, Tag};
use crate::structured::{Found, linked_data, local_name};

/// An element that says something to machines alone has its text, if any, close behind.
const MAX_NODES_AFTER: usize = 32;

/// Elements by what they are, in document order.
pub(crate) struct Sources<'p> {
    pub(super) page: &'p Page<'p>,
    pub(super) html: Option<usize>,
    pub(super) titles: Vec<usize>,
    pub(super) links: Vec<usize>,
    pub(super) headings: Vec<usize>,
    pub(super) scripts: Vec<usize>,
    /// What the first `base` element that has one says of addresses.
    pub(super) base: Option<&'p str>,
    /// Links to licences that readers see.
    pub(super) licences: Vec<usize>,
    /// Types of microdata, and the elements that have them.
    item_types: Vec<(&'p str, usize)>,
    /// `meta` elements with what they are called.
    metas: Vec<(&'p str, usize)>,
    /// JSON-LD, script by script.
    pub(super) linked: Vec<Found<'p>>,
    marks: Vec<Mark>,
    marker: Marker<'p>,
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
            base: None,
            licences: Vec::new(),
            item_types: Vec::new(),
            metas: Vec::new(),
            linked: linked_data(page).collect(),
            marks: Vec::new(),
            marker: Marker::default(),
        };
        (0..page.len()).for_each(|node| sources.take_in(node));
        sources
    }

    fn take_in(&mut self, node: usize) {
        let Some(tag) = self.page.tag(node) else { return };
        self.item_types.extend(self.page.attr(node, Attr::Itemtype).map(|kind| (kind, node)));
        match tag {
            Tag::Html => self.html = self.html.or(Some(node)),
            Tag::Base => self.base = self.base.or_else(|| self.page.attr(node, Attr::Href)),
            Tag::A => self.licences.extend(links::is_licence(self.page, node).then_some(node)),
            Tag::Title => self.titles.push(node),
            Tag::Link => self.links.push(node),
            Tag::H1 => self.headings.push(node),
            Tag::Script => self.scripts.push(node),
            Tag::Meta => self.metas.extend(name(self.page, node).map(|name| (name, node))),
            _ => {}
        }
        self.marks.extend(self.marker.mark(self.page, node, tag));
    }

    /// The first of the named properties that has a value, in order of the names.
    pub(super) fn property(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|wanted| self.properties(wanted).next())
    }

    /// All values of a property.
    pub(super) fn properties(&self, wanted: &str) -> impl Iterator<Item = String> {
        let called = self.metas.iter().filter(move |(name, _)| name.eq_ignore_ascii_case(wanted));
        called.filter_map(|&(_, node)| value(self.page, node)).filter_map(tidy)
    }

    /// All values of properties that are called so behind a prefix: `vendor:published_time`.
    pub(super) fn prefixed(&self, wanted: &'static str) -> impl Iterator<Item = String> {
        let called = self.metas.iter().filter(move |(name, _)| is_prefixed(name, wanted));
        called.filter_map(|&(_, node)| value(self.page, node)).filter_map(tidy)
    }

    /// Types of microdata, by their own names.
    pub(super) fn item_types(&self) -> impl Iterator<Item = &'p str> {
        self.item_types.iter().map(|(kind, _)| local_name(kind))
    }

    /// The elements that are things of a type.
    pub(super) fn items_of(&self, wanted: &str) -> impl Iterator<Item = usize> {
        self.item_types.iter().filter(move |(kind, _)| local_name(kind) == wanted).map(|&(_, node)| node)
    }

    /// Elements that are marked with a property.
    pub(super) fn marked(&self, property: Property) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.property == property)
    }

    /// What a marked element says: to machines, else to readers.
    pub(super) fn said(&self, mark: &Mark) -> String {
        let machine =
            [Attr::Content, Attr::Datetime].into_iter().find_map(|attr| self.page.attr(mark.node, attr));
        machine.and_then(tidy).unwrap_or_else(|| self.apart(mark.node))
    }

    /// What a marked element says, with where it or the text after it stands.
    pub(super) fn placed<T>(&self, mark: &Mark, value: T) -> Placed<T> {
        let near = mark.node..self.page.len().min(self.page.end(mark.node) + MAX_NODES_AFTER);
        let places = near.map(|node| self.page.source(node)).filter(|place| !place.is_empty());
        Placed { claim: Claim::new(mark.source, value), at: places.map(|place| place.start).next() }
    }

    /// An element's text, its runs kept apart where only elements part them.
    fn apart(&self, node: usize) -> String {
        let runs = (node..self.page.end(node)).map(|node| self.page.text(node));
        let mut text = String::new();
        for run in runs.filter(|run| !run.is_empty()) {
            if text.ends_with(|c: char| !c.is_whitespace()) && !run.starts_with(char::is_whitespace) {
                text.push_str(" | ");
            }
            text.push_str(run);
        }
        tidy(&text).unwrap_or_default()
    }

    /// An element's text with white space collapsed; `None` if there is none.
    pub(super) fn text_of(&self, node: usize) -> Option<String> {
        tidy(&self.page.inner_text(node))
    }
}

fn name<'p>(page: &'p Page<'_>, node: usize) -> Option<&'p str> {
    page.attr(node, Attr::Property)
        .or_else(|| page.attr(node, Attr::Name))
        .or_else(|| page.attr(node, Attr::Itemprop))
}

/// Whether a name is a prefix, a sign, and another name.
fn is_prefixed(name: &str, wanted: &str) -> bool {
    let split = name.len().checked_sub(wanted.len()).and_then(|at| name.split_at_checked(at));
    split.is_some_and(|(prefix, own)| {
        prefix.ends_with([':', '.', '-', '_']) && own.eq_ignore_ascii_case(wanted)
    })
}

/// Some write `value` for `content`.
fn value<'p>(page: &'p Page<'_>, node: usize) -> Option<&'p str> {
    page.attr(node, Attr::Content).or_else(|| page.attr_named(node, "value"))
}
