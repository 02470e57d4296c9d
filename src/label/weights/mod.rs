//! The scorer's weights: a forest, and what its sums mean as probabilities.
//!
//! Layout, little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `DHW1` |
//! | 4 | FNV-1a hash of the names of all features, each with a line end: weights know which table they are for |
//! | 2 | features |
//! | 2 | trees |
//! | 4 | bias |
//! | 146 a tree | six questions, each a feature (2) and a bound (1); 64 leaves (2 each) |
//! | 512 | calibration: the probability, of 65,535, for sums of -8 to 8 logits in steps of a sixteenth |
//!
//! Bias and leaves are in 1/1024 of a logit.

mod fitted;
pub(super) mod reader;

pub use reader::WeightsError;

use super::features::table::Table;
use super::forest::Forest;
use reader::Reader;
use std::sync::Arc;

const MAGIC: &[u8] = b"DHW1";

/// Steps of a calibration.
const STEPS: usize = 256;
const HALF: i32 = 128;

/// What a logit is in sums.
pub(super) const LOGIT: f32 = 1024.0;

/// Sums are in 1/1024 of a logit, steps a sixteenth.
const STEP_SHIFT: u32 = 6;

/// Weights of the scorer, for HTML pages or for flattened text. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Which table of features they are for.
    table: u32,
    model: Arc<Model>,
}

/// A forest and what its sums mean.
#[derive(Debug)]
struct Model {
    forest: Forest,
    calibration: [u16; STEPS],
}

impl Weights {
    /// Reads weights, for whatever table of features.
    fn read(bytes: &[u8]) -> Result<Self, WeightsError> {
        let mut reader = Reader::new(bytes);
        if reader.take(MAGIC.len())? != MAGIC {
            return Err(WeightsError::NoWeights);
        }
        let (table, features) = (reader.u32()?, reader.u16()?);
        let model = Model::read(&mut reader, features)?;
        reader.end()?;
        Ok(Self { table, model: Arc::new(model) })
    }

    /// How much each feature moved the sum of a row.
    pub(super) fn contributions(&self, table: &Table, row: usize) -> Vec<i32> {
        self.model.forest.contributions(table, row)
    }

    /// The probability that each block is content, of 65,535.
    pub(crate) fn probabilities(&self, table: &Table) -> Vec<u16> {
        self.model.probabilities(table)
    }
}

impl Model {
    fn read(reader: &mut Reader<'_>, features: u16) -> Result<Self, WeightsError> {
        let forest = Forest::read(reader, features)?;
        let mut calibration = [0; STEPS];
        for step in &mut calibration {
            *step = reader.u16()?;
        }
        Ok(Self { forest, calibration })
    }

    fn probabilities(&self, table: &Table) -> Vec<u16> {
        self.forest.sums(table).into_iter().map(|sum| self.probability(sum)).collect()
    }

    fn probability(&self, sum: i32) -> u16 {
        let step = (sum >> STEP_SHIFT).clamp(-HALF, HALF - 1) + HALF;
        self.calibration[step as usize]
    }
}
