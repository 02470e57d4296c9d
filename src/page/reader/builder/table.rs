//! Tables (HTML standard, 13.2.6.4.9 to 15), but that what stands between their parts stays there.

use super::super::stack::Boundary;
use super::super::tokenizer::StartTag;
use super::Builder;
use crate::page::Tag;

const BODIES: [Tag; 3] = [Tag::Tbody, Tag::Thead, Tag::Tfoot];

/// Elements in which a table may stand in a table.
const CELLS: [Tag; 3] = [Tag::Td, Tag::Th, Tag::Caption];

/// All parts of a table that hold something.
const PARTS: [Tag; 8] =
    [Tag::Td, Tag::Th, Tag::Caption, Tag::Tr, Tag::Tbody, Tag::Thead, Tag::Tfoot, Tag::Colgroup];

impl Builder<'_> {
    /// The place of the table that a part would belong to: a table, or a template that holds parts of
    /// one.
    fn table(&self) -> Option<usize> {
        let place = self.stack.boundary(Boundary::Table);
        let holds_parts = || place == self.stack.depth() || self.stack.innermost_of(&PARTS) > place;
        match self.stack.at(place).tag {
            Tag::Table => Some(place),
            Tag::Template if holds_parts() => Some(place),
            _ => None,
        }
    }

    /// Whether the innermost element is a part of a table, but no cell.
    pub(super) fn is_in_table_part(&self) -> bool {
        matches!(self.stack.top_tag(), Tag::Table | Tag::Tbody | Tag::Thead | Tag::Tfoot | Tag::Tr)
    }

    pub(super) fn start_table(&mut self, start: StartTag) {
        let outer = self.stack.boundary(Boundary::Table);
        let in_table = self.stack.at(outer).tag == Tag::Table;
        if in_table && self.stack.innermost_of(&CELLS) < outer {
            self.pop_to(outer);
        } else if !self.quirks {
            self.end_paragraph();
        }
        self.insert(start);
    }

    pub(super) fn start_table_part(&mut self, start: StartTag) {
        let Some(table) = self.table() else { return self.ignore(start) };
        match start.name.tag {
            Tag::Tr => self.open_body(table),
            Tag::Td | Tag::Th => self.open_row(table),
            Tag::Col => return self.start_column(table, start),
            _ => self.pop_to(table + 1),
        }
        self.insert(start);
    }

    fn start_column(&mut self, table: usize, start: StartTag) {
        if self.stack.top_tag() != Tag::Colgroup {
            self.pop_to(table + 1);
            self.imply(Tag::Colgroup);
        }
        self.leaf(start);
    }

    /// Goes back to the body of a table, or begins one.
    fn open_body(&mut self, table: usize) {
        let body = self.stack.innermost_of(&BODIES);
        self.pop_to(body.max(table) + 1);
        if body < table && self.stack.at(table).tag == Tag::Table {
            self.imply(Tag::Tbody);
        }
    }

    /// Goes back to the row of a table, or begins one.
    fn open_row(&mut self, table: usize) {
        let row = self.stack.innermost(Tag::Tr);
        if row > table {
            return self.pop_to(row + 1);
        }
        self.open_body(table);
        if self.stack.at(table).tag == Tag::Table {
            self.imply(Tag::Tr);
        }
    }

    pub(super) fn end_table_part(&mut self, tag: Tag) {
        let table = self.stack.boundary(Boundary::Table);
        let place = if tag == Tag::Table { table } else { self.stack.innermost(tag) };
        let is_open = place >= table && self.stack.at(place).tag == tag;
        if is_open {
            self.pop_to(place);
        }
    }

    /// Columns end with the first text or tag that is none of theirs.
    pub(super) fn end_column_group(&mut self, next: Option<Tag>) {
        if self.stack.top_tag() == Tag::Colgroup && !matches!(next, Some(Tag::Col | Tag::Template)) {
            self.pop_to(self.stack.depth());
        }
    }
}
