//! Weights as the crate reads them: the layout is told in `src/label/weights/mod.rs`.

use crate::boost::{Bins, Forest, Tree};
use crate::calibrate::Calibration;

/// Leaves and sums are in 1/1024 of a logit.
const UNIT: f32 = 1024.0;

/// A calibration has a step for every sixteenth of a logit from -8 to 8.
const STEPS: i32 = 256;
const STEPS_A_LOGIT: f32 = 16.0;

/// The bytes of a forest over the columns of a table with this signature.
pub(crate) fn encode(signature: u32, bins: &[&Bins], forest: &Forest, calibration: Calibration) -> Vec<u8> {
    let mut bytes = b"DHW1".to_vec();
    bytes.extend(signature.to_le_bytes());
    bytes.extend((bins.len() as u16).to_le_bytes());
    bytes.extend((forest.trees.len() as u16).to_le_bytes());
    bytes.extend(units(forest.bias).to_le_bytes());
    for tree in &forest.trees {
        push_tree(&mut bytes, tree, bins);
    }
    for step in 0..STEPS {
        let sum = ((step - STEPS / 2) as f32 + 0.5) / STEPS_A_LOGIT;
        let probability = (calibration.probability(sum) * f32::from(u16::MAX)).round();
        bytes.extend((probability as u16).to_le_bytes());
    }
    bytes
}

fn push_tree(bytes: &mut Vec<u8>, tree: &Tree, bins: &[&Bins]) {
    for split in tree.splits {
        bytes.extend((split.column as u16).to_le_bytes());
        bytes.push(bins[split.column].last[usize::from(split.bin)]);
    }
    for leaf in tree.leaves {
        bytes.extend((units(leaf) as i16).to_le_bytes());
    }
}

fn units(logits: f32) -> i32 {
    (logits * UNIT).round() as i32
}
