//! Where the cells of a table stand, with those that go over several rows or columns.

use crate::block::Cell;
use crate::page::{Page, Tag};

/// A place in a table of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seat {
    /// Which data table of the page.
    pub(super) table: u32,
    pub(super) row: u32,
    /// Nothing outside cells.
    pub(super) column: Option<u32>,
    /// Whether that is in a header cell.
    pub(super) header: bool,
}

impl Seat {
    /// The cell that the place is in.
    pub(super) fn cell(self) -> Option<Cell> {
        let Self { table, row, column, header } = self;
        column.map(|column| Cell { table, row, column, header })
    }
}

/// Wider tables are written as if they ended here: no reader sees more columns, and what is written of one cell
/// must not grow with what `colspan` says.
const MAX_COLUMNS: u32 = 256;

/// A table while its cells come in.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The next row.
    rows: u32,
    /// The next column of the row that is open.
    column: u32,
    /// By column, the first row that no cell above reaches into.
    free_from: Vec<u32>,
}

impl Grid {
    /// Begins a row; returns its number.
    pub(super) fn row(&mut self) -> u32 {
        (self.rows, self.column) = (self.rows + 1, 0);
        self.rows - 1
    }

    /// Takes in a cell; returns its column.
    pub(super) fn cell(&mut self, page: &Page, node: usize) -> u32 {
        let row = self.rows.saturating_sub(1);
        while self.free_from.get(self.column as usize).is_some_and(|&free| free > row) {
            self.column += 1;
        }
        let column = self.column.min(MAX_COLUMNS - 1);
        let (columns, rows) = spans(page, node);
        let end = (column + columns).min(MAX_COLUMNS);
        if rows > 1 {
            self.reach(column, end, row.saturating_add(rows));
        }
        self.column = end;
        column
    }

    fn reach(&mut self, start: u32, end: u32, row: u32) {
        let length = self.free_from.len().max(end as usize);
        self.free_from.resize(length, 0);
        self.free_from[start as usize..end as usize].fill(row);
    }
}

/// How many columns and rows a cell goes over, within the limits of the HTML standard (4.9.11). A `rowspan` of
/// 0, to the end of its row group, counts as one.
pub(crate) fn spans(page: &Page, cell: usize) -> (u32, u32) {
    let number = |name: &str, limit: u32| {
        let value = page.attr_named(cell, name).and_then(|value| value.trim().parse::<u32>().ok());
        value.unwrap_or(1).clamp(1, limit)
    };
    (number("colspan", 1000), number("rowspan", 65_534))
}

/// Whether an element is a cell.
pub(super) fn is_cell(tag: Tag) -> bool {
    matches!(tag, Tag::Td | Tag::Th)
}
