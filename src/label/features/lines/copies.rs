//! Lines that stand on the page more than once, in whole or by their beginning.

use super::super::super::fold::Folded;
use super::super::Context;
use super::super::table::{Table, magnitude};
use std::collections::HashMap;

/// Beginnings that are compared, in bytes: a teaser is cut off where its text goes on.
const BEGINNING: usize = 24;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let folded = &context.draft.folded;
    let since = since(folded);
    table.add("copy_above", |i| since[i].map_or(u8::MAX, |gap| magnitude(gap as u32).min(u8::MAX - 1)));
    let mut alike: HashMap<&str, u32> = HashMap::new();
    folded.iter().for_each(|line| *alike.entry(beginning(&line.text)).or_default() += 1);
    table.add("begin_alike", |i| magnitude(alike[beginning(&folded[i].text)]));
}

/// Lines since the last copy above.
fn since(folded: &[Folded]) -> Vec<Option<usize>> {
    let mut last: HashMap<&str, usize> = HashMap::new();
    let gap = |(index, line)| last.insert(line, index).map(|above| index - above);
    folded.iter().enumerate().map(|(index, line)| (index, line.text.as_str())).map(gap).collect()
}

fn beginning(folded: &str) -> &str {
    let end = (0..=BEGINNING.min(folded.len())).rev().find(|&end| folded.is_char_boundary(end));
    folded.get(..end.unwrap_or(0)).unwrap_or_default()
}
