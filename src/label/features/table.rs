//! A table of bytes, column by column, and the two ways in which numbers become bytes.

use std::fmt;
use std::iter::repeat_n;

/// Where a measure is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Block,
    /// The page: the same for every block.
    Page,
    /// The page, by one of several measures.
    PageBy(i8),
    /// One of several places around the block.
    Step(i8),
    /// Another block, so many away.
    Next(i8),
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    pub(super) measure: &'static str,
    pub(super) at: At,
}

impl Name {
    /// Whether it says nothing that sets a block apart from the rest of its page.
    pub(in super::super) fn is_of_page(&self) -> bool {
        matches!(self.at, At::Page | At::PageBy(_))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            At::Block | At::Page | At::Step(0) => f.write_str(self.measure),
            At::Step(place) | At::PageBy(place) | At::Next(place) => write!(f, "{}[{place:+}]", self.measure),
        }
    }
}

/// How far a column may be shifted.
const REACH: usize = 3;

/// Features of blocks: columns of one byte a block.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    rows: usize,
    names: Vec<Name>,
    /// Where each column begins.
    starts: Vec<usize>,
    /// Columns between zeros, [`REACH`] of them, so that a shifted column is the same bytes read from
    /// elsewhere on.
    bytes: Vec<u8>,
}

impl Table {
    /// A table with room for so many columns, shifted ones not counted.
    pub(super) fn new(rows: usize, columns: usize) -> Self {
        let mut bytes = Vec::with_capacity(REACH + columns * (rows + REACH));
        bytes.resize(REACH, 0);
        Self { rows, names: Vec::with_capacity(columns), starts: Vec::with_capacity(columns), bytes }
    }

    /// The same columns of some rows.
    pub(in super::super) fn of_rows(&self, rows: &[usize]) -> Self {
        let mut table = Self::new(rows.len(), self.names.len());
        for (index, &name) in self.names.iter().enumerate() {
            let column = self.column(index);
            table.push(name, rows.iter().map(|&row| column[row]));
        }
        table
    }

    /// How many columns have bytes of their own.
    #[cfg(test)]
    pub(super) fn stored(&self) -> usize {
        self.bytes.len().saturating_sub(REACH) / (self.rows + REACH)
    }

