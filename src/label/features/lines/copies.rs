//! Lines that stand on the page more than once, in whole or by their beginning.

use super::super::super::folded::Folded;
use super::super::Context;
use super::super::repeats::numbered;
use super::super::table::{Table, magnitude};
use crate::hash::PageMap;

/// Beginnings that are compared, in bytes: a teaser is cut off where its text goes on.
const BEGINNING: usize = 24;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let folded = &context.draft.folded;
    let since = since(folded);
    table.add("copy_above", |i| since[i].map_or(u8::MAX, |gap| magnitude(gap as u32).min(u8::MAX - 1)));
    let beginnings = numbered(folded.iter().map(|line| beginning(&line.text)));
    let mut alike = vec![0_u32; beginnings.len()];
    for &beginning in &beginnings {
        alike[beginning] += 1;
    }
    table.add("begin_alike", |i| magnitude(alike[beginnings[i]]));
}

/// Lines since the last copy above.
fn since(folded: &[Folded]) -> Vec<Option<usize>> {
    let mut last: PageMap<u64, usize> = PageMap::default();
    let gap = |(index, line): (usize, &Folded)| last.insert(line.hash, index).map(|above| index - above);
    folded.iter().enumerate().map(gap).collect()
}

fn beginning(folded: &str) -> &str {
    let end = (0..=BEGINNING.min(folded.len())).rev().find(|&end| folded.is_char_boundary(end));
    folded.get(..end.unwrap_or(0)).unwrap_or_default()
}
