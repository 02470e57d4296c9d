//! Lists.

use super::inline::Page;
use super::{NOTE_INDENT, paragraph, with_images};
use crate::block::{Block, BlockKind};
use crate::render::list::{Item, Role, items};

/// Writes a run of list items, and what goes on with them. All of an item stands at the column where its text
/// begins, as `CommonMark` wants it.
pub(super) fn render(run: &[&Block], page: Page) -> String {
    let mut list = List { page, ..List::default() };
    for item in items(run) {
        match item.role {
            Role::GoesOn => list.go_on(&item),
            _ if item.block.note().is_some() => list.note(&item),
            _ => list.begin(&item),
        }
    }
    list.out
}

#[derive(Default)]
struct List {
    page: Page,
    out: String,
    /// Where the texts of the open items begin.
    columns: Vec<usize>,
    /// What was written last is a paragraph, which a list behind it may not end.
    after_paragraph: bool,
}

impl List {
    fn begin(&mut self, item: &Item<'_>) {
        self.columns.truncate(item.level - 1);
        let column = self.column();
        let marker = item.number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        self.columns.push(column + marker.len());
        let separator = self.separator(item);
        self.out.push_str(separator);
        self.out.extend(std::iter::repeat_n(' ', column));
        self.out.push_str(&marker);
        self.out.push_str(&paragraph(item.block, &" ".repeat(column + marker.len()), self.page));
        self.after_paragraph = false;
    }

    /// A note is an item of no list.
    fn note(&mut self, item: &Item<'_>) {
        self.columns = vec![NOTE_INDENT.len()];
        let separator = if self.out.is_empty() { "" } else { "\n\n" };
        self.out.extend([separator, &paragraph(item.block, "", self.page)]);
        self.after_paragraph = true;
    }

    /// A paragraph or code in the item before.
    fn go_on(&mut self, item: &Item<'_>) {
        self.columns.truncate(item.level);
        let indent = " ".repeat(self.column());
        let text = match item.block.kind {
            BlockKind::Code => indented(&with_images(item.block, self.page), &indent),
            _ => paragraph(item.block, &indent, self.page),
        };
        let separator = if self.out.is_empty() { "" } else { "\n\n" };
        self.out.extend([separator, &indent, &text]);
        self.after_paragraph = true;
    }

    fn column(&self) -> usize {
        self.columns.last().copied().unwrap_or(0)
    }

    /// A list of another type right behind a list needs a blank line, or it would run on in its text; and so
    /// does one behind a paragraph that does not begin with 1.
    fn separator(&self, item: &Item<'_>) -> &'static str {
        let is_new = item.role == Role::Opens;
        let is_apart = is_new && (item.level == 1 || item.number.is_some_and(|number| number != 1));
        match (self.out.is_empty(), is_apart || self.after_paragraph) {
            (true, _) => "",
            (false, true) => "\n\n",
            (false, false) => "\n",
        }
    }
}

/// Lines with an indent before all but the first and blank ones.
fn indented(text: &str, indent: &str) -> String {
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |mut out, line| {
        out.push('\n');
        if !line.is_empty() {
            out.extend([indent, line]);
        }
        out
    })
}
