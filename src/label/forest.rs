//! Boosted oblivious trees: all nodes of a level ask the same question, so that the answers of the
//! levels, one bit each, number the leaf.
//!
//! Such trees are walked level by level over many blocks at once, without branches: one comparison of
//! a column of bytes a level, and one look-up a tree (Prokhorenkova et al., `CatBoost`, 2018). All
//! arithmetic is of integers, so that a page scores the same on every machine.

use super::features::table::Table;
use super::weights::reader::{Reader, WeightsError};
use std::sync::OnceLock;

/// Questions a tree asks.
const DEPTH: usize = 6;

/// Leaves of a tree.
const LEAVES: usize = 1 << DEPTH;

/// So many blocks are walked at once: their columns stay in the first-level cache.
const CHUNK: usize = 256;

/// A question: whether a feature is above a bound.
#[derive(Debug, Clone, Copy, Default)]
struct Split {
    feature: u16,
    bound: u8,
}

#[derive(Debug, Clone)]
struct Tree {
    splits: [Split; DEPTH],
    leaves: [i16; LEAVES],
}

/// Trees whose leaves are summed.
#[derive(Debug, Clone)]
pub(super) struct Forest {
    bias: i32,
    trees: Vec<Tree>,
    /// Worked out when a block is first explained.
    means: OnceLock<Vec<Means>>,
}

/// The mean of a tree's leaves that are still in reach after some answers: at 1 before the first, at 2
/// and 3 after it, and so on; the answers so far, the first as the lowest bit, count from there.
type Means = [i32; 2 * LEAVES];

impl Forest {
    /// Reads a forest over so many features.
    pub(super) fn read(reader: &mut Reader<'_>, features: u16) -> Result<Self, WeightsError> {
        let trees = reader.u16()?;
        let bias = reader.i32()?;
        let trees: Result<Vec<Tree>, _> = (0..trees).map(|_| Tree::read(reader, features)).collect();
        Ok(Self { bias, trees: trees?, means: OnceLock::new() })
    }

    /// The sum of every row of a table.
    pub(super) fn sums(&self, table: &Table) -> Vec<i32> {
        let mut sums = vec![self.bias; table.rows()];
        for (number, sums) in sums.chunks_mut(CHUNK).enumerate() {
            let start = number * CHUNK;
            self.trees.iter().for_each(|tree| tree.add(table, start, sums));
        }
        sums
    }

    /// How much each feature moved the sum of a row: the sum is the bias, the mean of each tree's
    /// leaves, and these.
    pub(super) fn contributions(&self, table: &Table, row: usize) -> Vec<i32> {
        let means = self.means.get_or_init(|| self.trees.iter().map(Tree::means).collect());
        let mut moved = vec![0; table.names().len()];
        for (tree, means) in self.trees.iter().zip(means) {
            tree.attribute(means, table, row, &mut moved);
        }
        moved
    }
}

impl Tree {
    fn read(reader: &mut Reader<'_>, features: u16) -> Result<Self, WeightsError> {
        let mut tree = Self { splits: [Split::default(); DEPTH], leaves: [0; LEAVES] };
        for split in &mut tree.splits {
            *split = Split { feature: reader.u16()?, bound: reader.u8()? };
            if split.feature >= features {
                return Err(WeightsError::UnknownFeature);
            }
        }
        for leaf in &mut tree.leaves {
            *leaf = reader.i16()?;
        }
        Ok(tree)
    }

    /// Adds the tree's leaves to the sums of the rows from `start`.
    fn add(&self, table: &Table, start: usize, sums: &mut [i32]) {
        let mut leaves = [0_u8; CHUNK];
        let leaves = &mut leaves[..sums.len()];
        for (level, split) in self.splits.iter().enumerate() {
            let column = &table.column(split.feature.into())[start..start + leaves.len()];
            for (leaf, value) in leaves.iter_mut().zip(column) {
                *leaf |= u8::from(*value > split.bound) << level;
            }
        }
        for (sum, leaf) in sums.iter_mut().zip(leaves) {
            *sum += i32::from(self.leaves[usize::from(*leaf) % LEAVES]);
        }
    }

    fn means(&self) -> Means {
        let mut sums = [0; 2 * LEAVES];
        for (sum, leaf) in sums[LEAVES..].iter_mut().zip(self.leaves) {
            *sum = i32::from(leaf);
        }
        for level in (0..DEPTH).rev() {
            for answers in 0..1 << level {
                let next = (2 << level) + answers;
                sums[(1 << level) + answers] = sums[next] + sums[next + (1 << level)];
            }
        }
        let answered = |place: usize| place.max(1).ilog2() as usize;
        std::array::from_fn(|place| sums[place] >> (DEPTH - answered(place)))
    }

    /// Level by level, how far the answer moves the mean of the leaves that are still in reach
    /// (Saabas's attribution).
    fn attribute(&self, means: &Means, table: &Table, row: usize, moved: &mut [i32]) {
        let (mut answers, mut before) = (0, means[1]);
        for (level, split) in self.splits.iter().enumerate() {
            let column = usize::from(split.feature);
            answers |= usize::from(table.column(column)[row] > split.bound) << level;
            let after = means[(2 << level) + answers];
            moved[column] += after - before;
            before = after;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree that asks at every level whether the first feature is above 9: 5 if so, else -3.
    fn forest() -> Forest {
        let mut leaves = [0; LEAVES];
        (leaves[0], leaves[LEAVES - 1]) = (-3, 5);
        Forest {
            bias: 1,
            trees: vec![Tree { splits: [Split { feature: 0, bound: 9 }; DEPTH], leaves }],
            means: OnceLock::new(),
        }
    }

    #[test]
    fn rows_fall_into_their_leaves_in_every_chunk() {
        let rows = 2 * CHUNK + 7;
        let values: Vec<u8> = (0..rows).map(|row| if row % 3 == 0 { 10 } else { 9 }).collect();
        let table = Table::with("value", &values);
        let sums = forest().sums(&table);
        assert!((0..rows).all(|row| sums[row] == if row % 3 == 0 { 6 } else { -2 }));
    }

    #[test]
    fn contributions_say_which_way_a_feature_moved_the_sum() {
        let table = Table::with("value", &[10, 9]);
        assert!(forest().contributions(&table, 0)[0] > 0);
        assert!(forest().contributions(&table, 1)[0] < 0);
    }

    #[test]
    fn contributions_add_up_to_the_sum() {
        let splits = [2, 4, 8, 16, 32, 64].map(|bound| Split { feature: 0, bound });
        let leaves =
            std::array::from_fn(|leaf| i16::try_from(leaf * leaf * 37 % 101).unwrap_or_default() - 50);
        let forest = Forest { bias: 7, trees: vec![Tree { splits, leaves }], means: OnceLock::new() };
        let table = Table::with("value", &(0..100).collect::<Vec<u8>>());
        let all = forest.bias + forest.trees[0].means()[1];
        for (row, sum) in forest.sums(&table).into_iter().enumerate() {
            assert_eq!(all + forest.contributions(&table, row).iter().sum::<i32>(), sum);
        }
    }
}
