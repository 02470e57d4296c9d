//! Lists. `CommonMark` has none of definitions: their terms are bold paragraphs, with a list of descriptions behind.

use super::inline::Page;
use super::{NOTE_INDENT, paragraph, plain};
use crate::block::{Block, BlockKind};
use crate::render::list::{Item, Role, items};

/// Writes a run of list items, and what goes on with them. All of an item stands at the column where its text
/// begins, as `CommonMark` wants it.
pub(super) fn render(run: &[&Block], page: Page) -> String {
    let mut list = List { page, ..List::default() };
    for item in items(run) {
        match item.role {
            Role::GoesOn => list.go_on(&item),
            _ if item.block().note().is_some() => list.note(&item),
            _ if item.block().kind == BlockKind::Term => list.term(&item),
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
    fn begin(&mut self, item: &Item<'_, '_>) {
        self.columns.truncate(item.level - 1);
        let indent = " ".repeat(self.column());
        let marker = item.number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        self.columns.push(indent.len() + marker.len());
        let (separator, text) = (self.separator(item), self.text(item));
        self.out.extend([separator, &indent, &marker, &text]);
        self.after_paragraph = is_apart(item.block().kind);
    }

    /// A note is an item of no list.
    fn note(&mut self, item: &Item<'_, '_>) {
        self.columns = vec![NOTE_INDENT.len()];
        let text = paragraph(item.block(), "", self.page);
        self.paragraph("", &text);
    }

    /// A term stands in the item around its list.
    fn term(&mut self, item: &Item<'_, '_>) {
        self.columns.truncate(item.level - 1);
        let text = self.text(item);
        self.paragraph(&" ".repeat(self.column()), &text);
    }

    /// A paragraph, a quote or code in the item before.
    fn go_on(&mut self, item: &Item<'_, '_>) {
        self.columns.truncate(item.level);
        let text = self.text(item);
        self.paragraph(&" ".repeat(self.column()), &text);
    }

    fn paragraph(&mut self, indent: &str, text: &str) {
        let separator = if self.out.is_empty() { "" } else { "\n\n" };
        self.out.extend([separator, indent, text]);
        self.after_paragraph = true;
    }

    /// What a part of an item says, at the item's column from the second line on.
    fn text(&self, item: &Item<'_, '_>) -> String {
        let indent = " ".repeat(self.column());
        if is_apart(item.block().kind) {
            indented(&plain(item.blocks, self.page), &indent)
        } else {
            paragraph(item.block(), &indent, self.page)
        }
    }

    fn column(&self) -> usize {
        self.columns.last().copied().unwrap_or(0)
    }

    /// A list of another type right behind a list needs a blank line, or it would run on in its text; and so
    /// does one behind a paragraph that does not begin with 1.
    fn separator(&self, item: &Item<'_, '_>) -> &'static str {
        let is_new = item.role == Role::Opens;
        let is_apart = is_new && (item.level == 1 || item.number.is_some_and(|number| number != 1));
        match (self.out.is_empty(), is_apart || self.after_paragraph) {
            (true, _) => "",
            (false, true) => "\n\n",
            (false, false) => "\n",
        }
    }
}

/// Whether a block has lines of its own, rather than text.
fn is_apart(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Code | BlockKind::Quote)
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
