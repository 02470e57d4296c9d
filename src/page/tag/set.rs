//! Sets of tags as bits, so that membership is one test however many there are.

use super::Tag;

/// A set of tags.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct TagSet([u64; Tag::COUNT.div_ceil(64)]);

impl TagSet {
    /// The set of some tags.
    pub(crate) const fn of(tags: &[Tag]) -> Self {
        let mut bits = [0; Tag::COUNT.div_ceil(64)];
        let mut i = 0;
        while i < tags.len() {
            let tag = tags[i] as usize;
            bits[tag / 64] |= 1 << (tag % 64);
            i += 1;
        }
        Self(bits)
    }

    /// This set and some more tags.
    pub(crate) const fn and(self, tags: &[Tag]) -> Self {
        let mut bits = Self::of(tags).0;
        let mut i = 0;
        while i < bits.len() {
            bits[i] |= self.0[i];
            i += 1;
        }
        Self(bits)
    }

    /// This set without some tags.
    pub(crate) const fn without(self, tags: &[Tag]) -> Self {
        let mut bits = Self::of(tags).0;
        let mut i = 0;
        while i < bits.len() {
            bits[i] = self.0[i] & !bits[i];
            i += 1;
        }
        Self(bits)
    }

    /// Puts a tag in.
    #[inline]
    pub(crate) fn insert(&mut self, tag: Tag) {
        self.0[tag as usize / 64] |= 1 << (tag as usize % 64);
    }

    /// Whether a tag is in the set.
    #[inline]
    pub(crate) const fn has(self, tag: Tag) -> bool {
        let tag = tag as usize;
        self.0[tag / 64] >> (tag % 64) & 1 == 1
    }
}
