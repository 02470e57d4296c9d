//! Cross-validation by site: a forest without each fold, and one on all pages.

use crate::boost::{Bins, Data, Forest, Params};
use crate::calibrate::{Calibration, Row};
use crate::columns::Columns;
use crate::encode::encode;
use crate::pages::Rows;
use dehusk_eval::folds::FOLDS;

/// All that fitting reads.
pub(crate) struct Bench<'a> {
    pub(crate) rows: &'a Rows,
    /// The fold of every row.
    pub(crate) fold: Vec<usize>,
    pub(crate) columns: &'a Columns,
    pub(crate) params: Params,
}

/// What came of it.
pub(crate) struct Fitted {
    /// Weights without each fold.
    pub(crate) without: Vec<Vec<u8>>,
    /// Weights on all pages.
    pub(crate) all: Vec<u8>,
    /// For every row, the calibrated score of the weights without its fold.
    pub(crate) left_out: Vec<f32>,
}

impl Bench<'_> {
    /// Fits without each fold, and on all pages.
    pub(crate) fn fit(&self) -> Fitted {
        let bins: Vec<&Bins> = self.columns.bins.iter().collect();
        let forests: Vec<Forest> = (0..FOLDS).map(|k| self.forest(&bins, Some(k))).collect();
        let sums = self.left_out_sums(&bins, &forests);
        let encode_one = |forest: &Forest, without| {
            encode(self.columns.signature, &bins, forest, self.calibrate(&sums, without))
        };
        let without = forests.iter().enumerate().map(|(k, forest)| encode_one(forest, Some(k))).collect();
        let all = encode_one(&self.forest(&bins, None), None);
        let calibration = self.calibrate(&sums, None);
        let left_out = sums.iter().map(|&sum| calibration.probability(sum)).collect();
        Fitted { without, all, left_out }
    }

    fn forest(&self, bins: &[&Bins], without: Option<usize>) -> Forest {
        let counts = |row: &u32| {
            let row = *row as usize;
            Some(self.fold[row]) != without && self.rows.weight[row] > 0.0
        };
        let rows: Vec<u32> = (0..self.rows.len() as u32).filter(counts).collect();
        let data = Data { bins, target: &self.rows.target, weight: &self.rows.weight, rows: &rows };
        Forest::fit(&data, &self.params)
    }

    /// For every row, the sum by the forest without its fold.
    fn left_out_sums(&self, bins: &[&Bins], forests: &[Forest]) -> Vec<f32> {
        let mut all = vec![0.0; self.rows.len()];
        for (k, forest) in forests.iter().enumerate() {
            let rows: Vec<u32> =
                (0..self.rows.len() as u32).filter(|&row| self.fold[row as usize] == k).collect();
            for (&row, sum) in rows.iter().zip(forest.sums(bins, &rows)) {
                all[row as usize] = sum;
            }
        }
        all
    }

    /// What sums mean, by the left-out rows of all folds, or of all but one.
    fn calibrate(&self, sums: &[f32], without: Option<usize>) -> Calibration {
        let Rows { target, weight, .. } = self.rows;
        let counts = |row: &usize| self.fold[*row] < FOLDS && Some(self.fold[*row]) != without;
        let row = |row: usize| Row { sum: sums[row], target: target[row], weight: weight[row] };
        Calibration::fit(&(0..self.rows.len()).filter(counts).map(row).collect::<Vec<_>>())
    }
}
