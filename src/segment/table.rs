//! Data tables told from tables that lay a page out.

use super::grid::{Grid, Seat, is_cell};
use crate::hash::PageMap;
use crate::page::{Attr, Page, Tag};

/// A data table's cells hold values; past this many characters on average they hold a page.
const MAX_MEAN_CELL_CHARS: usize = 150;

/// What one pass over the page learns of a table.
#[derive(Debug, Default)]
struct Evidence {
    rows: usize,
    cells: usize,
    headers: usize,
    blocks: usize,
    chars: usize,
    nested: bool,
    declared_layout: bool,
    declared_data: bool,
}

impl Evidence {
    fn is_data(&self) -> bool {
        if self.declared_layout || self.nested {
            return false;
        }
        let grid = self.rows >= 2 && self.cells >= 2 * self.rows;
        let short = self.chars <= MAX_MEAN_CELL_CHARS * self.cells;
        self.declared_data || self.headers > 0 || (grid && short && self.blocks <= self.cells)
    }
}

/// The data tables of a page, and what was seen of each.
#[derive(Debug)]
pub(super) struct Tables {
    numbers: PageMap<usize, u32>,
    grids: Vec<Grid>,
}

impl Tables {
    pub(super) fn new(page: &Page) -> Self {
        let numbers = data_tables(page);
        let grids = numbers.iter().map(|_| Grid::default()).collect();
        Self { numbers, grids }
    }

    /// Where in a table an element stands, by those around it. In a cell no other one of the table begins; by the
    /// HTML standard that happens only where `svg` or `math` is around the inner one, which makes it no cell.
    pub(super) fn enter(&mut self, page: &Page, node: usize, tag: Tag, outer: Option<Seat>) -> Option<Seat> {
        if tag == Tag::Table {
            return self.numbers.get(&node).map(|&table| Seat { table, row: 0, column: None, header: false });
        }
        let seat = outer?;
        if seat.column.is_some() {
            return outer;
        }
        let grid = &mut self.grids[seat.table as usize];
        Some(match tag {
            Tag::Tr => Seat { row: grid.row(), ..seat },
            tag if is_cell(tag) => {
                Seat { column: Some(grid.cell(page, node)), header: tag == Tag::Th, ..seat }
            }
            _ => seat,
        })
    }
}

/// The tables of the page that hold data, numbered in document order.
fn data_tables(page: &Page) -> PageMap<usize, u32> {
    if !page.has(Tag::Table) {
        return PageMap::default();
    }
    let tables = survey(page);
    let data = tables.into_iter().filter(|(_, evidence)| evidence.is_data());
    data.enumerate().map(|(number, (node, _))| (node, number as u32)).collect()
}

/// Evidence for every table, in document order. A node counts for its innermost table only, so
/// that the pass is linear however tables nest.
fn survey(page: &Page) -> Vec<(usize, Evidence)> {
    let mut found: Vec<(usize, Evidence)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for node in 0..page.len() {
        while open.last().is_some_and(|&t| page.end(found[t].0) <= node) {
            open.pop();
        }
        if page.tag(node) == Some(Tag::Table) {
            if let Some(&outer) = open.last() {
                found[outer].1.nested = true;
            }
            open.push(found.len());
            found.push((node, declared(page, node)));
        } else if let Some(&inner) = open.last() {
            observe(page, node, &mut found[inner].1);
        }
    }
    found
}

fn declared(page: &Page, table: usize) -> Evidence {
    let role = page.attr(table, Attr::Role).unwrap_or_default();
    Evidence {
        declared_layout: matches!(role, "presentation" | "none"),
        declared_data: matches!(role, "table" | "grid"),
        ..Evidence::default()
    }
}

fn observe(page: &Page, node: usize, evidence: &mut Evidence) {
    match page.tag(node) {
        None => evidence.chars += page.text(node).trim().chars().count(),
        Some(Tag::Tr) => evidence.rows += 1,
        Some(Tag::Td) => evidence.cells += 1,
        Some(Tag::Th) => (evidence.cells, evidence.headers) = (evidence.cells + 1, evidence.headers + 1),
        Some(Tag::Caption | Tag::Thead) => evidence.declared_data = true,
        Some(Tag::P | Tag::Div | Tag::Ul | Tag::Ol | Tag::H1 | Tag::H2 | Tag::H3 | Tag::Form) => {
            evidence.blocks += 1;
        }
        Some(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::block::Cell;

    #[test]
    fn tables_rows_and_columns_are_numbered_from_0() {
        let table = "<table><tr><th>Day<th>Rain<tr><td>Mon<td>3 mm</table>";
        let page = crate::extract(&format!("{table}<p>It rained all night.</p>{table}"));
        let cells: Vec<Cell> = page.blocks().filter_map(|(block, _)| block.cell()).collect();
        let cell = |table, row, column| Cell { table, row, column, header: row == 0 };
        let of_table = |table| [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(row, column)| cell(table, row, column));
        assert_eq!(cells, [of_table(0), of_table(1)].concat());
    }
}
