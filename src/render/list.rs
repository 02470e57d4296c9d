//! How list items nest.

use crate::block::{Block, BlockKind};

/// Deeper lists are written at this depth: nobody reads them, and their indent would make the
/// output of `n` nested lists quadratic.
const MAX_NESTING: usize = 8;

/// An item, placed in the lists that are open when it comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) block: &'a Block,
    /// How many lists enclose it, none skipped: its predecessor's level plus one at most.
    pub(super) level: usize,
    /// Its number in a numbered list, counted or as the page's own marker has it.
    pub(super) number: Option<u32>,
    /// Whether it begins a list of its own.
    pub(super) opens: bool,
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
    let (depth, ordered) = shape(block.kind);
    while open.last().is_some_and(|list| list.depth > depth) || open.len() > MAX_NESTING {
        open.pop();
    }
    let full = open.len() == MAX_NESTING;
    let sibling = open.pop_if(|list| full || list.depth == depth);
    let previous = sibling.as_ref().and_then(|list| list.number);
    let same = sibling.is_some_and(|list| list.number.is_some() == ordered);
    let number = ordered.then(|| marked(&block.marker).unwrap_or(previous.unwrap_or(0).saturating_add(1)));
    open.push(List { depth, number });
    Item { block, level: open.len(), number, opens: !same }
}

fn shape(kind: BlockKind) -> (u8, bool) {
    match kind {
        BlockKind::ListItem { depth, ordered } => (depth, ordered),
        _ => (1, false),
    }
}

/// The number that a plain list's marker holds.
fn marked(marker: &str) -> Option<u32> {
    marker.trim_end().trim_end_matches(['.', ')']).parse().ok()
}
