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
    let rows = blocks.len();
    landmark(rows, table, ["h1_before", "h1_after"], |i| blocks[i].kind == BlockKind::Heading(1));
    landmark(rows, table, ["title_before", "title_after"], |i| draft.verdicts[i].label == Label::Title);
    landmark(rows, table, ["heading_before", "heading_after"], |i| blocks[i].is_heading());
    landmark(rows, table, ["long_before", "long_after"], |i| is_long(&blocks[i]));
    long_prose(context, table);
    under_heading(context, table);
}

pub(super) fn by_mass(context: &Context<'_>, table: &mut Table) {
    let (sums, all) = (&context.sums, context.sums.total(Measure::Words));
    let prose = sums.total(Measure::Prose);
    table.add("start", |i| share(sums.sum(&(0..i), Measure::Words), all));
    table.add("end", |i| share(sums.sum(&(0..i + 1), Measure::Words), all));
    table.add("index", |i| magnitude(i as u32));
    table.add("index_from_end", |i| magnitude((sums.len() - i) as u32));
    table.add("prose_before", |i| share(sums.sum(&(0..i), Measure::Prose), prose));
    table.add("prose_after", |i| share(sums.sum(&(i + 1..sums.len()), Measure::Prose), prose));
}

fn is_long(block: &Block) -> bool {
    prose::words(block) >= LONG
}

/// Blocks since the last landmark above, and to the next below; 255 where there is none.
pub(super) fn landmark(rows: usize, table: &mut Table, names: [&'static str; 2], is: impl Fn(usize) -> bool) {
    let since = gaps(0..rows, &is);
    let mut until = gaps((0..rows).rev(), &is);
    until.reverse();
    table.add(names[0], |i| since[i]);
    table.add(names[1], |i| until[i]);
}

/// Steps since the last row that is a landmark, this one included.
fn gaps(rows: impl Iterator<Item = usize>, is: impl Fn(usize) -> bool) -> Vec<u8> {
    let mut gap: Option<u32> = None;
    rows.map(|row| {
        gap = if is(row) { Some(0) } else { gap.map(|gap| gap + 1) };
        gap.map_or(u8::MAX, |gap| magnitude(gap).min(u8::MAX - 1))
    })
    .collect()
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
    table.add("under_words", |i| magnitude(sums.sum(&ranges[i], Measure::Words)));
    table.add("under_blocks", |i| magnitude(ranges[i].len() as u32));
    table.add("under_linked", |i| sums.share(&ranges[i], Measure::LinkedChars, Measure::Chars));
    table.add("under_prose", |i| sums.share(&ranges[i], Measure::Prose, Measure::Words));
    introduced(context, table, &ranges);
}

/// What the heading above is: teasers stand under links, related pages under what a rule knows.
fn introduced(context: &Context<'_>, table: &mut Table, ranges: &[Range<usize>]) {
    let blocks = context.draft.blocks;
    let heading = |i: usize| &blocks[ranges[i].start];
    table.add("under_level", |i| standing::heading_level(heading(i).kind));
    table.add("under_link", |i| share(heading(i).place.linked_chars, heading(i).stats.chars));
    table.add("under_heading_words", |i| magnitude(heading(i).stats.words));
    table.add("under_reason", |i| verdicts::reason(context, ranges[i].start));
    let since_title =
        (0..blocks.len()).find(|&i| context.draft.verdicts[i].label == Label::Title).unwrap_or(0);
    let words = |i: usize| context.sums.sum(&(since_title.min(i)..i), Measure::Words);
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
