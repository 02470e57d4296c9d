//! What the sections around a block hold, a few steps up.

use super::Context;
use super::sums::Measure;
use super::table::{Table, magnitude, share};

/// How many steps up are looked at.
const STEPS: i8 = 5;

/// What a section holds, and the blocks in it before and after the one at hand.
const MEASURES: [&str; 11] = [
    "up_share",
    "up_blocks",
    "up_linked",
    "up_words",
    "up_prose",
    "up_prose_words",
    "up_headings",
    "up_images",
    "up_named",
    "up_before",
    "up_after",
];

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let mut around: Vec<usize> = context.draft.blocks.iter().map(|block| block.place.section).collect();
    // Most sections stand around several blocks, at several steps.
    let mut known: Vec<Option<[u8; 9]>> = vec![None; context.draft.sections.len()];
    for steps in 1..=STEPS {
        for section in &mut around {
            *section = context.tree.wider(*section);
        }
        let mut held = |section: usize| *known[section].get_or_insert_with(|| held(context, section));
        fill_one(context, table, steps, &around, &mut held);
    }
}

fn fill_one(
    context: &Context<'_>,
    table: &mut Table,
    at: i8,
    around: &[usize],
    held: &mut impl FnMut(usize) -> [u8; 9],
) {
    table.add_rows_at(MEASURES, at, |i| {
        let [share, blocks, linked, words, prose, prose_words, headings, images, named] = held(around[i]);
        let range = &context.draft.sections[around[i]].blocks;
        let before = magnitude((i - range.start.min(i)) as u32);
        let after = magnitude(range.end.saturating_sub(i + 1) as u32);
        [share, blocks, linked, words, prose, prose_words, headings, images, named, before, after]
    });
}

fn held(context: &Context<'_>, section: usize) -> [u8; 9] {
    let (sums, blocks) = (&context.sums, &context.draft.sections[section].blocks);
    [
        share(sums.sum(blocks, Measure::Words), sums.total(Measure::Words)),
        magnitude(blocks.len() as u32),
        sums.share(blocks, Measure::LinkedChars, Measure::Chars),
        sums.mean(blocks, Measure::Words),
        sums.share(blocks, Measure::Prose, Measure::Words),
        magnitude(sums.sum(blocks, Measure::Prose)),
        sums.mean(blocks, Measure::Headings),
        sums.mean(blocks, Measure::Images),
        sums.share(blocks, Measure::Named, Measure::Words),
    ]
}
