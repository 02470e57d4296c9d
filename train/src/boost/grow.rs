//! Growing a tree: the best question for each level.

use super::bins::MAX_BINS;
use super::sample::Sampled;
use super::tree::{DEPTH, LEAVES, Split, Tree};
use super::{Bins, Data, Slope};
use fastrand::Rng;
use rayon::prelude::*;

/// Slopes of the rows of every leaf and bin.
type Histogram = Vec<[f32; 2]>;

/// Chooses the questions of a tree; its leaves are not set.
pub(super) fn grow(data: &Data<'_>, sampled: &[Sampled], share: f32, l2: f32, rng: &mut Rng) -> Tree {
    let mut tree = Tree { splits: [Split::default(); DEPTH], leaves: [0.0; LEAVES] };
    let mut leaves = vec![0_u8; sampled.len()];
    for level in 0..DEPTH {
        let columns: Vec<usize> = (0..data.bins.len()).filter(|_| rng.f32() < share).collect();
        let best =
            columns.par_iter().map(|&column| best_of(column, data.bins[column], sampled, &leaves, level, l2));
        // Equal gains go to the first column, whatever thread was first.
        let best = best.reduce(Best::default, |a, b| if b.gain > a.gain { b } else { a });
        tree.splits[level] = best.split;
        let bins = data.bins[best.split.column];
        for (leaf, sampled) in leaves.iter_mut().zip(sampled) {
            *leaf |= u8::from(bins.rows[sampled.row as usize] > best.split.bin) << level;
        }
    }
    tree
}

#[derive(Debug, Clone, Copy, Default)]
struct Best {
    gain: f64,
    split: Split,
}

/// The best bound of a column.
fn best_of(column: usize, bins: &Bins, sampled: &[Sampled], leaves: &[u8], level: usize, l2: f32) -> Best {
    let histogram = histogram(bins, sampled, leaves, level);
    let mut gains = [0.0_f64; MAX_BINS];
    for leaf in histogram.chunks(MAX_BINS) {
        add_gains(&leaf[..bins.len()], l2, &mut gains);
    }
    let bounds = 0..bins.len().saturating_sub(1);
    let best = bounds.max_by(|&a, &b| gains[a].total_cmp(&gains[b])).unwrap_or(0);
    Best { gain: gains[best], split: Split { column, bin: best as u8 } }
}

fn histogram(bins: &Bins, sampled: &[Sampled], leaves: &[u8], level: usize) -> Histogram {
    let mut histogram = vec![[0.0; 2]; MAX_BINS << level];
    for (Sampled { row, slope: Slope { gradient, curvature } }, leaf) in sampled.iter().zip(leaves) {
        let cell = &mut histogram[usize::from(*leaf) * MAX_BINS + usize::from(bins.rows[*row as usize])];
        cell[0] += gradient;
        cell[1] += curvature;
    }
    histogram
}

/// Adds what every bound gains in one leaf.
fn add_gains(leaf: &[[f32; 2]], l2: f32, gains: &mut [f64; MAX_BINS]) {
    let fold = |(g, h): (f64, f64), cell: &[f32; 2]| (g + f64::from(cell[0]), h + f64::from(cell[1]));
    let all = leaf.iter().fold((0.0, 0.0), fold);
    let score = |(g, h): (f64, f64)| g * g / (h.max(0.0) + f64::from(l2));
    let mut below = (0.0, 0.0);
    for (cell, gain) in leaf.iter().zip(gains) {
        below = fold(below, cell);
        *gain += score(below) + score((all.0 - below.0, all.1 - below.1));
    }
}
