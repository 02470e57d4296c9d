//! A quick hash for tables that are constants and for shapes that are only compared: without a key,
//! so that whoever writes a page may choose what meets in it. Tables that a page fills have a keyed one.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table of constant keys.
pub(crate) type ConstantMap<K, V> = HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// A set of constants.
pub(crate) type ConstantSet<T> = HashSet<T, BuildHasherDefault<QuickHasher>>;

/// Keys of tables that a page fills: new ones in every process, but where fuzzing has to take the same branches again.
#[cfg(not(fuzzing))]
pub(crate) type PageState = foldhash::fast::RandomState;
#[cfg(fuzzing)]
pub(crate) type PageState = foldhash::fast::FixedState;

/// A table of keys that a page chooses. For keys of some bytes a good deal faster than `SipHash`.
pub(crate) type PageMap<K, V> = HashMap<K, V, PageState>;

/// A set of what a page chooses.
pub(crate) type PageSet<T> = HashSet<T, PageState>;

/// Of Knuth's MMIX.
const MULTIPLIER: u64 = 6_364_136_223_846_793_005;

/// Eight bytes a step.
#[derive(Debug, Default)]
pub(crate) struct QuickHasher(u64);

impl Hasher for QuickHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        self.write_u64(rest.iter().fold(bytes.len() as u64, |word, byte| word << 8 | u64::from(*byte)));
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.write_u64(byte.into());
    }

    #[inline]
    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(MULTIPLIER).rotate_left(29);
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }
}

/// The hash of a value: the same in every run.
#[inline]
pub(crate) fn hash_of(value: &impl std::hash::Hash) -> u64 {
    let mut hasher = QuickHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{HashSet, hash_of};

    #[test]
    fn few_texts_share_a_hash_or_its_ends() {
        let hashes: Vec<u64> = (0..10_000).map(|n| hash_of(&format!("entry-{n}"))).collect();
        let different =
            |key: fn(u64) -> u64| hashes.iter().map(|&hash| key(hash)).collect::<HashSet<_>>().len();
        assert_eq!(different(|hash| hash), hashes.len());
        assert!(different(|hash| hash % 65_536) > 8_500 && different(|hash| hash >> 48) > 8_500);
    }
}
