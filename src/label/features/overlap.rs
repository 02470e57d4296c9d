//! Words that a block shares with what the page says of itself.

use super::super::fold::fold;
use super::Context;
use super::table::{Table, magnitude, share};

/// So many words in a row are no accident.
const RUN: usize = 3;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let facts = context.draft.facts;
    let words = Words::of(context);
    let in_title = Known::of(facts.titles.iter().flat_map(|title| hashes(&fold(title))));
    table.add("in_title", |i| in_title.share_of(words.block(i).iter().copied()));
    let in_description = Known::of(hashes(&fold(&facts.description)).into_iter());
    table.add("in_description", |i| in_description.share_of(words.block(i).iter().copied()));
    words.add_runs(table, ["in_linked_content", "page_linked_content"], &facts.linked.content);
    words.add_runs(table, ["in_linked_aside", "page_linked_aside"], &facts.linked.aside);
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
            push_hashes(&line.text, &mut words.hashes);
            words.ends.push(words.hashes.len());
        }
        words
    }

    fn block(&self, index: usize) -> &[u64] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.hashes[start..self.ends[index]]
    }

    /// Which share of its runs of words stands in some texts, and how many there are at all.
    fn add_runs(&self, table: &mut Table, names: [&'static str; 2], texts: &[String]) {
        let known = Known::of(texts.iter().flat_map(|text| runs(&hashes(&fold(text))).collect::<Vec<_>>()));
        table.add(names[0], |i| known.share_of(runs(self.block(i))));
        table.add_page(names[1], magnitude(known.sorted.len() as u32));
    }
}

/// Bits of a [`Known`]'s filter.
const FILTER_BITS: usize = 1024;

/// Hashes to look others up in.
pub(super) struct Known {
    /// Each once.
    sorted: Vec<u64>,
    /// A Bloom filter of one hash: most of a page's words are in no title, and are refused here.
    filter: [u64; FILTER_BITS / 64],
}

impl Known {
    pub(super) fn of(hashes: impl Iterator<Item = u64>) -> Self {
        let mut known = Self { sorted: hashes.collect(), filter: [0; FILTER_BITS / 64] };
        known.sorted.sort_unstable();
        known.sorted.dedup();
        for hash in &known.sorted {
            let (word, bit) = bit(*hash);
            known.filter[word] |= bit;
        }
        known
    }

    /// Which share of some hashes is known.
    pub(super) fn share_of(&self, hashes: impl ExactSizeIterator<Item = u64>) -> u8 {
        if self.sorted.is_empty() {
            return 0;
        }
        let all = hashes.len() as u32;
        share(hashes.filter(|hash| self.holds(*hash)).count() as u32, all)
    }

    fn holds(&self, hash: u64) -> bool {
        let (word, bit) = bit(hash);
        self.filter[word] & bit != 0 && self.sorted.binary_search(&hash).is_ok()
    }
}

/// Where a hash stands in a filter.
fn bit(hash: u64) -> (usize, u64) {
    let bit = hash as usize % FILTER_BITS;
    (bit / 64, 1 << (bit % 64))
}

/// Hashes of all runs of words.
fn runs(words: &[u64]) -> impl ExactSizeIterator<Item = u64> {
    words.windows(RUN).map(|run| run.iter().fold(0, |hash: u64, word| hash.rotate_left(21) ^ word))
}

fn hashes(folded: &str) -> Vec<u64> {
    let mut hashes = Vec::new();
    push_hashes(folded, &mut hashes);
    hashes
}

/// ASCII, the most frequent text, is cut and hashed in one go.
fn push_hashes(folded: &str, hashes: &mut Vec<u64>) {
    if !folded.is_ascii() {
        hashes.extend(words_of(folded).map(hash));
        return;
    }
    let mut word = NO_WORD;
    for byte in folded.bytes() {
        if byte.is_ascii_alphanumeric() {
            word = step(word, byte);
        } else if word != NO_WORD {
            hashes.push(std::mem::replace(&mut word, NO_WORD));
        }
    }
    hashes.extend((word != NO_WORD).then_some(word));
}

pub(super) fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// FNV-1a, 64 bits (draft-eastlake-fnv).
pub(super) fn hash(word: &str) -> u64 {
    word.bytes().fold(NO_WORD, step)
}

/// The hash of no bytes.
const NO_WORD: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
}
