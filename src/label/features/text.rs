//! The block's own text.

use super::Context;
use super::table::{Table, magnitude, share};
use crate::block::Block;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let blocks = context.draft.blocks;
    table.add_rows(COUNTS, |i| counts(&blocks[i]));
    table.add_rows(SHARES, |i| shares(&blocks[i]));
    table.add_rows(["symbols", "currency", "questions", "colon_last", "first"], |i| {
        let signs = &context.signs[i];
        let last_is_colon = signs.last_is_colon.into();
        let [symbols, currency, questions] = [signs.symbols, signs.currency, signs.questions].map(magnitude);
        [symbols, currency, questions, last_is_colon, signs.first]
    });
}

const COUNTS: [&str; 7] =
    ["words", "chars", "commas", "sentences", "ends_sentence", "links", "unlinked_words"];

fn counts(block: &Block) -> [u8; 7] {
    let stats = &block.stats;
    [
        magnitude(stats.words),
        magnitude(stats.chars),
        magnitude(stats.commas),
        magnitude(stats.sentence_ends),
        stats.ends_sentence.into(),
        magnitude(block.place.links.into()),
        magnitude(unlinked_words(block)),
    ]
}

const SHARES: [&str; 5] = ["linked", "digits", "letters", "upper", "word_length"];

fn shares(block: &Block) -> [u8; 5] {
    let stats = &block.stats;
    [
        share(block.place.linked_chars, stats.chars),
        share(stats.digits, stats.chars),
        share(stats.letters, stats.chars),
        share(stats.upper, stats.letters),
        magnitude(stats.chars.saturating_mul(4) / stats.words.max(1)),
    ]
}

fn unlinked_words(block: &Block) -> u32 {
    let stats = &block.stats;
    let unlinked = stats.chars.saturating_sub(block.place.linked_chars);
    (u64::from(stats.words) * u64::from(unlinked)).checked_div(stats.chars.into()).unwrap_or(0) as u32
}
