//! The line's own shape.

use super::super::Context;
use super::super::table::{Table, magnitude, share};
use crate::block::{Block, BlockKind};

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let blocks = context.draft.blocks;
    table.add("marker", |i| marker(blocks[i].kind));
    table.add("indent", |i| magnitude(blocks[i].place.indent.into()));
    table.add("gap", |i| magnitude(blocks[i].place.gap.into()));
    table.add("capitals", |i| share(capitals(&blocks[i]), blocks[i].stats.words));
    table.add("last", |i| blocks[i].text.chars().next_back().map_or(0, last));
    table.add("sentence_words", |i| magnitude(blocks[i].stats.words / blocks[i].stats.sentence_ends.max(1)));
}

fn marker(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::ListItem { ordered: true, .. } => 2,
        BlockKind::ListItem { .. } => 1,
        _ => 0,
    }
}

/// Words that begin with a capital: names of sections and sites.
pub(super) fn capitals(block: &Block) -> u32 {
    block.text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count() as u32
}

/// How a line ends, from least to most like a sentence.
fn last(c: char) -> u8 {
    match c {
        _ if c.is_numeric() => 1,
        _ if c.is_uppercase() => 2,
        _ if c.is_alphabetic() => 3,
        '|' | '»' | '›' | '>' | '→' | '/' | '+' | '-' | '–' => 4,
        '…' => 5,
        ',' | ';' | '、' | '，' => 6,
        ':' | '：' => 7,
        ')' | ']' | '"' | '”' | '’' => 8,
        '!' | '?' | '！' | '？' => 9,
        '.' | '。' => 10,
        _ => 0,
    }
}
