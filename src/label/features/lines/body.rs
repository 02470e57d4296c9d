//! The stretch of the page that is richest in prose, and where a line stands to it.
//!
//! Prose earns its words, any other line costs some; the stretch is the one of the greatest sum
//! (maximum subsequence segmentation, Pasternack and Roth, WWW 2009). A low cost reaches across
//! menus and boxes, a high one stays within paragraphs.

use super::super::super::plain::surroundings::prose_words;
use super::super::Context;
use super::super::table::{Table, magnitude, share};
use std::ops::Range;

/// What a line without prose costs, in words.
const COSTS: &[i8] = &[1, 4, 12];

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let prose: Vec<u32> = context.draft.blocks.iter().map(prose_words).collect();
    let all = prose.iter().fold(0, |sum: u32, words| sum.saturating_add(*words));
    for &cost in COSTS {
        let body = richest(&prose, i64::from(cost));
        let held = prose[body.clone()].iter().fold(0, |sum: u32, words| sum.saturating_add(*words));
        table.add_at("body_after", cost, |i| magnitude(body.start.saturating_sub(i) as u32));
        table.add_at("body_before", cost, |i| magnitude((i + 1).saturating_sub(body.end) as u32));
        table.add_page_by("body_share", cost, share(held, all));
        table.add_page_by("body_words", cost, magnitude(held));
    }
}

/// The stretch of the greatest sum; empty where no line earns anything.
fn richest(prose: &[u32], cost: i64) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0_i64);
    for (index, &words) in prose.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (index, 0);
        }
        sum += if words > 0 { i64::from(words) } else { -cost };
        if sum > best_sum {
            (best, best_sum) = (start..index + 1, sum);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::richest;

    #[test]
    fn a_low_cost_reaches_across_what_a_high_one_does_not() {
        let prose = [0, 9, 0, 0, 20, 0];
        assert_eq!([richest(&prose, 2), richest(&prose, 5)], [1..5, 4..5]);
        assert_eq!(richest(&[0, 0], 1), 0..0);
    }
}
