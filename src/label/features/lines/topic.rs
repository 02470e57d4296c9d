//! Words that a line shares with the prose of the page: headings name what their text is about, and
//! teasers are about something else.

use super::super::super::fold::Folded;
use super::super::super::plain::prose_words;
use super::super::Context;
use super::super::table::{Table, magnitude, share};
use std::collections::HashMap;

/// Shorter words are mostly grammar.
const MIN_CHARS: usize = 5;

/// Lines of so many words of prose are what a page is about.
const MIN_PROSE_WORDS: u32 = 12;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let draft = context.draft;
    let is_prose: Vec<bool> =
        draft.blocks.iter().map(|block| prose_words(block) >= MIN_PROSE_WORDS).collect();
    let known = known(&draft.folded, &is_prose);
    let counted: Vec<[u32; 3]> =
        draft.folded.iter().zip(&is_prose).map(|(line, prose)| count(line, *prose, &known)).collect();
    table.add("topic", |i| share(counted[i][1], counted[i][0]));
    table.add("topic_words", |i| magnitude(counted[i][1]));
    table.add("topic_often", |i| magnitude(counted[i][2] / counted[i][0].max(1)));
    table.add_shifted("topic", -1);
    table.add_shifted("topic", 1);
}

/// How many times every word stands in prose.
fn known<'a>(lines: &'a [Folded], is_prose: &[bool]) -> HashMap<&'a str, u32> {
    let mut known = HashMap::new();
    let prose = lines.iter().zip(is_prose).filter(|(_, prose)| **prose);
    for word in prose.flat_map(|(line, _)| words(&line.text)) {
        *known.entry(word).or_default() += 1;
    }
    known
}

/// A line's words; those that stand elsewhere in prose; and how many times these do.
fn count(line: &Folded, prose: bool, known: &HashMap<&str, u32>) -> [u32; 3] {
    let own = u32::from(prose);
    words(&line.text).fold([0; 3], |[all, shared, times], word| {
        let elsewhere = known.get(word).copied().unwrap_or(0).saturating_sub(own);
        [all + 1, shared + u32::from(elsewhere > 0), times.saturating_add(elsewhere)]
    })
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= MIN_CHARS)
}
