//! An element of a page, as the selector engine asks of it.

use super::css::{Css, Nothing, Text};
use crate::page::{Page, Tag};
use crate::work::Work;
use selectors::OpaqueElement;
use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::context::MatchingContext;
use selectors::matching::ElementSelectorFlags;
use std::cell::Cell;
use std::fmt;

/// For every node the element around it and the one before it, if any.
pub(super) struct Relations {
    parents: Vec<Option<u32>>,
    previous: Vec<Option<u32>>,
    /// What was done on the page before, and every step from an element to another.
    work: Cell<Work>,
}

impl Relations {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let nothing = vec![None; page.len()];
        let work = Cell::new(page.work());
        let mut relations = Self { parents: nothing.clone(), previous: nothing, work };
        relations.take(page.len());
        // Open elements, each with the last child seen.
        let mut open: Vec<(usize, Option<u32>)> = vec![(usize::MAX, None)];
        for node in (0..page.len()).filter(|&node| page.tag(node).is_some()) {
            while open.len() > 1 && page.end(open[open.len() - 1].0) <= node {
                open.pop();
            }
            let depth = open.len() - 1;
            relations.parents[node] = u32::try_from(open[depth].0).ok();
            relations.previous[node] = open[depth].1.replace(node as u32);
            open.push((node, None));
        }
        relations
    }

    pub(super) fn work(&self) -> Work {
        self.work.get()
    }

    /// Takes so many steps; whether they may be taken.
    pub(super) fn take(&self, steps: usize) -> bool {
        let mut work = self.work.get();
        work.spend(steps);
        self.work.set(work);
        !work.is_used_up()
    }
}

#[derive(Clone)]
pub(super) struct Element<'p> {
    pub(super) page: &'p Page<'p>,
    pub(super) relations: &'p Relations,
    pub(super) node: usize,
}

impl Element<'_> {
    /// An element near this one. Where the work is used up there is none, so that matching ends.
    fn at(&self, node: usize) -> Option<Self> {
        self.relations.take(1).then(|| Self { node, ..self.clone() })
    }

    /// The first element among nodes that stand side by side.
    fn first_of(&self, from: usize, end: usize) -> Option<Self> {
        let is_element = |node: &usize| self.page.tag(*node).is_some();
        let found = (from..end).take_while(|_| self.relations.take(1)).find(is_element);
        found.and_then(|node| self.at(node))
    }

    fn attr_is(&self, name: &str, test: impl Fn(&str) -> bool) -> bool {
        self.page.attr_named(self.node, name).is_some_and(test)
    }
}

impl fmt::Debug for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}> {}", self.page.name(self.node), self.node)
    }
}

impl selectors::Element for Element<'_> {
    type Impl = Css;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::new(&self.page.nodes[self.node])
    }

    fn parent_element(&self) -> Option<Self> {
        self.relations.parents[self.node].and_then(|node| self.at(node as usize))
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.relations.previous[self.node].and_then(|node| self.at(node as usize))
    }

    fn next_sibling_element(&self) -> Option<Self> {
        let parent = self.relations.parents[self.node];
        let end = parent.map_or(self.page.len(), |parent| self.page.end(parent as usize));
        self.first_of(self.page.end(self.node), end)
    }

    fn first_element_child(&self) -> Option<Self> {
        self.first_of(self.node + 1, self.page.end(self.node))
    }

    fn has_local_name(&self, name: &Text) -> bool {
        self.page.name(self.node).eq_ignore_ascii_case(&name.0)
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.page.name(self.node).eq_ignore_ascii_case(self.page.name(other.node))
    }

    fn attr_matches(
        &self,
        _: &NamespaceConstraint<&Text>,
        name: &Text,
        operation: &AttrSelectorOperation<&Text>,
    ) -> bool {
        self.attr_is(&name.0, |value| operation.eval_str(value))
    }

    fn has_id(&self, id: &Text, case: CaseSensitivity) -> bool {
        self.attr_is("id", |value| case.eq(value.as_bytes(), id.0.as_bytes()))
    }

    fn has_class(&self, name: &Text, case: CaseSensitivity) -> bool {
        let is_name = |class: &str| case.eq(class.as_bytes(), name.0.as_bytes());
        self.attr_is("class", |value| value.split_ascii_whitespace().any(is_name))
    }

    fn is_link(&self) -> bool {
        matches!(self.page.tag(self.node), Some(Tag::A | Tag::Area)) && self.attr_is("href", |_| true)
    }

    fn is_empty(&self) -> bool {
        self.page.end(self.node) == self.node + 1
    }

    fn is_root(&self) -> bool {
        self.relations.parents[self.node].is_none()
    }

    fn is_html_element_in_html_document(&self) -> bool {
        true
    }

    fn has_namespace(&self, _: &Text) -> bool {
        true
    }

    // A page read from its source has no shadow trees, slots, parts, states or pseudo-elements.

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn match_non_ts_pseudo_class(&self, class: &Nothing, _: &mut MatchingContext<'_, Css>) -> bool {
        match *class {}
    }

    fn match_pseudo_element(&self, element: &Nothing, _: &mut MatchingContext<'_, Css>) -> bool {
        match *element {}
    }

    fn apply_selector_flags(&self, _: ElementSelectorFlags) {}

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_custom_state(&self, _: &Text) -> bool {
        false
    }

    fn imported_part(&self, _: &Text) -> Option<Text> {
        None
    }

    fn is_part(&self, _: &Text) -> bool {
        false
    }

    fn add_element_unique_hashes(&self, _: &mut BloomFilter) -> bool {
        false
    }
}
