//! The block's own text.

use super::Context;
use super::table::{Table, magnitude, share};
use crate::block::Block;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let blocks = context.draft.blocks;
    counts(blocks, table);
    shares(blocks, table);
    let signs: Vec<Signs> = blocks.iter().map(|block| Signs::of(&block.text)).collect();
    table.add("symbols", |i| magnitude(signs[i].symbols));
    table.add("currency", |i| magnitude(signs[i].currency));
    table.add("questions", |i| magnitude(signs[i].questions));
    table.add("colon_last", |i| signs[i].last_is_colon.into());
    table.add("first", |i| signs[i].first);
}

fn counts(blocks: &[Block], table: &mut Table) {
    table.add("words", |i| magnitude(blocks[i].stats.words));
    table.add("chars", |i| magnitude(blocks[i].stats.chars));
    table.add("commas", |i| magnitude(blocks[i].stats.commas));
    table.add("sentences", |i| magnitude(blocks[i].stats.sentence_ends));
    table.add("ends_sentence", |i| blocks[i].stats.ends_sentence.into());
    table.add("links", |i| magnitude(blocks[i].place.links.into()));
    table.add("unlinked_words", |i| magnitude(unlinked_words(&blocks[i])));
}

fn shares(blocks: &[Block], table: &mut Table) {
    table.add("linked", |i| share(blocks[i].place.linked_chars, blocks[i].stats.chars));
    table.add("digits", |i| share(blocks[i].stats.digits, blocks[i].stats.chars));
    table.add("letters", |i| share(blocks[i].stats.letters, blocks[i].stats.chars));
    table.add("upper", |i| share(blocks[i].stats.upper, blocks[i].stats.letters));
    table.add("word_length", |i| {
        magnitude(blocks[i].stats.chars.saturating_mul(4) / blocks[i].stats.words.max(1))
    });
}

fn unlinked_words(block: &Block) -> u32 {
    let stats = &block.stats;
    let unlinked = stats.chars.saturating_sub(block.place.linked_chars);
    (u64::from(stats.words) * u64::from(unlinked)).checked_div(stats.chars.into()).unwrap_or(0) as u32
}

/// Signs of currencies that stand at prices on pages of many countries.
pub(super) const CURRENCIES: &[char] = &['$', '€', '£', '¥', '₹', '₽', '₩', '₴', '₺'];

/// Signs that say something of a text in any language.
#[derive(Debug, Default)]
struct Signs {
    /// Signs that are no letters, digits or punctuation of sentences: bars, bullets, arrows.
    symbols: u32,
    currency: u32,
    questions: u32,
    last_is_colon: bool,
    /// How the text begins: 1 small letter, 2 capital or letter without case, 3 digit, 4 other.
    first: u8,
}

impl Signs {
    fn of(text: &str) -> Self {
        let mut signs = Self { first: text.chars().next().map_or(0, class), ..Self::default() };
        for c in text.chars() {
            match c {
                _ if CURRENCIES.contains(&c) => signs.currency += 1,
                '?' | '？' | '؟' => signs.questions += 1,
                '|' | '/' | '·' | '•' | '→' | '›' | '»' | '©' | '®' | '™' | '@' | '#' | '+' | '*' | '='
                | '_' | '<' | '>' | '{' | '}' | '~' | '\\' | '★' | '☆' => signs.symbols += 1,
                _ => {}
            }
        }
        signs.last_is_colon = text.trim_end().ends_with([':', '：']);
        signs
    }
}

fn class(c: char) -> u8 {
    match c {
        _ if c.is_lowercase() => 1,
        _ if c.is_alphabetic() => 2,
        _ if c.is_numeric() => 3,
        _ => 4,
    }
}
