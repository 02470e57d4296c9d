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

use super::draft::{Front, PageFacts};
use super::features::{self, Table};
use super::forest::Forest;
use once_cell::sync::Lazy;
use std::fmt;
use std::sync::Arc;

const MAGIC: &[u8] = b"DHW1";

/// Steps of a calibration.
const STEPS: usize = 256;
const HALF: i32 = 128;

/// What a logit is in sums.
pub(super) const LOGIT: f32 = 1024.0;

/// Sums are in 1/1024 of a logit, steps a sixteenth.
const STEP_SHIFT: u32 = 6;

/// Fitted on the WCXB dev pages; `train/README.md` says how.
static PAGE: Lazy<Weights> = Lazy::new(|| {
    Weights::parse(include_bytes!("page.weights")).expect("the shipped weights are checked by a test")
});

/// Fitted on the same pages as flattened text, in two shapes.
static TEXT: Lazy<Weights> = Lazy::new(|| {
    Weights::parse(include_bytes!("plain/text.weights")).expect("the shipped weights are checked by a test")
});

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

/// Why bytes are no weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WeightsError {
    /// They do not begin as weights do.
    NoWeights,
    /// They end too soon, or go on behind their end.
    Length,
    /// They are for other features than this version of the crate computes.
    OtherFeatures,
    /// A tree asks for a feature that there is none of.
    UnknownFeature,
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoWeights => "not a file of weights",
            Self::Length => "weights end too soon or too late",
            Self::OtherFeatures => "weights for other features than this version computes",
            Self::UnknownFeature => "a tree asks for a feature that does not exist",
        })
    }
}

impl std::error::Error for WeightsError {}

impl Default for Weights {
    fn default() -> Self {
        PAGE.clone()
    }
}

impl Weights {
    /// Reads weights as `train/` writes them.
    ///
    /// # Errors
    /// If the bytes are no weights for this version of the crate.
    pub fn parse(bytes: &[u8]) -> Result<Self, WeightsError> {
        let mut reader = Reader(bytes);
        if reader.take(MAGIC.len())? != MAGIC {
            return Err(WeightsError::NoWeights);
        }
        let (names, features) = (reader.u32()?, reader.u16()?);
        let model = Model::read(&mut reader, features)?;
        match reader.0.is_empty() {
            true if is_table(names) => Ok(Self { table: names, model: Arc::new(model) }),
            true => Err(WeightsError::OtherFeatures),
            false => Err(WeightsError::Length),
        }
    }

    /// The caller's weights where they are for what the page is, else the shipped ones.
    pub(super) fn of(facts: &PageFacts) -> &Self {
        let shipped: &Self = if facts.front == Front::Html { &PAGE } else { &TEXT };
        let given = facts.weights.as_ref();
        given.filter(|given| given.table == features::signature(facts.front)).unwrap_or(shipped)
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

fn is_table(names: u32) -> bool {
    [Front::Html, Front::Crawl].into_iter().any(|front| features::signature(front) == names)
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

/// Numbers from the front of a run of bytes.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], WeightsError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(WeightsError::Length)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], WeightsError> {
        self.take(N)?.try_into().map_err(|_| WeightsError::Length)
    }

    pub(super) fn u8(&mut self) -> Result<u8, WeightsError> {
        Ok(self.array::<1>()?[0])
    }

    pub(super) fn u16(&mut self) -> Result<u16, WeightsError> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    pub(super) fn i16(&mut self) -> Result<i16, WeightsError> {
        Ok(i16::from_le_bytes(self.array()?))
    }

    fn u32(&mut self) -> Result<u32, WeightsError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    pub(super) fn i32(&mut self) -> Result<i32, WeightsError> {
        Ok(i32::from_le_bytes(self.array()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &[u8] = include_bytes!("page.weights");

    #[test]
    fn the_shipped_weights_are_for_these_features() {
        let text: &[u8] = include_bytes!("plain/text.weights");
        let tables = [SHIPPED, text].map(|bytes| Weights::parse(bytes).unwrap().table);
        assert_eq!(tables, [Front::Html, Front::Crawl].map(features::signature));
    }

    #[test]
    fn weights_that_are_cut_or_go_on_are_none() {
        for length in (0..SHIPPED.len()).step_by(997) {
            assert_eq!(Weights::parse(&SHIPPED[..length]).err(), Some(WeightsError::Length), "{length}");
        }
        let longer = [SHIPPED, &[0]].concat();
        assert_eq!(Weights::parse(&longer).err(), Some(WeightsError::Length));
    }

    #[test]
    fn weights_for_other_features_are_told() {
        let mut other = SHIPPED.to_vec();
        other[4] ^= 1;
        assert_eq!(Weights::parse(&other).err(), Some(WeightsError::OtherFeatures));
        other[0] = b'X';
        assert_eq!(Weights::parse(&other).err(), Some(WeightsError::NoWeights));
    }

    #[test]
    fn a_tree_asks_for_no_feature_that_is_not_there() {
        let mut wild = SHIPPED.to_vec();
        let first_question = 16;
        wild[first_question..first_question + 2].fill(0xFF);
        assert_eq!(Weights::parse(&wild).err(), Some(WeightsError::UnknownFeature));
    }

    #[test]
    fn probabilities_rise_with_sums() {
        let weights = Weights::default();
        let all: Vec<u16> = (-9..9).map(|logit| weights.model.probability(logit * 1024)).collect();
        assert!(all.is_sorted(), "{all:?}");
        assert_eq!(weights.model.probability(i32::MIN), all[0]);
    }
}
