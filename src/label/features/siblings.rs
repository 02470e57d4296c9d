//! Sections of one shape side by side: cards, rows, entries of a menu.

use super::Context;
use super::repeats::numbered;
use super::sums::Measure;
use super::table::{Table, magnitude, share};
use super::tree::farther;
use crate::block::Section;

/// So many sections of a shape side by side are a list.
const LIST: u32 = 3;

/// An item of a list that holds so many blocks is a card.
const CARD_BLOCKS: usize = 2;

/// How many steps up are looked at.
const STEPS: usize = 3;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let sections = context.draft.sections;
    let alike = alike(sections);
    for steps in 0..=STEPS {
        let at = |i: usize| context.tree.up(context.draft.blocks[i].place.section, steps);
        let measure = if steps == 0 { "alike" } else { "up_alike" };
        table.add_at(measure, steps as i8, |i| magnitude(alike[at(i)]));
    }
    let cards = cards(context, &alike);
    table.add_rows(CARD, |i| cards[context.draft.blocks[i].place.section]);
}

/// How near the nearest card is, what it holds, and the list that it is an item of.
const CARD: [&str; 6] =
    ["card_distance", "card_siblings", "card_words", "card_linked", "card_prose", "list_share"];
const NO_CARD: [u8; 6] = [u8::MAX, 0, 0, 0, 0, 0];

/// What a card says of itself.
fn card(context: &Context<'_>, card: usize, alike: u32) -> [u8; 6] {
    let (sums, sections) = (&context.sums, context.draft.sections);
    let (blocks, list) = (&sections[card].blocks, &sections[sections[card].parent].blocks);
    [
        0,
        magnitude(alike),
        magnitude(sums.sum(blocks, Measure::Words)),
        sums.share(blocks, Measure::LinkedChars, Measure::Chars),
        sums.share(blocks, Measure::Prose, Measure::Words),
        share(sums.sum(list, Measure::Words), sums.total(Measure::Words)),
    ]
}

/// For every section, how many of its parent's children have its shape, itself included.
fn alike(sections: &[Section]) -> Vec<u32> {
    let kinds = numbered(sections.iter().map(|section| (section.parent, section.shape)));
    let mut counts = vec![0; kinds.len()];
    for &kind in &kinds {
        counts[kind] += 1;
    }
    kinds.iter().map(|&kind| counts[kind]).collect()
}

/// For every section, what the nearest card around it says.
fn cards(context: &Context<'_>, alike: &[u32]) -> Vec<[u8; 6]> {
    let sections = context.draft.sections;
    let mut cards: Vec<[u8; 6]> = Vec::with_capacity(sections.len());
    for (index, section) in sections.iter().enumerate() {
        let mut nearest = cards.get(section.parent).copied().unwrap_or(NO_CARD);
        nearest[0] = farther(nearest[0]);
        if alike[index] >= LIST && section.blocks.len() >= CARD_BLOCKS && index > 0 {
            nearest = card(context, index, alike[index]);
        }
        cards.push(nearest);
    }
    cards
}
