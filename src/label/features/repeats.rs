//! What stands on the page more than once: the same text, and blocks of the same shape.

use super::Context;
use super::table::{Table, magnitude, share};
use std::collections::HashMap;

/// Blocks of one shape.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    blocks: u32,
    words: u32,
    linked_chars: u32,
    chars: u32,
}

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let draft = context.draft;
    let mut copies: HashMap<&str, u32> = HashMap::new();
    let earlier: Vec<u32> =
        draft.folded.iter().map(|line| next(copies.entry(&line.text).or_default())).collect();
    table.add("copies", |i| magnitude(copies[draft.folded[i].text.as_str()]));
    table.add("copy_number", |i| magnitude(earlier[i]));
    let groups = groups(context);
    let group = |i: usize| groups[&draft.blocks[i].place.shape];
    table.add("shape_blocks", |i| magnitude(group(i).blocks));
    table.add("shape_words", |i| magnitude(group(i).words.saturating_mul(4) / group(i).blocks.max(1)));
    table.add("shape_linked", |i| share(group(i).linked_chars, group(i).chars));
}

/// Counts on; returns the count before.
fn next(count: &mut u32) -> u32 {
    *count += 1;
    *count - 1
}

fn groups(context: &Context<'_>) -> HashMap<u64, Group> {
    let mut groups: HashMap<u64, Group> = HashMap::new();
    for block in context.draft.blocks {
        let group = groups.entry(block.place.shape).or_default();
        group.blocks += 1;
        group.words = group.words.saturating_add(block.stats.words);
        group.linked_chars = group.linked_chars.saturating_add(block.place.linked_chars);
        group.chars = group.chars.saturating_add(block.stats.chars);
    }
    groups
}
