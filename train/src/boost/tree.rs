//! One oblivious tree.

use super::{Bins, Slope};

/// Questions a tree asks.
pub(crate) const DEPTH: usize = 6;

/// Leaves of a tree.
pub(crate) const LEAVES: usize = 1 << DEPTH;

/// A question: whether a row's bin in a column is above another.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Split {
    pub(crate) column: usize,
    pub(crate) bin: u8,
}

/// Questions, the first for the lowest bit of the leaf's number, and the leaves.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    pub(crate) splits: [Split; DEPTH],
    pub(crate) leaves: [f32; LEAVES],
}

impl Tree {
    /// The leaf that a row falls into.
    pub(crate) fn leaf(&self, bins: &[&Bins], row: u32) -> usize {
        let answer = |split: &Split| usize::from(bins[split.column].rows[row as usize] > split.bin);
        self.splits.iter().enumerate().map(|(level, split)| answer(split) << level).sum()
    }

    /// A Newton step for each leaf, by all rows in it.
    pub(super) fn set_leaves(&mut self, leaves: &[u8], slopes: &[Slope], l2: f32, rate: f32) {
        let mut sums = [(0.0_f64, 0.0_f64); LEAVES];
        for (leaf, slope) in leaves.iter().zip(slopes) {
            let sum = &mut sums[usize::from(*leaf)];
            sum.0 += f64::from(slope.gradient);
            sum.1 += f64::from(slope.curvature);
        }
        for (leaf, (gradient, curvature)) in self.leaves.iter_mut().zip(sums) {
            *leaf = (-f64::from(rate) * gradient / (curvature + f64::from(l2))) as f32;
        }
    }
}
