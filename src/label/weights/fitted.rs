//! Weights that fit the features: the shipped ones, and those that a caller brings.

use super::super::draft::{Front, PageFacts};
use super::super::features;
use super::{Weights, WeightsError};
use once_cell::sync::Lazy;

/// For HTML pages; `train/README.md` says on which pages they were fitted, and how.
static PAGE: Lazy<Weights> = Lazy::new(|| {
    Weights::parse(include_bytes!("../page.weights")).expect("the shipped weights are checked by a test")
});

/// For flattened text.
static TEXT: Lazy<Weights> = Lazy::new(|| {
    Weights::parse(include_bytes!("../plain/text.weights"))
        .expect("the shipped weights are checked by a test")
});

impl Weights {
    /// Reads weights as `train/` writes them.
    ///
    /// # Errors
    /// If the bytes are no weights for this version of the crate.
    pub fn parse(bytes: &[u8]) -> Result<Self, WeightsError> {
        let weights = Self::read(bytes)?;
        if is_table(weights.table) { Ok(weights) } else { Err(WeightsError::OtherFeatures) }
    }

    /// The caller's weights where they are for what the page is, else the shipped ones.
    pub(in crate::label) fn of(facts: &PageFacts) -> &Self {
        let shipped: &Self = if facts.front == Front::Html { &PAGE } else { &TEXT };
        let given = facts.weights.as_ref();
        given.filter(|given| given.table == features::signature(facts.front)).unwrap_or(shipped)
    }
}

fn is_table(names: u32) -> bool {
    [Front::Html, Front::Crawl].into_iter().any(|front| features::signature(front) == names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &[u8] = include_bytes!("../page.weights");

    #[test]
    fn the_shipped_weights_are_for_these_features() {
        let text: &[u8] = include_bytes!("../plain/text.weights");
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
        let all: Vec<u16> = (-9..9).map(|logit| PAGE.model.probability(logit * 1024)).collect();
        assert!(all.is_sorted(), "{all:?}");
        assert_eq!(PAGE.model.probability(i32::MIN), all[0]);
    }
}
