//! Tables whose cells stand where they stood on the page.

use crate::words::{MARKDOWN, same, squeeze, with_formulas};
use crate::{Finding, Subject, markdown};
use dehusk::Block;
use pulldown_cmark::{Event, Tag, TagEnd};

/// Parsed again, the Markdown has the rows of the kept tables, each cell in its column.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    let kept: Vec<&Block> = subject.kept().collect();
    let expected: Vec<Vec<String>> = kept.chunk_by(|a, b| same_row(a, b)).filter_map(row).collect();
    same(&expected, &parsed(subject))
}

fn same_row(a: &Block, b: &Block) -> bool {
    let row = |block: &Block| block.cell().map(|cell| (cell.table, cell.row));
    row(a).is_some() && row(a) == row(b)
}

fn row(cells: &[&Block]) -> Option<Vec<String>> {
    let mut row: Vec<String> = Vec::new();
    for block in cells {
        let column = block.cell()?.column as usize;
        row.resize(row.len().max(column + 1), String::new());
        row[column].push_str(&squeeze(&with_formulas(block, MARKDOWN)));
    }
    trim(&mut row);
    Some(row).filter(|row| !row.is_empty())
}

/// All rows that say something, without empty cells at their ends.
fn parsed(subject: &Subject<'_>) -> Vec<Vec<String>> {
    let mut rows = Rows::default();
    let mut images = 0;
    let written = subject.extraction.markdown();
    for event in markdown::parser(subject, &written) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.begin_row(),
            Event::Start(Tag::TableCell) => rows.cell(1, 1),
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::End(TagEnd::Table) => rows.end(),
            Event::Html(line) => rows.tags(&line),
            event if images == 0 => rows.text(&squeeze(&markdown::text(&event))),
            _ => {}
        }
    }
    rows.finish()
}

/// Rows as they come in, by the algorithm that forms tables in the HTML standard (4.9.12).
#[derive(Default)]
struct Rows {
    done: Vec<Vec<String>>,
    /// The cell that text goes to.
    open: Option<usize>,
    /// By column, how many rows from the open one on a cell reaches into.
    taken: Vec<usize>,
}

impl Rows {
    fn begin_row(&mut self) {
        self.done.push(Vec::new());
        self.taken.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        self.open = None;
    }

    fn cell(&mut self, columns: usize, rows: usize) {
        let row = self.done.last_mut().expect("a cell stands in a row");
        while self.taken.get(row.len()).is_some_and(|&rows| rows > 0) {
            row.push(String::new());
        }
        let column = row.len();
        self.open = Some(column);
        row.resize(column + columns, String::new());
        self.taken.resize(self.taken.len().max(row.len()), 0);
        self.taken[column..row.len()].fill(rows);
    }

    /// Lines of tags, in a table that is written with them.
    fn tags(&mut self, lines: &str) {
        for tag in lines.split('<').map(str::trim) {
            match tag {
                "tr>" => self.begin_row(),
                "/td>" | "/th>" => self.open = None,
                "/table>" => self.end(),
                _ if tag.starts_with("td") || tag.starts_with("th") => {
                    self.cell(number(tag, "colspan"), number(tag, "rowspan"));
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.open.and_then(|at| self.done.last_mut()?.get_mut(at)) {
            cell.push_str(text);
        }
    }

    fn end(&mut self) {
        (self.open, self.taken) = (None, Vec::new());
    }

    fn finish(mut self) -> Vec<Vec<String>> {
        self.done.iter_mut().for_each(trim);
        self.done.retain(|row| !row.is_empty());
        self.done
    }
}

fn number(tag: &str, name: &str) -> usize {
    let value = tag.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
    value.and_then(|(number, _)| number.parse().ok()).unwrap_or(1)
}

fn trim(row: &mut Vec<String>) {
    while row.pop_if(|cell| cell.is_empty()).is_some() {}
}
