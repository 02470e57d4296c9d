//! Blocks that make one list, table or quote together.

use crate::block::{Block, BlockKind};

/// Cuts blocks, in order, into runs that formats with markup write as one element: all of a table is one.
pub(super) fn runs<'a, 'b>(blocks: &'b [&'a Block]) -> impl Iterator<Item = &'b [&'a Block]> {
    blocks.chunk_by(|a, b| match (table(a), table(b)) {
        (None, None) => belong_together(a, b),
        (a, b) => a == b,
    })
}

/// The same for the blocks of one cell.
pub(super) fn runs_in_cell<'a, 'b>(blocks: &'b [&'a Block]) -> impl Iterator<Item = &'b [&'a Block]> {
    blocks.chunk_by(|a, b| belong_together(a, b))
}

fn table(block: &Block) -> Option<u32> {
    block.cell().map(|cell| cell.table)
}

/// Whether a block stands in a list: items, terms and descriptions, and quotes and code in them.
pub(super) fn is_in_list(block: &Block) -> bool {
    use BlockKind::{Description, ListItem, Term};
    matches!(block.kind, ListItem { .. } | Term | Description) || block.item().is_some()
}

fn belong_together(a: &Block, b: &Block) -> bool {
    match (is_in_list(a), is_in_list(b)) {
        (false, false) => are_one_quote(a, b),
        (a, b) => a && b,
    }
}

/// Whether two blocks are paragraphs of one quote.
pub(super) fn are_one_quote(a: &Block, b: &Block) -> bool {
    [a.kind, b.kind] == [BlockKind::Quote; 2]
}

/// A table's blocks, cut into rows.
pub(super) fn rows<'a, 'b>(cells: &'b [&'a Block]) -> impl Iterator<Item = &'b [&'a Block]> {
    cells.chunk_by(|a, b| row(a) == row(b))
}

fn row(block: &Block) -> Option<u32> {
    block.cell().map(|cell| cell.row)
}

/// The number of a row on the page.
pub(super) fn number(row: &[&Block]) -> u32 {
    row.first().and_then(|block| self::row(block)).unwrap_or_default()
}

/// A row's blocks, cut into cells: a cell of several paragraphs is several blocks.
pub(super) fn cells<'a, 'b>(row: &'b [&'a Block]) -> impl Iterator<Item = (u32, &'b [&'a Block])> {
    row.chunk_by(|a, b| column(a) == column(b)).map(|cell| (column(cell[0]), cell))
}

/// The column of a cell.
pub(super) fn column(block: &Block) -> u32 {
    block.cell().map_or(0, |cell| cell.column)
}

/// Whether a block is a header cell.
pub(super) fn is_header(block: &Block) -> bool {
    block.cell().is_some_and(|cell| cell.header)
}
