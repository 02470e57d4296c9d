//! Tables, as GFM writes them.

use super::inline::{Page, lines};
use crate::block::Block;
use crate::render::runs::{cells, column, is_header, rows};

/// Writes one table. GFM wants a header row: where the page has none, it is empty. Short rows stay
/// short, which GFM allows, so that a ragged table is not written larger than it is; a cell that goes over
/// several rows or columns is written once.
pub(super) fn render(blocks: &[&Block], page: Page) -> String {
    let page = Page { in_table: true, ..page };
    let columns = blocks.iter().map(|block| column(block) + 1).max().unwrap_or(0) as usize;
    let mut rows = rows(blocks).peekable();
    let header = rows.next_if(|row| row.iter().all(|cell| is_header(cell))).unwrap_or_default();
    let mut out = String::new();
    line(header, columns, page, &mut out);
    out.extend(["\n|", &" --- |".repeat(columns)]);
    for row in rows {
        out.push('\n');
        line(row, 0, page, &mut out);
    }
    out
}

/// Writes a row of so many columns at least: each cell in its column, empty where there is none.
fn line(row: &[&Block], columns: usize, page: Page, out: &mut String) {
    let mut next = 0;
    for (column, cell) in cells(row) {
        out.push_str(&"|  ".repeat((column as usize).saturating_sub(next)));
        let written: Vec<String> = cell.iter().flat_map(|block| lines(block, page)).collect();
        out.extend(["| ", &written.join("<br>"), " "]);
        next = column as usize + 1;
    }
    out.push_str(&"|  ".repeat(columns.saturating_sub(next)));
    out.push('|');
}
