//! Runs of lines of one kind: menus are long runs of short lines, articles of long ones.

use super::super::Context;
use super::super::table::{Table, magnitude};
use super::is_short;
use std::ops::Range;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let short: Vec<bool> = context.draft.blocks.iter().map(is_short).collect();
    let runs = runs(&short);
    let of = |i: usize, kind: bool| if short[i] == kind { runs[i].len() as u32 } else { 0 };
    table.add("short_run", |i| magnitude(of(i, true)));
    table.add("long_run", |i| magnitude(of(i, false)));
    table.add("run_place", |i| magnitude((i - runs[i].start) as u32));
    table.add("run_rest", |i| magnitude((runs[i].end - i) as u32));
    let longest = (0..runs.len()).map(|i| of(i, true)).max().unwrap_or(0);
    table.add_page("longest_short_run", magnitude(longest));
    let before = |i: usize| runs[i].start.checked_sub(1).map_or(0, |above| runs[above].len() as u32);
    let after = |i: usize| runs.get(runs[i].end).map_or(0, |below| below.len() as u32);
    table.add("run_before", |i| magnitude(before(i)));
    table.add("run_after", |i| magnitude(after(i)));
}

/// For every line, the run of lines of its kind.
fn runs(kinds: &[bool]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::with_capacity(kinds.len());
    let mut start = 0;
    for end in 1..=kinds.len() {
        if end == kinds.len() || kinds[end] != kinds[start] {
            runs.resize(end, start..end);
            start = end;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_line_knows_its_run() {
        assert_eq!(super::runs(&[true, true, false, true]), [0..2, 0..2, 2..3, 3..4]);
        assert!(super::runs(&[]).is_empty());
    }
}
