//! Blocks that stand on the page more often than in gold.

use super::Matches;
use super::tokens::Tokens;
use std::collections::HashMap;

/// Gives a matched block's place in gold to the copy of it that is nearest to other matched blocks.
/// Copies lie between the matched blocks before and after, so each is looked at twice at most.
pub(super) fn settle(tokens: &Tokens, matches: &mut Matches) {
    let copies = copies(tokens);
    let blocks: Vec<usize> = (0..tokens.blocks.len()).filter(|&b| is_matched(tokens, matches, b)).collect();
    let mut before = None;
    for (at, &block) in blocks.iter().enumerate() {
        let after = blocks.get(at + 1).copied();
        let same = copies.get(tokens.of(block)).map_or(&[][..], Vec::as_slice);
        let chosen = nearest(same, block, before, after);
        hand_over(tokens, matches, block, chosen);
        before = Some(chosen);
    }
}

/// Blocks by their words, in page order.
fn copies(tokens: &Tokens) -> HashMap<&[u32], Vec<usize>> {
    let mut copies: HashMap<&[u32], Vec<usize>> = HashMap::new();
    for block in 0..tokens.blocks.len() {
        copies.entry(tokens.of(block)).or_default().push(block);
    }
    copies
}

fn is_matched(tokens: &Tokens, matches: &Matches, block: usize) -> bool {
    tokens.blocks[block].clone().any(|token| matches[token].is_some())
}

/// Of the copies between two blocks the one nearest to either; the block itself where it is as near.
fn nearest(same: &[usize], block: usize, before: Option<usize>, after: Option<usize>) -> usize {
    let from = before.map_or(0, |before| same.partition_point(|&copy| copy <= before));
    let to = after.map_or(same.len(), |after| same.partition_point(|&copy| copy < after));
    let distance = |copy: usize| {
        let left = before.map_or(usize::MAX, |before| copy - before);
        let right = after.map_or(usize::MAX, |after| after - copy);
        (left.min(right), copy != block)
    };
    same[from..to].iter().copied().min_by_key(|&copy| distance(copy)).unwrap_or(block)
}

fn hand_over(tokens: &Tokens, matches: &mut Matches, from: usize, to: usize) {
    let (from, to) = (tokens.blocks[from].clone(), tokens.blocks[to].clone());
    for (giver, taker) in from.zip(to) {
        if giver != taker {
            matches[taker] = matches[giver].take();
        }
    }
}
