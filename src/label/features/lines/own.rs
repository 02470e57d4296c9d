//! The line's own shape and words.

use super::super::super::folded::Own;
use super::super::Context;
use super::super::overlap::{hash, words_of};
use super::super::table::{Table, magnitude, share};
use crate::block::BlockKind;

/// Shorter words are mostly grammar.
const MIN_LONG: usize = 5;

impl Own {
    fn of(text: &str, folded: &str) -> Self {
        let (long, short): (Vec<&str>, Vec<&str>) = words_of(folded).partition(|word| word.len() >= MIN_LONG);
        let words = long.iter().chain(&short).map(|word| hash(word)).collect();
        Self { capitals: capitals(text), words, long: long.len() }
    }

    pub(super) fn words(&self) -> &[u64] {
        &self.words
    }

    pub(super) fn long_words(&self) -> &[u64] {
        &self.words[..self.long]
    }
}

/// What a line of the page says by itself.
pub(super) fn own<'a>(context: &'a Context<'_>, line: usize) -> &'a Own {
    let (block, folded) = (&context.draft.blocks[line], &context.draft.folded[line]);
    folded.own.get_or_init(|| Box::new(Own::of(&block.text, &folded.text)))
}

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let blocks = context.draft.blocks;
    table.add("marker", |i| marker(blocks[i].kind));
    table.add("indent", |i| magnitude(blocks[i].place.indent.into()));
    table.add("gap", |i| magnitude(blocks[i].place.gap.into()));
    table.add("capitals", |i| share(own(context, i).capitals, blocks[i].stats.words));
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

fn capitals(text: &str) -> u32 {
    text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count() as u32
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

#[cfg(test)]
mod tests {
    use super::last;

    #[test]
    fn ends_of_lines_are_told_apart() {
        let ends = ['*', '7', 'A', 'a', '›', '…', '，', ':', '”', '？', '。'];
        assert_eq!(ends.map(last), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }
}
