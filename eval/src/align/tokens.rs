//! Words as numbers.

use crate::metrics::words::characters;
use std::collections::HashMap;
use std::ops::Range;

/// A word of the page that gold does not hold.
pub(super) const FOREIGN: u32 = u32::MAX;

/// The words of a page and of its gold text, equal where the words are.
#[derive(Debug)]
pub(super) struct Tokens {
    /// All blocks, one after another.
    pub(super) page: Vec<u32>,
    pub(super) gold: Vec<u32>,
    /// Where each block stands in `page`.
    pub(super) blocks: Vec<Range<usize>>,
}

impl Tokens {
    pub(super) fn read(blocks: &[&str], gold: &str) -> Self {
        let lower = gold.to_lowercase();
        let mut ids: HashMap<&str, u32> = HashMap::new();
        let gold = characters(&lower).map(|word| id(&mut ids, word)).collect();
        let mut tokens = Self { page: Vec::new(), gold, blocks: Vec::with_capacity(blocks.len()) };
        for block in blocks {
            let start = tokens.page.len();
            let lower = block.to_lowercase();
            tokens.page.extend(characters(&lower).map(|word| ids.get(word).copied().unwrap_or(FOREIGN)));
            tokens.blocks.push(start..tokens.page.len());
        }
        tokens
    }

    /// The words of a block.
    pub(super) fn of(&self, block: usize) -> &[u32] {
        self.blocks.get(block).and_then(|range| self.page.get(range.clone())).unwrap_or_default()
    }
}

fn id<'a>(ids: &mut HashMap<&'a str, u32>, word: &'a str) -> u32 {
    let next = ids.len() as u32;
    *ids.entry(word).or_insert(next)
}
