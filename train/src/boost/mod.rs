//! Gradient boosting of oblivious trees for a logistic loss with soft labels and weights.
//!
//! Every tree asks one question a level (Prokhorenkova et al., `CatBoost`, 2018), found by second-order
//! gain over histograms of byte features. Rows are sampled by the size of their gradients (minimal
//! variance sampling, Ibragimov and Gusev, 2019), leaves are set by all rows. The result depends on
//! data, parameters and seed alone, not on the number of threads.

mod bins;
mod grow;
mod sample;
mod tree;

pub(crate) use bins::Bins;
pub(crate) use tree::Tree;

use fastrand::Rng;
use rayon::prelude::*;

/// What is fitted.
pub(crate) struct Data<'a> {
    /// Features, column by column.
    pub(crate) bins: &'a [&'a Bins],
    /// How much of each row is content, 0 to 1.
    pub(crate) target: &'a [f32],
    pub(crate) weight: &'a [f32],
    /// The rows to fit on.
    pub(crate) rows: &'a [u32],
}

/// How it is fitted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Params {
    pub(crate) trees: usize,
    pub(crate) rate: f32,
    /// Added to the curvature of every leaf, in units of the mean weight of a row.
    pub(crate) l2: f32,
    /// The share of columns that each level chooses from.
    pub(crate) columns: f32,
    /// The share of rows that each tree is grown on.
    pub(crate) rows: f32,
    pub(crate) seed: u64,
}

/// Trees whose leaves, and a bias, are summed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Forest {
    pub(crate) bias: f32,
    pub(crate) trees: Vec<Tree>,
}

/// First and second derivative of the loss.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Slope {
    pub(crate) gradient: f32,
    pub(crate) curvature: f32,
}

impl Forest {
    /// Fits a forest.
    pub(crate) fn fit(data: &Data<'_>, params: &Params) -> Self {
        let mut rng = Rng::with_seed(params.seed);
        let mut forest = Self { bias: bias(data), trees: Vec::with_capacity(params.trees) };
        let mut sums = vec![forest.bias; data.rows.len()];
        let mean_weight =
            data.rows.iter().map(|&row| data.weight[row as usize]).sum::<f32>() / sums.len().max(1) as f32;
        let l2 = params.l2 * mean_weight;
        for _ in 0..params.trees {
            let slopes = slopes(data, &sums);
            let sampled = sample::sample(data.rows, &slopes, params.rows, &mut rng);
            let mut tree = grow::grow(data, &sampled, params.columns, l2, &mut rng);
            let leaves = leaves(data, &tree);
            tree.set_leaves(&leaves, &slopes, l2, params.rate);
            sums.par_iter_mut().zip(&leaves).for_each(|(sum, leaf)| *sum += tree.leaves[usize::from(*leaf)]);
            forest.trees.push(tree);
        }
        forest
    }

    /// The sum for every row that is asked for.
    pub(crate) fn sums(&self, bins: &[&Bins], rows: &[u32]) -> Vec<f32> {
        let sum = |row: &u32| {
            let leaves = self.trees.iter().map(|tree| tree.leaves[tree.leaf(bins, *row)]);
            self.bias + leaves.sum::<f32>()
        };
        rows.par_iter().map(sum).collect()
    }
}

/// The logit of the mean target.
fn bias(data: &Data<'_>) -> f32 {
    let (mut content, mut all) = (0.0_f64, 0.0_f64);
    for &row in data.rows {
        let weight = f64::from(data.weight[row as usize]);
        content += weight * f64::from(data.target[row as usize]);
        all += weight;
    }
    let share = (content / all.max(f64::MIN_POSITIVE)).clamp(0.01, 0.99);
    (share / (1.0 - share)).ln() as f32
}

fn slopes(data: &Data<'_>, sums: &[f32]) -> Vec<Slope> {
    let slope = |(row, sum): (&u32, &f32)| {
        let (target, weight) = (data.target[*row as usize], data.weight[*row as usize]);
        let p = 1.0 / (1.0 + (-sum).exp());
        Slope { gradient: weight * (p - target), curvature: weight * p * (1.0 - p) }
    };
    data.rows.par_iter().zip(sums).map(slope).collect()
}

fn leaves(data: &Data<'_>, tree: &Tree) -> Vec<u8> {
    data.rows.par_iter().map(|&row| tree.leaf(data.bins, row) as u8).collect()
}
