//! What stands on the page more than once: the same text, and blocks of the same shape.

use super::Context;
use super::table::{Table, magnitude, share};
use crate::hash::PageMap;
use std::hash::Hash;

/// Blocks of one shape.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    blocks: u32,
    words: u32,
    linked_chars: u32,
    chars: u32,
}

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    copies(context, table);
    let shapes = numbered(context.draft.blocks.iter().map(|block| block.place.shape));
    let groups = groups(context, &shapes);
    table.add_rows(["shape_blocks", "shape_words", "shape_linked"], |i| {
        let group = groups[shapes[i]];
        let mean = group.words.saturating_mul(4) / group.blocks.max(1);
        [magnitude(group.blocks), magnitude(mean), share(group.linked_chars, group.chars)]
    });
}

/// The same text.
pub(super) fn copies(context: &Context<'_>, table: &mut Table) {
    let texts = numbered(context.draft.folded.iter().map(|line| line.hash));
    let mut copies = vec![0; texts.len()];
    let earlier: Vec<u32> = texts.iter().map(|&text| next(&mut copies[text])).collect();
    table.add("copies", |i| magnitude(copies[texts[i]]));
    table.add("copy_number", |i| magnitude(earlier[i]));
}

/// Counts on; returns the count before.
fn next(count: &mut u32) -> u32 {
    *count += 1;
    *count - 1
}

/// Numbers from 0, the same for equal keys: what is looked up often is hashed once.
pub(super) fn numbered<K: Hash + Eq>(keys: impl Iterator<Item = K>) -> Vec<usize> {
    let mut numbers: PageMap<K, usize> = PageMap::default();
    numbers.reserve(keys.size_hint().0);
    keys.map(|key| {
        let next = numbers.len();
        *numbers.entry(key).or_insert(next)
    })
    .collect()
}

fn groups(context: &Context<'_>, shapes: &[usize]) -> Vec<Group> {
    let mut groups = vec![Group::default(); shapes.len()];
    for (block, &shape) in context.draft.blocks.iter().zip(shapes) {
        let group = &mut groups[shape];
        group.blocks += 1;
        group.words = group.words.saturating_add(block.stats.words);
        group.linked_chars = group.linked_chars.saturating_add(block.place.linked_chars);
        group.chars = group.chars.saturating_add(block.stats.chars);
    }
    groups
}
