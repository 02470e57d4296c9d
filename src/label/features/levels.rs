//! What the sections around a block hold, a few steps up.

use super::Context;
use super::sums::Measure;
use super::table::{Table, magnitude, share};
use std::ops::Range;

/// How many steps up are looked at.
const STEPS: usize = 5;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    for steps in 1..=STEPS {
        let ranges = ranges(context, steps);
        fill_one(context, table, steps as i8, &ranges);
    }
}

fn ranges(context: &Context<'_>, steps: usize) -> Vec<Range<usize>> {
    let sections = context.draft.sections;
    let at = |section| sections[context.tree.up(section, steps)].blocks.clone();
    context.draft.blocks.iter().map(|block| at(block.place.section)).collect()
}

fn fill_one(context: &Context<'_>, table: &mut Table, at: i8, ranges: &[Range<usize>]) {
    let sums = &context.sums;
    let all = sums.total(Measure::Words);
    table.add_at("up_share", at, |i| share(sums.sum(&ranges[i], Measure::Words), all));
    table.add_at("up_blocks", at, |i| magnitude(ranges[i].len() as u32));
    table.add_at("up_linked", at, |i| sums.share(&ranges[i], Measure::LinkedChars, Measure::Chars));
    table.add_at("up_words", at, |i| sums.mean(&ranges[i], Measure::Words));
    table.add_at("up_prose", at, |i| sums.share(&ranges[i], Measure::Prose, Measure::Words));
    table.add_at("up_prose_words", at, |i| magnitude(sums.sum(&ranges[i], Measure::Prose)));
    table.add_at("up_headings", at, |i| sums.mean(&ranges[i], Measure::Headings));
    table.add_at("up_images", at, |i| sums.mean(&ranges[i], Measure::Images));
    table.add_at("up_named", at, |i| sums.share(&ranges[i], Measure::Named, Measure::Words));
    table.add_at("up_before", at, |i| magnitude((i - ranges[i].start.min(i)) as u32));
    table.add_at("up_after", at, |i| magnitude(ranges[i].end.saturating_sub(i + 1) as u32));
}
