//! Words that a block shares with what the page says of itself.

use super::super::fold::fold;
use super::Context;
use super::table::{Table, magnitude, share};

/// So many words in a row are no accident.
const RUN: usize = 3;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let facts = context.draft.facts;
    let words = Words::of(context);
    words.add(table, "in_title", &known(facts.titles.iter().flat_map(|title| hashes(&fold(title)))));
    words.add(table, "in_description", &known_words(&fold(&facts.description)));
    let linked = &facts.linked;
    words.add_runs(table, ["in_linked_content", "page_linked_content"], &linked.content);
    words.add_runs(table, ["in_linked_aside", "page_linked_aside"], &linked.aside);
}

/// The words of all blocks as hashes, told apart once for all columns.
struct Words {
    hashes: Vec<u64>,
    /// Where each block's words end.
    ends: Vec<usize>,
}

impl Words {
    fn of(context: &Context<'_>) -> Self {
        let lines = context.draft.folded.iter();
        let mut words = Self { hashes: Vec::new(), ends: Vec::with_capacity(lines.len()) };
        for line in lines {
            words.hashes.extend(words_of(&line.text).map(hash));
            words.ends.push(words.hashes.len());
        }
        words
    }

    fn block(&self, index: usize) -> &[u64] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.hashes[start..self.ends[index]]
    }

    /// Which share of its words is known.
    fn add(&self, table: &mut Table, name: &'static str, known: &[u64]) {
        table.add(name, |i| share_of(self.block(i).iter().copied(), known));
    }

    /// Which share of its runs of words stands in some texts, and how many there are at all.
    fn add_runs(&self, table: &mut Table, names: [&'static str; 2], texts: &[String]) {
        let known = known(texts.iter().flat_map(|text| runs(&hashes(&fold(text))).collect::<Vec<_>>()));
        table.add(names[0], |i| share_of(runs(self.block(i)), &known));
        table.add_page(names[1], magnitude(known.len() as u32));
    }
}

/// Which share of some hashes is known.
pub(super) fn share_of(hashes: impl ExactSizeIterator<Item = u64>, known: &[u64]) -> u8 {
    if known.is_empty() {
        return 0;
    }
    let all = hashes.len() as u32;
    share(hashes.filter(|hash| known.binary_search(hash).is_ok()).count() as u32, all)
}

fn known_words(folded: &str) -> Vec<u64> {
    known(hashes(folded).into_iter())
}

/// Sorted, each once.
pub(super) fn known(hashes: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut known: Vec<u64> = hashes.collect();
    known.sort_unstable();
    known.dedup();
    known
}

/// Hashes of all runs of words.
fn runs(words: &[u64]) -> impl ExactSizeIterator<Item = u64> {
    words.windows(RUN).map(|run| run.iter().fold(0, |hash: u64, word| hash.rotate_left(21) ^ word))
}

fn hashes(folded: &str) -> Vec<u64> {
    words_of(folded).map(hash).collect()
}

pub(super) fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// FNV-1a, 64 bits (draft-eastlake-fnv).
pub(super) fn hash(word: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    word.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
