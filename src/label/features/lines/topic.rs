//! Words that a line shares with the prose of the page: headings name what their text is about, and
//! teasers are about something else.

use super::super::super::plain::surroundings::prose_words;
use super::super::Context;
use super::super::table::{Table, magnitude, share};
use super::own::own;
use crate::hash::PageMap;

/// Lines of so many words of prose are what a page is about.
const MIN_PROSE_WORDS: u32 = 12;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let draft = context.draft;
    let is_prose: Vec<bool> =
        draft.blocks.iter().map(|block| prose_words(block) >= MIN_PROSE_WORDS).collect();
    let prose = (0..is_prose.len()).filter(|&i| is_prose[i]);
    let known = times(prose.flat_map(|i| own(context, i).long_words()));
    let count = |i: usize| count(own(context, i).long_words(), is_prose[i], &known);
    let counted: Vec<[u32; 3]> = (0..is_prose.len()).map(count).collect();
    table.add("topic", |i| share(counted[i][1], counted[i][0]));
    table.add("topic_words", |i| magnitude(counted[i][1]));
    table.add("topic_often", |i| magnitude(counted[i][2] / counted[i][0].max(1)));
    table.add_shifted("topic", -1);
    table.add_shifted("topic", 1);
}

/// How many times every word is there.
fn times<'a>(words: impl Iterator<Item = &'a u64>) -> PageMap<u64, u32> {
    let mut times = PageMap::default();
    words.for_each(|word| *times.entry(*word).or_default() += 1);
    times
}

/// A line's words; those that stand elsewhere in prose; and how many times these do.
fn count(words: &[u64], prose: bool, known: &PageMap<u64, u32>) -> [u32; 3] {
    let own = u32::from(prose);
    words.iter().fold([0; 3], |[all, shared, times], word| {
        let elsewhere = known.get(word).copied().unwrap_or(0).saturating_sub(own);
        [all + 1, shared + u32::from(elsewhere > 0), times.saturating_add(elsewhere)]
    })
}
