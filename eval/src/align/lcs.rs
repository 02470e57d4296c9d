//! Longest common subsequence, exact, 64 columns a step.
//!
//! Hyyrö, "Bit-parallel LCS-length computation revisited" (2004): in row `i`, a zero in column `j`
//! says that the first `i` words of `a` have one more word in common with the first `j + 1` of `b` than
//! with the first `j`. Rows are kept to trace the path back; where they would need too much memory,
//! the problem is halved first, as Hirschberg (1975) does.

use super::tokens::FOREIGN;
use std::ops::Range;

/// Rows are kept up to this many 64-bit words: 32 MiB.
const MAX_WORDS: usize = 1 << 22;

const BITS: usize = u64::BITS as usize;

/// An index into `a` and one into `b` whose words are equal.
pub(super) type Pair = (usize, usize);

/// As many pairs as there can be, rising on both sides.
pub(super) fn lcs(a: &[u32], b: &[u32]) -> Vec<Pair> {
    within(a, b, MAX_WORDS)
}

fn within(a: &[u32], b: &[u32], most: usize) -> Vec<Pair> {
    let table = Table { rows: rows(a), places: places(b) };
    let mut pairs = Vec::new();
    let mut open = vec![(0..table.rows.len(), 0..b.len())];
    while let Some((rows, columns)) = open.pop() {
        if rows.len() > 1 && rows.len() * columns.len().div_ceil(BITS) > most {
            let (row, column) = table.halve(&rows, &columns);
            open.push((row..rows.end, column..columns.end));
            open.push((rows.start..row, columns.start..column));
        } else {
            table.trace(&rows, &columns, &mut pairs);
        }
    }
    pairs
}

/// Words that `b` may hold too, with their index in `a`.
fn rows(a: &[u32]) -> Vec<(usize, u32)> {
    a.iter().copied().enumerate().filter(|&(_, word)| word != FOREIGN).collect()
}

/// Where each word stands in `b`.
fn places(b: &[u32]) -> Vec<Vec<usize>> {
    let mut places = vec![Vec::new(); b.iter().max().map_or(0, |&word| word as usize + 1)];
    for (place, &word) in b.iter().enumerate() {
        places[word as usize].push(place);
    }
    places
}

struct Table {
    rows: Vec<(usize, u32)>,
    places: Vec<Vec<usize>>,
}

impl Table {
    /// Where a word of `a` stands among some columns of `b`.
    fn places(&self, row: usize, columns: &Range<usize>) -> &[usize] {
        let places = self.places.get(self.rows[row].1 as usize).map_or(&[][..], Vec::as_slice);
        let from = places.partition_point(|&place| place < columns.start);
        let to = places.partition_point(|&place| place < columns.end);
        &places[from..to]
    }

    /// Appends the pairs of a part of the table.
    fn trace(&self, rows: &Range<usize>, columns: &Range<usize>, pairs: &mut Vec<Pair>) {
        let mut front = Front::new(columns.len());
        let mut kept = vec![front.row.clone()];
        for row in rows.clone() {
            front.advance(self.places(row, columns).iter().map(|place| place - columns.start));
            kept.push(front.row.clone());
        }
        let found = pairs.len();
        let (mut row, mut column) = (rows.len(), columns.len());
        while row > 0 && column > 0 {
            if !grows(&kept[row], column - 1) {
                column -= 1;
            } else if grows(&kept[row - 1], column - 1) {
                row -= 1;
            } else {
                (row, column) = (row - 1, column - 1);
                pairs.push((self.rows[rows.start + row].0, columns.start + column));
            }
        }
        pairs[found..].reverse();
    }

    /// The middle row, and a column where a longest path crosses it.
    fn halve(&self, rows: &Range<usize>, columns: &Range<usize>) -> Pair {
        let middle = rows.start + rows.len() / 2;
        let (mut before, mut after) = (Front::new(columns.len()), Front::new(columns.len()));
        for row in rows.start..middle {
            before.advance(self.places(row, columns).iter().map(|place| place - columns.start));
        }
        for row in (middle..rows.end).rev() {
            after.advance(self.places(row, columns).iter().map(|place| columns.end - 1 - place));
        }
        let (before, after) = (before.lengths(), after.lengths());
        let length = |column: &usize| before[*column] + after[columns.len() - column];
        let best = (0..=columns.len()).max_by_key(length).unwrap_or(0);
        (middle, columns.start + best)
    }
}

/// One row of the table, and room for the columns where its word stands.
struct Front {
    columns: usize,
    row: Vec<u64>,
    equal: Vec<u64>,
}

impl Front {
    fn new(columns: usize) -> Self {
        let words = columns.div_ceil(BITS);
        Self { columns, row: vec![u64::MAX; words], equal: vec![0; words] }
    }

    /// Goes on to the row of a word that stands at these columns.
    fn advance(&mut self, places: impl Iterator<Item = usize>) {
        for place in places {
            self.equal[place / BITS] |= 1 << (place % BITS);
        }
        let mut carry = false;
        for (row, equal) in self.row.iter_mut().zip(&mut self.equal) {
            let (sum, over) = row.overflowing_add(*row & *equal);
            let (sum, over_again) = sum.overflowing_add(u64::from(carry));
            carry = over || over_again;
            *row = sum | (*row & !*equal);
            *equal = 0;
        }
    }

    /// The length of the common subsequence with each prefix of the columns.
    fn lengths(&self) -> Vec<usize> {
        let grown = (0..self.columns).scan(0, |length, column| {
            *length += usize::from(grows(&self.row, column));
            Some(*length)
        });
        std::iter::once(0).chain(grown).collect()
    }
}

fn grows(row: &[u64], column: usize) -> bool {
    row[column / BITS] >> (column % BITS) & 1 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words by a linear congruence, so that tests repeat.
    fn words(seed: u32, count: usize, vocabulary: u32) -> Vec<u32> {
        let step = |state: &mut u32| {
            *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Some((*state >> 16) % vocabulary)
        };
        std::iter::repeat_n((), count).scan(seed, |state, ()| step(state)).collect()
    }

    /// The textbook table.
    fn length(a: &[u32], b: &[u32]) -> usize {
        let mut row = vec![0; b.len() + 1];
        for x in a {
            let above = row.clone();
            for (j, y) in b.iter().enumerate() {
                row[j + 1] = if x == y { above[j] + 1 } else { row[j].max(above[j + 1]) };
            }
        }
        row[b.len()]
    }

    fn check(a: &[u32], b: &[u32], pairs: &[Pair]) {
        assert_eq!(pairs.len(), length(a, b));
        assert!(pairs.iter().all(|&(i, j)| a[i] == b[j]));
        assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
    }

    #[test]
    fn as_many_pairs_as_the_textbook_finds() {
        for seed in 0..40 {
            let (a, b) = (words(seed, 30 + 5 * seed as usize, 12), words(seed + 99, 150, 17));
            check(&a, &b, &lcs(&a, &b));
        }
    }

    #[test]
    fn halving_loses_nothing() {
        for seed in 0..40 {
            let (a, b) = (words(seed, 97, 9), words(seed + 7, 140, 9));
            check(&a, &b, &within(&a, &b, 5));
        }
    }

    #[test]
    fn foreign_words_and_empty_texts_have_no_pairs() {
        assert_eq!(lcs(&[FOREIGN, 0], &[0]), [(1, 0)]);
        assert_eq!(lcs(&[], &[0]), []);
        assert_eq!(lcs(&[FOREIGN], &[]), []);
    }
}
