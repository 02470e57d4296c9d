//! Which rows a tree is grown on.

use super::Slope;
use fastrand::Rng;

/// How much the curvature counts beside the gradient.
const CURVATURE: f32 = 1.0;

/// Rounds of finding the scale at which the wanted share is drawn.
const ROUNDS: usize = 12;

/// A row, and its slope scaled so that sums over the sample estimate sums over all rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sampled {
    pub(super) row: u32,
    pub(super) slope: Slope,
}

/// Draws a share of the rows, each with a chance that grows with its gradient.
pub(super) fn sample(rows: &[u32], slopes: &[Slope], share: f32, rng: &mut Rng) -> Vec<Sampled> {
    let size = |slope: &Slope| slope.gradient.hypot(CURVATURE * slope.curvature);
    let sizes: Vec<f32> = slopes.iter().map(size).collect();
    let scale = scale(&sizes, share * rows.len() as f32);
    let mut drawn = Vec::with_capacity((1.1 * share * rows.len() as f32) as usize);
    for ((row, slope), size) in rows.iter().zip(slopes).zip(&sizes) {
        let chance = (size * scale).min(1.0);
        if rng.f32() < chance {
            let slope = Slope { gradient: slope.gradient / chance, curvature: slope.curvature / chance };
            drawn.push(Sampled { row: *row, slope });
        }
    }
    drawn
}

/// The scale at which about so many rows are drawn.
fn scale(sizes: &[f32], wanted: f32) -> f32 {
    let mut scale = wanted / sizes.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    for _ in 0..ROUNDS {
        let drawn: f32 = sizes.iter().map(|size| (size * scale).min(1.0)).sum();
        scale *= wanted / drawn.max(f32::MIN_POSITIVE);
    }
    scale
}