    /// A table of one column.
    #[cfg(test)]
    pub(crate) fn with(measure: &'static str, bytes: &[u8]) -> Self {
        let mut table = Self::new(bytes.len(), 1);
        table.add(measure, |row| bytes[row]);
        table
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn names(&self) -> &[Name] {
        &self.names
    }

    /// FNV-1a of the names of all columns, each with a line end: tells one table from another.
    pub(crate) fn signature(&self) -> u32 {
        let bytes = self.names.iter().flat_map(|name| format!("{name}\n").into_bytes());
        bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// A column by its index; empty where there is none.
    pub(crate) fn column(&self, index: usize) -> &[u8] {
        self.starts.get(index).map_or(&[], |&start| &self.bytes[start..start + self.rows])
    }

    /// Appends a column.
    pub(super) fn add(&mut self, measure: &'static str, of: impl FnMut(usize) -> u8) {
        self.push(Name { measure, at: At::Block }, (0..self.rows).map(of));
    }

    /// Appends a column of a measure that is taken at several places.
    pub(super) fn add_at(&mut self, measure: &'static str, place: i8, of: impl FnMut(usize) -> u8) {
        self.push(Name { measure, at: At::Step(place) }, (0..self.rows).map(of));
    }

    /// Appends a column of a measure of the page.
    pub(super) fn add_page(&mut self, measure: &'static str, value: u8) {
        self.push(Name { measure, at: At::Page }, repeat_n(value, self.rows));
    }

    /// Appends a column of one of several measures of the page.
    pub(super) fn add_page_by(&mut self, measure: &'static str, by: i8, value: u8) {
        self.push(Name { measure, at: At::PageBy(by) }, repeat_n(value, self.rows));
    }

    /// Appends a column that is filled from the last row up.
    pub(super) fn add_upwards(&mut self, measure: &'static str, of: impl FnMut(usize) -> u8) {
        let start = self.bytes.len();
        self.add(measure, |_| 0);
        let rows = self.bytes[start..start + self.rows].iter_mut().rev();
        rows.zip((0..self.rows).rev().map(of)).for_each(|(byte, value)| *byte = value);
    }

    fn push(&mut self, name: Name, values: impl Iterator<Item = u8>) {
        self.names.push(name);
        self.starts.push(self.bytes.len());
        self.bytes.extend(values);
        self.bytes.extend([0; REACH]);
    }

    /// Appends several columns, all of them a row at a time: what they are made of is looked at once.
    pub(super) fn add_rows<const N: usize>(
        &mut self,
        measures: [&'static str; N],
        of: impl FnMut(usize) -> [u8; N],
    ) {
        self.push_rows(measures.map(|measure| Name { measure, at: At::Block }), of);
    }

    /// The same of measures that are taken at several places.
    pub(super) fn add_rows_at<const N: usize>(
        &mut self,
        measures: [&'static str; N],
        place: i8,
        of: impl FnMut(usize) -> [u8; N],
    ) {
        self.push_rows(measures.map(|measure| Name { measure, at: At::Step(place) }), of);
    }

    fn push_rows<const N: usize>(&mut self, names: [Name; N], mut of: impl FnMut(usize) -> [u8; N]) {
        let (start, stride) = (self.bytes.len(), self.rows + REACH);
        for (column, name) in names.into_iter().enumerate() {
            self.names.push(name);
            self.starts.push(start + column * stride);
        }
        self.bytes.resize(start + N * stride, 0);
        for row in 0..self.rows {
            let columns = self.bytes[start..].chunks_exact_mut(stride);
            columns.zip(&of(row)).for_each(|(column, byte)| column[row] = *byte);
        }
    }

    /// Appends a column that holds what another holds so many rows away, at most [`REACH`]; 0 beyond
    /// either end.
    pub(super) fn add_shifted(&mut self, measure: &'static str, by: i8) {
        let here = [At::Block, At::Step(0)].map(|at| Name { measure, at });
        let Some(from) = self.names.iter().position(|name| here.contains(name)) else { return };
        self.names.push(Name { measure, at: At::Next(by) });
        self.starts.push(self.starts[from].saturating_add_signed(by.into()));
    }
}

/// A number as a byte: eight steps an octave, and exact below 9, 0 for 0.
pub(crate) fn magnitude(number: u32) -> u8 {
    let number = number.saturating_add(1);
    let octave = number.ilog2();
    let eighths = (u64::from(number) << 3 >> octave) & 7;
    (octave * 8 + eighths as u32).min(255) as u8
}

/// A part of a whole as a byte: 0 for nothing of it, or of nothing; 255 for all.
pub(crate) fn share(part: u32, whole: u32) -> u8 {
    let part = u64::from(part.min(whole));
    (part * 255).checked_div(u64::from(whole)).unwrap_or(0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnitudes_rise() {
        assert_eq!([0, 1, 2, 3, 7].map(magnitude), [0, 8, 12, 16, 24]);
        assert!((0..10_000).all(|n| magnitude(n) <= magnitude(n + 1)));
        assert_eq!(magnitude(u32::MAX), 255);
    }

    #[test]
    fn shares_are_total() {
        assert_eq!([share(0, 0), share(5, 0), share(1, 2), share(7, 7), share(9, 7)], [0, 0, 127, 255, 255]);
    }

    #[test]
    fn a_shifted_column_is_empty_beyond_the_ends() {
        let mut table = Table::new(3, 1);
        table.add("row", |row| row as u8 + 1);
        table.add_shifted("row", -1);
        table.add_shifted("row", 2);
        assert_eq!((table.column(1), table.column(2)), (&[0, 1, 2][..], &[3, 0, 0][..]));
        assert_eq!(
            table.names().iter().map(Name::to_string).collect::<Vec<_>>(),
            ["row", "row[-1]", "row[+2]"]
        );
    }
    #[test]
    fn some_rows_have_the_same_columns() {
        let mut table = Table::new(3, 1);
        table.add("row", |row| row as u8 + 1);
        table.add_shifted("row", -1);
        let some = table.of_rows(&[0, 2]);
        assert_eq!((some.column(0), some.column(1)), (&[1, 3][..], &[0, 2][..]));
        assert_eq!((some.rows(), some.names()), (2, table.names()));
    }
}
