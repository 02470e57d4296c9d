//! End tags of formatting elements: what is left of the "adoption agency" (HTML standard, 13.2.6.4.7).

use super::super::stack::{Boundary, Kind, Open};
use super::Builder;
use crate::page::{Node, Tag};

/// A link that ends inside a block is put around what the block holds so far, if that is no more
/// than a card has; bounds the work of each end tag.
const MAX_LINKED_NODES: usize = 64;

impl Builder<'_> {
    /// Ends the innermost formatting element with a tag, and inline elements in it. Blocks in it stay
    /// open, and are no part of it any more.
    pub(super) fn end_formatting(&mut self, tag: Tag) {
        self.link = self.link.filter(|_| tag != Tag::A);
        let Some(place) = self.stack.within(tag, Boundary::Scope) else { return };
        let block = self.stack.boundary(Boundary::Special);
        if block < place {
            self.pop_to(place);
            self.link = self.link.filter(|_| tag != Tag::A);
            return;
        }
        let element = self.page.nodes.get(self.stack.at(place).node as usize).copied();
        while self.stack.depth() > block {
            self.pop();
        }
        self.end_before_block(place);
        if let Some(link) = element.filter(|element| element.tag == Some(Tag::A)) {
            self.link_content(block, link);
        }
        self.stack.end_early(place);
    }

    /// Takes note of a link that is closed with the block around it. What stands in a cell or in an
    /// embedded object ends there.
    pub(super) fn leave_link(&mut self, open: &Open) {
        match open.tag {
            _ if open.kind != Kind::Html => {}
            Tag::A if !open.ended => {
                self.link = self.page.nodes.get(open.node as usize).map(|node| node.place);
            }
            Tag::Td | Tag::Th | Tag::Caption | Tag::Object | Tag::Applet | Tag::Marquee | Tag::Template => {
                self.link = None;
            }
            _ => {}
        }
    }

    /// Goes on with a link in a new block, as browsers do with all formatting.
    pub(super) fn reopen_link(&mut self) {
        if self.stack.top().kind == Kind::Foreign || self.stack.is_full() {
            return;
        }
        if let Some(attrs) = self.link.take() {
            self.imply(Tag::A);
            let link = self.page.nodes.len() - 1;
            if self.page.nodes[link].tag == Some(Tag::A) {
                self.page.set_attrs(link, attrs);
            }
        }
    }

    /// Ends an element and inline elements in it where the first block in it begins.
    fn end_before_block(&mut self, place: usize) {
        self.page.work.spend(self.stack.depth() - place);
        let special = |open: usize| self.stack.at(open).is_special(open);
        let Some(block) = (place + 1..=self.stack.depth()).find(|&open| special(open)) else { return };
        let (end, outer) = (self.stack.at(block).node, self.stack.at(place - 1).node);
        for open in place..block {
            let node = std::mem::replace(&mut self.stack.at_mut(open).node, outer);
            if node < end {
                self.page.nodes[node as usize].end = end;
            }
        }
    }

    /// Puts a link around all that a block holds so far.
    fn link_content(&mut self, block: usize, link: Node) {
        let first = self.stack.at(block).node as usize + 1;
        let held = self.page.nodes.len() - first;
        if held == 0 || held > MAX_LINKED_NODES {
            return;
        }
        self.page.work.spend(held);
        for node in &mut self.page.nodes[first..] {
            node.end += 1;
        }
        self.page.nodes.insert(first, Node { end: (first + held) as u32 + 1, ..link });
    }
}
