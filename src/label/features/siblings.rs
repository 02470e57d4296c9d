//! Sections of one shape side by side: cards, rows, entries of a menu.

use super::Context;
use super::repeats::numbered;
use super::sums::Measure;
use super::table::{Table, magnitude, share};
use super::tree::farther;
use crate::block::Section;
use std::ops::Range;

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
    let cards = cards(sections, &alike);
    let card = |i: usize| cards[context.draft.blocks[i].place.section];
    table.add("card_distance", |i| card(i).map_or(u8::MAX, |card| card.1));
    table.add("card_siblings", |i| card(i).map_or(0, |card| magnitude(alike[card.0])));
    let range = |i: usize| card(i).map_or(0..0, |card| sections[card.0].blocks.clone());
    table.add("card_words", |i| magnitude(context.sums.sum(&range(i), Measure::Words)));
    table.add("card_linked", |i| context.sums.share(&range(i), Measure::LinkedChars, Measure::Chars));
    table.add("card_prose", |i| context.sums.share(&range(i), Measure::Prose, Measure::Words));
    let lists = lists(sections, &cards);
    let list = |i: usize| &lists[context.draft.blocks[i].place.section];
    let all = context.sums.total(Measure::Words);
    table.add("list_share", |i| share(context.sums.sum(list(i), Measure::Words), all));
}

/// For every section, the blocks of the list that it is in an item of; none if it is in none.
fn lists(sections: &[Section], cards: &[Option<(usize, u8)>]) -> Vec<Range<usize>> {
    let list = |card: usize| sections[sections[card].parent].blocks.clone();
    cards.iter().map(|card| card.map_or(0..0, |(card, _)| list(card))).collect()
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

/// For every section, the nearest around it that is a card, and how many elements up it is.
fn cards(sections: &[Section], alike: &[u32]) -> Vec<Option<(usize, u8)>> {
    let mut cards: Vec<Option<(usize, u8)>> = Vec::with_capacity(sections.len());
    for (index, section) in sections.iter().enumerate() {
        let outer = cards.get(section.parent).copied().flatten();
        let own = alike[index] >= LIST && section.blocks.len() >= CARD_BLOCKS && index > 0;
        let inherited = outer.map(|(card, distance)| (card, farther(distance)));
        cards.push(if own { Some((index, 0)) } else { inherited });
    }
    cards
}
