//! What stands around a block on the page.

use super::Context;
use super::sums::Measure;
use super::table::{Table, magnitude};
use std::ops::Range;

/// Which features of the blocks next to it count too.
const NEXT: &[&str] =
    &["words", "linked", "kind", "ends_sentence", "reason", "depth", "alike", "card_distance"];

/// How far the next blocks are looked at.
const STEPS: &[i8] = &[-2, -1, 1, 2];

/// How far windows reach, on each side.
const WINDOWS: &[usize] = &[3, 10];

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    for name in NEXT {
        for by in STEPS {
            table.add_shifted(name, *by);
        }
    }
    for reach in WINDOWS {
        window(context, table, *reach);
    }
    let shape = |i: usize| context.draft.blocks.get(i).map(|block| block.place.shape);
    table.add("same_shape_above", |i| (i > 0 && shape(i) == shape(i - 1)).into());
    table.add("same_shape_below", |i| (shape(i) == shape(i + 1)).into());
}

fn window(context: &Context<'_>, table: &mut Table, reach: usize) {
    let sums = &context.sums;
    let around = |i: usize| -> Range<usize> { i.saturating_sub(reach)..(i + reach + 1).min(sums.len()) };
    let measures = ["window_words", "window_linked", "window_prose", "window_named", "window_headings"];
    table.add_rows_at(measures, reach as i8, |i| {
        let around = around(i);
        [
            magnitude(sums.sum(&around, Measure::Words)),
            sums.share(&around, Measure::LinkedChars, Measure::Chars),
            sums.share(&around, Measure::Prose, Measure::Words),
            sums.share(&around, Measure::Named, Measure::Words),
            magnitude(sums.sum(&around, Measure::Headings)),
        ]
    });
}
