//! Words that a block shares with what the page says of itself.

use super::super::fold::{fold, hash};
use super::Context;
use super::table::{Table, magnitude, share};
use std::collections::HashSet;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let facts = context.draft.facts;
    let titles: Vec<String> = facts.titles.iter().map(|title| fold(title)).collect();
    let description = [fold(&facts.description)];
    add(context, table, "in_title", &titles);
    add(context, table, "in_description", &description);
    let linked = [("in_linked_content", &facts.linked.content), ("in_linked_aside", &facts.linked.aside)];
    for (name, texts) in linked {
        let known = runs_of(texts);
        table.add(name, |i| known_share(&known, &context.draft.folded[i].text));
        table.add(PAGE[usize::from(name == "in_linked_aside")], |_| magnitude(known.len() as u32));
    }
}

/// How much linked text a page has at all.
const PAGE: [&str; 2] = ["page_linked_content", "page_linked_aside"];

/// So many words in a row are no accident.
const RUN: usize = 3;

fn runs_of(texts: &[String]) -> HashSet<u64> {
    texts.iter().flat_map(|text| runs(&fold(text))).collect()
}

/// Hashes of all runs of words in a text, or of all its words if it has fewer.
fn runs(folded: &str) -> Vec<u64> {
    let words: Vec<u64> = words(folded).map(hash).collect();
    let of = |run: &[u64]| run.iter().fold(0, |hash: u64, word| hash.rotate_left(21) ^ word);
    if words.len() < RUN { Vec::new() } else { words.windows(RUN).map(of).collect() }
}

fn known_share(known: &HashSet<u64>, folded: &str) -> u8 {
    if known.is_empty() {
        return 0;
    }
    let runs = runs(folded);
    share(runs.iter().filter(|run| known.contains(run)).count() as u32, runs.len() as u32)
}

fn add(context: &Context<'_>, table: &mut Table, name: &'static str, texts: &[String]) {
    let known: HashSet<&str> = texts.iter().flat_map(|text| words(text)).collect();
    table.add(name, |i| {
        let text = &context.draft.folded[i].text;
        let found = words(text).filter(|word| known.contains(word)).count();
        share(found as u32, words(text).count() as u32)
    });
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
