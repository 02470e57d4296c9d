//! A table of bytes, column by column, and the two ways in which numbers become bytes.

use std::fmt;

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

/// Features of blocks: columns of one byte a block.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    rows: usize,
    names: Vec<Name>,
    bytes: Vec<u8>,
}

impl Table {
    pub(crate) fn new(rows: usize) -> Self {
        Self { rows, names: Vec::new(), bytes: Vec::new() }
    }

    /// A table of one column.
    #[cfg(test)]
    pub(crate) fn with(measure: &'static str, bytes: Vec<u8>) -> Self {
        Self { rows: bytes.len(), names: vec![Name { measure, at: At::Block }], bytes }
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
        self.bytes.get(index * self.rows..(index + 1) * self.rows).unwrap_or_default()
    }

    /// Appends a column.
    pub(super) fn add(&mut self, measure: &'static str, of: impl Fn(usize) -> u8) {
        self.push(Name { measure, at: At::Block }, of);
    }

    /// Appends a column of a measure of the page.
    pub(super) fn add_page(&mut self, measure: &'static str, value: u8) {
        self.push(Name { measure, at: At::Page }, |_| value);
    }

    /// Appends a column of one of several measures of the page.
    pub(super) fn add_page_by(&mut self, measure: &'static str, by: i8, value: u8) {
        self.push(Name { measure, at: At::PageBy(by) }, |_| value);
    }

    /// Appends a column of a measure that is taken at several places.
    pub(super) fn add_at(&mut self, measure: &'static str, place: i8, of: impl Fn(usize) -> u8) {
        self.push(Name { measure, at: At::Step(place) }, of);
    }

    fn push(&mut self, name: Name, of: impl Fn(usize) -> u8) {
        self.names.push(name);
        self.bytes.extend((0..self.rows).map(of));
    }

    /// Appends a column that holds what another holds so many rows away; 0 beyond either end.
    pub(super) fn add_shifted(&mut self, measure: &'static str, by: i8) {
        let here = [At::Block, At::Step(0)].map(|at| Name { measure, at });
        let Some(from) = self.names.iter().position(|name| here.contains(name)) else { return };
        self.names.push(Name { measure, at: At::Next(by) });
        let beyond = usize::from(by.unsigned_abs()).min(self.rows);
        let (start, end, length) = (from * self.rows, (from + 1) * self.rows, self.bytes.len());
        if by < 0 {
            self.bytes.resize(length + beyond, 0);
            self.bytes.extend_from_within(start..end - beyond);
        } else {
            self.bytes.extend_from_within(start + beyond..end);
            self.bytes.resize(length + self.rows, 0);
        }
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
        let mut table = Table::new(3);
        table.add("row", |row| row as u8 + 1);
        table.add_shifted("row", -1);
        table.add_shifted("row", 2);
        assert_eq!((table.column(1), table.column(2)), (&[0, 1, 2][..], &[3, 0, 0][..]));
        assert_eq!(
            table.names().iter().map(Name::to_string).collect::<Vec<_>>(),
            ["row", "row[-1]", "row[+2]"]
        );
    }
}
