//! Tables: as GFM writes them, or with tags where a cell holds what GFM has no place for.

use super::inline::{Page, lines};
use super::within;
use crate::block::{Block, BlockKind};
use crate::render::runs::{cells, column, is_header, rows, runs_in_cell};
use crate::render::tagged_table;

/// Writes one table. A list, code or a quote in any cell takes tags; several paragraphs, headings, and cells that go
/// over several rows or columns do not: a table of GFM, where they are lines, is far easier to read.
pub(super) fn render(blocks: &[&Block], page: Page) -> String {
    let needs_tags = blocks.iter().any(|block| nests(block.kind));
    if needs_tags { tagged(blocks, page) } else { gfm(blocks, page) }
}

/// Whether nothing in a line can stand for a block of a kind.
fn nests(kind: BlockKind) -> bool {
    use BlockKind::{Code, Description, ListItem, Quote, Term};
    matches!(kind, ListItem { .. } | Term | Description | Quote | Code)
}

/// A table of HTML with markdown in its cells: between blank lines it is read as such (`CommonMark` 4.6).
fn tagged(blocks: &[&Block], page: Page) -> String {
    let written = tagged_table::render(blocks, |cell| {
        let parts: Vec<String> = runs_in_cell(cell).map(|run| within(run, page)).collect();
        format!("\n\n{}\n\n", parts.join("\n\n"))
    });
    written.trim_end().to_owned()
}

/// GFM wants a header row: where the page has none, it is empty. Short rows stay
/// short, which GFM allows, so that a ragged table is not written larger than it is; a cell that goes over
/// several rows or columns is written once.
fn gfm(blocks: &[&Block], page: Page) -> String {
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
