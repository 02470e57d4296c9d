//! How list items nest, and terms with their descriptions.

use super::runs::are_one_quote;
use crate::block::{Block, BlockKind};

/// Deeper lists are written at this depth: nobody reads them, and their indent would make the
/// output of `n` nested lists quadratic.
const MAX_NESTING: usize = 8;

/// Markers of more digits are none (`CommonMark` 5.2).
const MAX_NUMBER: u32 = 999_999_999;

/// What a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Bullets,
    Numbers,
    /// Terms and their descriptions.
    Definitions,
}

/// A block of a list, placed in the lists that are open when it comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a, 'b> {
    /// One block, or the paragraphs of a quote.
    pub(super) blocks: &'b [&'a Block],
    /// What the list is that it stands in.
    pub(super) kind: Kind,
    /// How many lists enclose it, none skipped: its predecessor's level plus one at most. 0 for what goes on with
    /// an item that was written before something else.
    pub(super) level: usize,
    /// Its number in a numbered list: as the page has it, else counted.
    pub(super) number: Option<u32>,
    pub(super) role: Role,
}

/// What a block is to the list it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It begins a list of its own.
    Opens,
    /// It begins the next item.
    Follows,
    /// The same, but its number is not the next one.
    Jumps,
    /// It goes on with the item before.
    GoesOn,
}

impl<'a> Item<'a, '_> {
    /// The first of the blocks.
    pub(super) fn block(&self) -> &'a Block {
        self.blocks[0]
    }
}

/// An open list: its depth on the page, what it is, and the number of its last item.
struct List {
    depth: u8,
    kind: Kind,
    number: Option<u32>,
}

/// Places a run of list items.
pub(super) fn items<'a, 'b>(run: &'b [&'a Block]) -> Vec<Item<'a, 'b>> {
    let mut open: Vec<List> = Vec::new();
    let parts = run.chunk_by(|a, b| are_one_quote(a, b) && b.goes_on());
    parts.map(|blocks| place(&mut open, blocks)).collect()
}

fn place<'a, 'b>(open: &mut Vec<List>, blocks: &'b [&'a Block]) -> Item<'a, 'b> {
    let block = blocks[0];
    let (depth, kind) = shape(block);
    while open.last().is_some_and(|list| list.depth > depth) || open.len() > MAX_NESTING {
        open.pop();
    }
    if block.goes_on() {
        return Item { blocks, kind, level: open.len(), number: None, role: Role::GoesOn };
    }
    let full = open.len() == MAX_NESTING;
    let sibling = open.pop_if(|list| full || list.depth == depth);
    let next = next(sibling.as_ref());
    let number = (kind == Kind::Numbers).then(|| given(block).unwrap_or(next));
    open.push(List { depth, kind, number });
    let role = match sibling.is_some_and(|list| list.kind == kind) {
        false => Role::Opens,
        true if number.is_some_and(|number| number != next) => Role::Jumps,
        true => Role::Follows,
    };
    Item { blocks, kind, level: open.len(), number, role }
}

/// How deep a block stands on the page, and in what. Descriptions count as lists where that is known.
fn shape(block: &Block) -> (u8, Kind) {
    let item = block.item();
    let depth = |plain| item.map_or(plain, |item| item.depth);
    match block.kind {
        BlockKind::ListItem { depth: plain, ordered: true } => (depth(plain), Kind::Numbers),
        BlockKind::ListItem { depth: plain, .. } => (depth(plain), Kind::Bullets),
        BlockKind::Term | BlockKind::Description => (depth(1), Kind::Definitions),
        _ if item.is_some_and(|item| item.defines) => (depth(1), Kind::Definitions),
        _ if block.item_number().is_some() => (depth(1), Kind::Numbers),
        _ => (depth(1), Kind::Bullets),
    }
}

/// The number behind that of the last item.
fn next(list: Option<&List>) -> u32 {
    let number = list.and_then(|list| list.number);
    number.unwrap_or(0).saturating_add(1).min(MAX_NUMBER)
}

fn given(block: &Block) -> Option<u32> {
    let number = block.item_number().or_else(|| marked(&block.marker));
    number.filter(|&number| number <= MAX_NUMBER)
}

/// The number that a plain list's marker holds.
fn marked(marker: &str) -> Option<u32> {
    marker.trim_end().trim_end_matches(['.', ')']).parse().ok()
}
