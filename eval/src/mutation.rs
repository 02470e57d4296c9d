//! Pages that nobody wrote: real ones changed at random, but the same in every run.

use std::ops::Range;

/// `SplitMix64` (Steele, Lea and Flood, OOPSLA 2014): small, and the same on every machine.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Numbers that depend on nothing but a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number below a bound; 0 where there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)).checked_rem(bound as u64).unwrap_or(0) as usize
    }

    /// Puts a list in another order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    /// A part of so many bytes, of at most [`MAX_PART`].
    fn part(&mut self, length: usize) -> Range<usize> {
        let start = self.below(length + 1);
        let end = start + self.below((length - start).min(MAX_PART) + 1);
        start..end
    }
}

/// Parts that are moved, doubled or deleted are at most so long.
const MAX_PART: usize = 2_000;

/// Changes to a page; more leave little of it.
const MAX_CHANGES: usize = 5;

/// Changes a page; the second is one to take parts of.
type Change = fn(&mut Vec<u8>, &[u8], &mut Random);

const CHANGES: &[Change] = &[splice, delete, duplicate, |page, _, random| flip(page, random), truncate];

/// A page after some changes.
pub fn mutated(page: &[u8], donor: &[u8], random: &mut Random) -> Vec<u8> {
    let mut page = page.to_vec();
    for _ in 0..=random.below(MAX_CHANGES) {
        CHANGES[random.below(CHANGES.len())](&mut page, donor, random);
    }
    page
}

fn splice(page: &mut Vec<u8>, donor: &[u8], random: &mut Random) {
    let (at, part) = (random.below(page.len() + 1), random.part(donor.len()));
    page.splice(at..at, donor[part].iter().copied());
}

fn delete(page: &mut Vec<u8>, _: &[u8], random: &mut Random) {
    page.drain(random.part(page.len()));
}

fn duplicate(page: &mut Vec<u8>, _: &[u8], random: &mut Random) {
    let part = random.part(page.len());
    let copy = page[part.clone()].to_vec();
    page.splice(part.end..part.end, copy);
}

fn flip(page: &mut [u8], random: &mut Random) {
    let at = random.below(page.len());
    if let Some(byte) = page.get_mut(at) {
        *byte ^= 1 << random.below(8);
    }
}

fn truncate(page: &mut Vec<u8>, _: &[u8], random: &mut Random) {
    page.truncate(random.below(page.len() + 1));
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &[u8] = b"<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>";

    #[test]
    fn a_seed_decides_all() {
        let of = |seed| mutated(PAGE, b"<div>", &mut Random::new(seed));
        assert_eq!(of(7), of(7));
        assert!((0..50).map(of).collect::<std::collections::HashSet<_>>().len() > 40);
    }

    #[test]
    fn nothing_can_be_changed_too() {
        for seed in 0..200 {
            mutated(b"", b"", &mut Random::new(seed));
        }
    }

    #[test]
    fn another_order_has_the_same_things() {
        let mut list: Vec<usize> = (0..100).collect();
        Random::new(1).shuffle(&mut list);
        assert!(!list.is_sorted());
        list.sort_unstable();
        assert!(list.into_iter().eq(0..100));
    }
}
