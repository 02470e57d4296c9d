//! Tables, as GFM writes them.

use super::inline::Page;
use super::one_line;
use crate::block::Block;
use crate::render::runs::{is_header, rows};

/// Writes one table. GFM wants a header row: where the page has none, it is empty. Short rows stay
/// short, which GFM allows, so that a ragged table is not written larger than it is.
pub(super) fn render(cells: &[&Block], page: Page) -> String {
    let page = Page { in_table: true, ..page };
    let columns = rows(cells).map(<[_]>::len).max().unwrap_or(0);
    let mut body = rows(cells).peekable();
    let header = body.next_if(|row| row.iter().all(|cell| is_header(cell))).unwrap_or_default();
    let padding = std::iter::repeat_n(String::new(), columns - header.len());
    let header = line(header.iter().map(|cell| one_line(cell, page)).chain(padding));
    let rule = line(std::iter::repeat_n("---".to_owned(), columns));
    let body = body.map(|row| line(row.iter().map(|cell| one_line(cell, page))));
    [header, rule].into_iter().chain(body).collect::<Vec<_>>().join("\n")
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
