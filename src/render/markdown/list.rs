//! Lists.

use super::inline::Page;
use super::paragraph;
use crate::block::Block;
use crate::render::list::{Item, items};

/// Writes a run of list items. An item stands at the column where its parent's text begins, as
/// `CommonMark` wants it.
pub(super) fn render(run: &[&Block], page: Page) -> String {
    let mut out = String::new();
    let mut columns: Vec<usize> = Vec::new();
    for item in items(run) {
        columns.truncate(item.level - 1);
        let column = columns.last().copied().unwrap_or(0);
        let marker = marker(&item);
        columns.push(column + marker.len());
        out.push_str(separator(&out, &item, columns.len()));
        out.extend(std::iter::repeat_n(' ', column));
        out.push_str(&marker);
        out.push_str(&paragraph(item.block, &" ".repeat(column + marker.len()), page));
    }
    out
}

/// A list of another type right behind a list needs a blank line, or it would run on in its text.
fn separator(out: &str, item: &Item<'_>, level: usize) -> &'static str {
    match (out.is_empty(), item.opens && level == 1) {
        (true, _) => "",
        (false, true) => "\n\n",
        (false, false) => "\n",
    }
}

fn marker(item: &Item<'_>) -> String {
    item.number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "))
}
