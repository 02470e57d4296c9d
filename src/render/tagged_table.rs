//! Tables as HTML, whatever their cells are written in.

use super::runs::{cells, is_header, number, rows};
use crate::block::Block;

/// Writes one table; `content` writes what is between the tags of a cell. Cells that are empty on the page are empty
/// here, so that all stand in their columns.
pub(super) fn render(blocks: &[&Block], content: impl Fn(&[&Block]) -> String) -> String {
    let rows: Vec<&[&Block]> = rows(blocks).collect();
    let numbers = rows.iter().map(|row| number(row)).collect();
    let mut table = Table { content, numbers, taken: Vec::new() };
    let rows: String = rows.iter().enumerate().map(|(index, row)| table.row(row, index as u32)).collect();
    format!("<table>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

struct Table<F> {
    content: F,
    /// The numbers that the rows had on the page, where some may have been empty.
    numbers: Vec<u32>,
    /// For each column the row up to which a cell from above reaches.
    taken: Vec<u32>,
}

impl<F: Fn(&[&Block]) -> String> Table<F> {
    fn row(&mut self, blocks: &[&Block], index: u32) -> String {
        let (mut out, mut next) = (String::new(), 0);
        for (column, cell) in cells(blocks) {
            out.push_str(&empty(next..column, index, &self.taken));
            let (columns, rows) = cell[0].cell_span();
            let end = number(blocks).saturating_add(rows);
            let end = self.numbers.partition_point(|&number| number < end) as u32;
            if end > index + 1 {
                self.taken.resize(self.taken.len().max(column as usize + 1), 0);
                self.taken[column as usize] = end;
            }
            next = column + columns;
            out.push_str(&whole(cell, columns, end - index, &(self.content)(cell)));
        }
        format!("<tr>\n{out}</tr>\n")
    }
}

/// Empty cells for those columns that no cell from above reaches into.
fn empty(columns: std::ops::Range<u32>, row: u32, taken: &[u32]) -> String {
    let is_free = |column: &u32| taken.get(*column as usize).is_none_or(|&end| end <= row);
    columns.filter(is_free).map(|_| "<td></td>\n").collect()
}

fn whole(cell: &[&Block], columns: u32, rows: u32, content: &str) -> String {
    let name = if is_header(cell[0]) { "th" } else { "td" };
    let span =
        |name: &str, number: u32| if number > 1 { format!(" {name}=\"{number}\"") } else { String::new() };
    let attributes = span("colspan", columns) + &span("rowspan", rows);
    format!("<{name}{attributes}>{content}</{name}>\n")
}
