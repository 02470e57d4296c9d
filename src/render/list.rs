//! How list items nest.

use crate::block::{Block, BlockKind};

/// Deeper lists are written at this depth: nobody reads them, and their indent would make the
/// output of `n` nested lists quadratic.
const MAX_NESTING: usize = 8;

/// Markers of more digits are none (`CommonMark` 5.2).
const MAX_NUMBER: u32 = 999_999_999;

/// A block of a list, placed in the lists that are open when it comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) block: &'a Block,
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

/// An open list: its depth on the page, and the number of its last item.
struct List {
    depth: u8,
    number: Option<u32>,
}

/// Places a run of list items.
pub(super) fn items<'a>(run: &[&'a Block]) -> Vec<Item<'a>> {
    let mut open: Vec<List> = Vec::new();
    run.iter().map(|block| place(&mut open, block)).collect()
}

fn place<'a>(open: &mut Vec<List>, block: &'a Block) -> Item<'a> {
    let (depth, ordered) = shape(block);
    while open.last().is_some_and(|list| list.depth > depth) || open.len() > MAX_NESTING {
        open.pop();
    }
    if block.goes_on() {
        return Item { block, level: open.len(), number: None, role: Role::GoesOn };
    }
    let full = open.len() == MAX_NESTING;
    let sibling = open.pop_if(|list| full || list.depth == depth);
    let previous = sibling.as_ref().and_then(|list| list.number);
    let next = previous.unwrap_or(0).saturating_add(1).min(MAX_NUMBER);
    let given = block.item_number().or_else(|| marked(&block.marker)).filter(|&number| number <= MAX_NUMBER);
    let number = ordered.then(|| given.unwrap_or(next));
    open.push(List { depth, number });
    let is_same = sibling.is_some_and(|list| list.number.is_some() == ordered);
    let role = match is_same {
        false => Role::Opens,
        true if ordered && number != Some(next) => Role::Jumps,
        true => Role::Follows,
    };
    Item { block, level: open.len(), number, role }
}

fn shape(block: &Block) -> (u8, bool) {
    match block.kind {
        BlockKind::ListItem { depth, ordered } => (depth, ordered),
        _ => (block.item().map_or(1, |item| item.depth), false),
    }
}

/// The number that a plain list's marker holds.
fn marked(marker: &str) -> Option<u32> {
    marker.trim_end().trim_end_matches(['.', ')']).parse().ok()
}
