//! Tables whose cells stand where they stood on the page.

use crate::words::{MARKDOWN, same, squeeze, with_formulas};
use crate::{Finding, Subject, markdown};
use dehusk::{Block, BlockKind};
use pulldown_cmark::{Event, Tag, TagEnd};

/// Parsed again, the Markdown has the rows of the kept tables, each cell in its column.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    let kept: Vec<&Block> = subject.kept().collect();
    let expected: Vec<Vec<String>> = kept.chunk_by(|a, b| same_row(a, b)).filter_map(row).collect();
    same(&expected, &parsed(subject))
}

fn same_row(a: &Block, b: &Block) -> bool {
    match (a.kind, b.kind) {
        (BlockKind::Cell { table: a, row: r, .. }, BlockKind::Cell { table: b, row: s, .. }) => {
            (a, r) == (b, s)
        }
        _ => false,
    }
}

fn row(cells: &[&Block]) -> Option<Vec<String>> {
    let mut row: Vec<String> = Vec::new();
    for cell in cells {
        let BlockKind::Cell { column, .. } = cell.kind else { return None };
        row.resize(row.len().max(column as usize + 1), String::new());
        row[column as usize].push_str(&squeeze(&with_formulas(cell, MARKDOWN)));
    }
    trim(&mut row);
    Some(row).filter(|row| !row.is_empty())
}

/// All rows that say something, without empty cells at their ends.
fn parsed(subject: &Subject<'_>) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = vec![Vec::new()];
    let mut images = 0;
    let written = subject.extraction.markdown();
    for event in markdown::parser(subject, &written) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => rows.last_mut().expect("there is a first").push(String::new()),
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::End(TagEnd::Table) => rows.push(Vec::new()),
            event if images == 0 => {
                let cell = rows.last_mut().and_then(|row| row.last_mut());
                *cell.unwrap_or(&mut String::new()) += &squeeze(&markdown::text(&event));
            }
            _ => {}
        }
    }
    rows.iter_mut().for_each(trim);
    rows.retain(|row| !row.is_empty());
    rows
}

fn trim(row: &mut Vec<String>) {
    while row.pop_if(|cell| cell.is_empty()).is_some() {}
}
