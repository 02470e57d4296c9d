//! What lines around a line are like, at several reaches.

use super::super::super::plain::surroundings::prose_words;
use super::super::Context;
use super::super::table::{Table, magnitude, share};
use super::is_short;
use super::own::own;
use std::ops::Range;

/// How far windows reach on each side.
const AROUND: &[i8] = &[2, 5, 10, 20, 50];

/// How far they reach on one side.
const BESIDE: &[i8] = &[4, 12, 40];

/// What is summed over windows.
#[derive(Debug, Clone, Copy)]
enum Measure {
    /// The logarithm of each line's words.
    Length,
    Prose,
    Words,
    Short,
    Capitals,
}

const MEASURES: usize = 5;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let sums = Sums::of(context);
    for &at in AROUND {
        let reach = at as usize;
        let near = |i: usize| i.saturating_sub(reach)..i + reach + 1;
        table.add_at("length_around", at, |i| sums.mean(near(i), Measure::Length));
        table.add_at("prose_around", at, |i| {
            share(sums.sum(near(i), Measure::Prose), sums.sum(near(i), Measure::Words))
        });
        table.add_at("prose_words_around", at, |i| magnitude(sums.sum(near(i), Measure::Prose)));
        table.add_at("short_around", at, |i| {
            share(sums.sum(near(i), Measure::Short), 2 * u32::from(at as u8) + 1)
        });
        table.add_at("capitals_around", at, |i| {
            share(sums.sum(near(i), Measure::Capitals), sums.sum(near(i), Measure::Words))
        });
    }
    for &at in BESIDE {
        let reach = at as usize;
        beside(&sums, table, -at, |i| i.saturating_sub(reach)..i);
        beside(&sums, table, at, |i| i + 1..i + 1 + reach);
    }
}

fn beside(sums: &Sums, table: &mut Table, at: i8, range: impl Fn(usize) -> Range<usize>) {
    table.add_at("length_beside", at, |i| sums.mean(range(i), Measure::Length));
    table.add_at("prose_beside", at, |i| magnitude(sums.sum(range(i), Measure::Prose)));
    table.add_at("words_beside", at, |i| magnitude(sums.sum(range(i), Measure::Words)));
}

/// Measures summed from the top of the page.
struct Sums {
    before: Vec<[u32; MEASURES]>,
}

impl Sums {
    fn of(context: &Context<'_>) -> Self {
        let mut sum = [0_u32; MEASURES];
        let mut before = vec![sum];
        before.extend((0..context.draft.blocks.len()).map(|line| {
            sum.iter_mut().zip(measure(context, line)).for_each(|(sum, add)| *sum = sum.saturating_add(add));
            sum
        }));
        Self { before }
    }

    fn sum(&self, range: Range<usize>, measure: Measure) -> u32 {
        let last = self.before.len() - 1;
        let at = |index: usize| self.before[index.min(last)][measure as usize];
        at(range.end).saturating_sub(at(range.start))
    }

    fn mean(&self, range: Range<usize>, measure: Measure) -> u8 {
        let lines = range.end.min(self.before.len() - 1).saturating_sub(range.start) as u32;
        (self.sum(range, measure) / lines.max(1)).min(255) as u8
    }
}

fn measure(context: &Context<'_>, line: usize) -> [u32; MEASURES] {
    let block = &context.draft.blocks[line];
    let (words, capitals) = (block.stats.words, own(context, line).capitals);
    [magnitude(words).into(), prose_words(block), words, is_short(block).into(), capitals]
}
