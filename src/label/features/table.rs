//! A table of bytes, column by column, and the two ways in which numbers become bytes.

use std::fmt;

/// What a column holds: a measure, and of what, for measures that are taken at several places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    measure: &'static str,
    place: i8,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            0 => f.write_str(self.measure),
            place => write!(f, "{}[{place:+}]", self.measure),
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
        Self { rows: bytes.len(), names: vec![Name { measure, place: 0 }], bytes }
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn names(&self) -> &[Name] {
        &self.names
    }

    /// A column by its index; empty where there is none.
    pub(crate) fn column(&self, index: usize) -> &[u8] {
        self.bytes.get(index * self.rows..(index + 1) * self.rows).unwrap_or_default()
    }

    /// Appends a column.
    pub(super) fn add(&mut self, measure: &'static str, of: impl Fn(usize) -> u8) {
        self.add_at(measure, 0, of);
    }

    /// Appends a column of a measure that is taken at several places.
    pub(super) fn add_at(&mut self, measure: &'static str, place: i8, of: impl Fn(usize) -> u8) {
        self.names.push(Name { measure, place });
        self.bytes.extend((0..self.rows).map(of));
    }

    /// Appends a column that holds what another holds so many rows away; 0 beyond either end.
    pub(super) fn add_shifted(&mut self, measure: &'static str, by: i8) {
        let plain = Name { measure, place: 0 };
        let Some(from) = self.names.iter().position(|name| *name == plain) else { return };
        self.names.push(Name { measure, place: by });
        for row in 0..self.rows {
            let there = row.checked_add_signed(isize::from(by)).filter(|&there| there < self.rows);
            self.bytes.push(there.map_or(0, |there| self.bytes[from * self.rows + there]));
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
