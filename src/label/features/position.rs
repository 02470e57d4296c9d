//! Where on the page a block stands: by mass of text, and to the title, headings and long prose.

use super::super::prose;
use super::sums::Measure;
use super::table::{Table, magnitude, share};
use super::{Context, standing, verdicts};
use crate::block::{Block, BlockKind};
use crate::verdict::Label;
use std::ops::Range;

/// Words of a long paragraph; boilerpipe and jusText call so much text content by itself.
const LONG: f32 = 25.0;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    by_mass(context, table);
    let draft = context.draft;
    let blocks = draft.blocks;
    landmark(table, ["h1_before", "h1_after"], |i| blocks[i].kind == BlockKind::Heading(1));
    landmark(table, ["title_before", "title_after"], |i| draft.verdicts[i].label == Label::Title);
    landmark(table, ["heading_before", "heading_after"], |i| blocks[i].is_heading());
    landmark(table, ["long_before", "long_after"], |i| is_long(&blocks[i]));
    long_prose(context, table);
    under_heading(context, table);
}

pub(super) fn by_mass(context: &Context<'_>, table: &mut Table) {
    let (sums, rows) = (&context.sums, context.sums.len());
    let [words, prose] = [Measure::Words, Measure::Prose].map(|measure| sums.total(measure));
    let measures = ["start", "end", "index", "index_from_end", "prose_before", "prose_after"];
    table.add_rows(measures, |i| {
        [
            share(sums.sum(&(0..i), Measure::Words), words),
            share(sums.sum(&(0..i + 1), Measure::Words), words),
            magnitude(i as u32),
            magnitude((rows - i) as u32),
            share(sums.sum(&(0..i), Measure::Prose), prose),
            share(sums.sum(&(i + 1..rows), Measure::Prose), prose),
        ]
    });
}

fn is_long(block: &Block) -> bool {
    prose::words(block) >= LONG
}

/// Blocks since the last landmark above, and to the next below; 255 where there is none.
pub(super) fn landmark(table: &mut Table, names: [&'static str; 2], is: impl Fn(usize) -> bool) {
    table.add(names[0], gaps(&is));
    table.add_upwards(names[1], gaps(&is));
}

/// Steps since the last row that is a landmark, this one included, from row to row.
fn gaps(is: impl Fn(usize) -> bool) -> impl FnMut(usize) -> u8 {
    let mut gap: Option<u32> = None;
    move |row| {
        gap = if is(row) { Some(0) } else { gap.map(|gap| gap + 1) };
        gap.map_or(u8::MAX, |gap| magnitude(gap).min(u8::MAX - 1))
    }
}

/// Whether the page's long prose has begun and has not ended.
fn long_prose(context: &Context<'_>, table: &mut Table) {
    let long = |i: &usize| is_long(&context.draft.blocks[*i]);
    let rows = context.draft.blocks.len();
    let first = (0..rows).find(long).unwrap_or(rows);
    let last = (0..rows).rev().find(long).unwrap_or(0);
    let words = |range: Range<usize>| magnitude(context.sums.sum(&range, Measure::Words));
    table.add("words_to_first_long", |i| words(i..first.max(i)));
    table.add("words_from_last_long", |i| words((last + 1).min(i)..i));
}

/// What stands under the same heading.
fn under_heading(context: &Context<'_>, table: &mut Table) {
    let ranges = heading_ranges(context.draft.blocks);
    let sums = &context.sums;
    table.add_rows(["under_words", "under_blocks", "under_linked", "under_prose"], |i| {
        [
            magnitude(sums.sum(&ranges[i], Measure::Words)),
            magnitude(ranges[i].len() as u32),
            sums.share(&ranges[i], Measure::LinkedChars, Measure::Chars),
            sums.share(&ranges[i], Measure::Prose, Measure::Words),
        ]
    });
    introduced(context, table, &ranges);
}

/// What the heading above is: teasers stand under links, related pages under what a rule knows.
fn introduced(context: &Context<'_>, table: &mut Table, ranges: &[Range<usize>]) {
    let blocks = context.draft.blocks;
    table.add_rows(["under_level", "under_link", "under_heading_words", "under_reason"], |i| {
        let heading = &blocks[ranges[i].start];
        [
            standing::heading_level(heading.kind),
            share(heading.place.linked_chars, heading.stats.chars),
            magnitude(heading.stats.words),
            verdicts::reason(context, ranges[i].start),
        ]
    });
    let titled = context.draft.verdicts.iter().position(|verdict| verdict.label == Label::Title);
    let title = titled.unwrap_or(0);
    let words = |i: usize| context.sums.sum(&(title.min(i)..i), Measure::Words);
    table.add("words_since_title", |i| magnitude(words(i)));
}

/// For every block the run from the heading above to the next.
fn heading_ranges(blocks: &[Block]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::with_capacity(blocks.len());
    let mut start = 0;
    for end in 1..=blocks.len() {
        if end == blocks.len() || blocks[end].is_heading() {
            ranges.resize(end, start..end);
            start = end;
        }
    }
    ranges
}
