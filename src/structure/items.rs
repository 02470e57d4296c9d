//! Items of lists, and terms and their descriptions: which blocks belong to one, and which number it has.

use super::walk::Open;
use crate::hash::{PageMap, PageSet};
use crate::page::{Page, Tag};

/// What the innermost item around a block says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Item {
    /// How many lists are around it, those of definitions too.
    pub(crate) depth: u8,
    /// Whether it is a term or a description.
    pub(crate) defines: bool,
    /// Its number in a numbered list.
    pub(crate) number: Option<u32>,
    /// Whether the block begins it; otherwise it goes on with it.
    pub(crate) begins: bool,
}

/// Reads the items of a page, in its order.
pub(super) struct Items<'a> {
    page: &'a Page<'a>,
    begun: PageSet<usize>,
    /// Of each numbered list, the node up to which its items are counted, and the last number.
    counted: PageMap<usize, (usize, u32)>,
}

impl<'a> Items<'a> {
    pub(super) fn new(page: &'a Page<'a>) -> Self {
        Self { page, begun: PageSet::default(), counted: PageMap::default() }
    }

    /// The innermost item around a block; `None` where there is none.
    pub(super) fn of(&mut self, open: &[Open]) -> Option<Item> {
        let at = open.iter().rposition(|open| matches!(open.tag, Tag::Li | Tag::Dt | Tag::Dd))?;
        let mut lists = open[..at].iter().filter(|open| open.tag.is_list() || open.tag == Tag::Dl);
        let depth = lists.clone().count().clamp(1, usize::from(u8::MAX)) as u8;
        let begins = self.begun.insert(open[at].node);
        let list = lists.next_back().filter(|list| begins && list.tag == Tag::Ol);
        let number = list.and_then(|list| self.number(list.node, open[at].node));
        Some(Item { depth, defines: open[at].tag != Tag::Li, number, begins })
    }

    /// The number of an item: as it says, else one more than that of the item before, from what the list says on.
    /// Items are counted once, dropped ones too, as readers of the page see them.
    fn number(&mut self, list: usize, item: usize) -> Option<u32> {
        let first = self.declared(list, "start").unwrap_or(1);
        let begin = (list + 1, first.checked_sub(1)?);
        let (mut at, mut count) = self.counted.get(&list).copied().unwrap_or(begin);
        let mut found = None;
        while at <= item {
            if self.page.tag(at) == Some(Tag::Li) {
                count = self.declared(at, "value").unwrap_or(count.saturating_add(1));
                found = Some(count).filter(|_| at == item);
            }
            at = self.page.end(at).max(at + 1);
        }
        self.counted.insert(list, (at, count));
        found
    }

    fn declared(&self, node: usize, name: &str) -> Option<u32> {
        self.page.attr_named(node, name)?.trim().parse().ok()
    }
}
