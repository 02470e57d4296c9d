//! The lines above and below.

use super::super::Context;
use super::super::table::Table;

/// Which features of the lines next to it count too.
const NEXT: &[&str] = &[
    "words",
    "ends_sentence",
    "reason",
    "first",
    "last",
    "capitals",
    "digits",
    "copies",
    "copy_number",
    "copy_above",
    "short_run",
];

/// How far the next lines are looked at.
const STEPS: &[i8] = &[-3, -2, -1, 1, 2, 3];

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    for name in NEXT {
        for by in STEPS {
            table.add_shifted(name, *by);
        }
    }
    let folded = &context.draft.folded;
    let firsts: Vec<&str> = folded.iter().map(|line| first_word(&line.text)).collect();
    let lasts: Vec<&str> = folded.iter().map(|line| last_word(&line.text)).collect();
    table.add("same_first", |i| same(&firsts, i));
    table.add("same_last", |i| same(&lasts, i));
}

/// How many of the lines above and below have the same word: the rows of a list do.
fn same(words: &[&str], index: usize) -> u8 {
    let is_same = |other: Option<usize>| other.and_then(|i| words.get(i)) == Some(&words[index]);
    u8::from(is_same(index.checked_sub(1))) + u8::from(is_same(Some(index + 1)))
}

fn first_word(folded: &str) -> &str {
    folded.split(' ').next().unwrap_or_default()
}

fn last_word(folded: &str) -> &str {
    folded.rsplit(' ').next().unwrap_or_default()
}
