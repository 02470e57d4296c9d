//! How far the F1 moves from one part of the web to another.

use crate::score::PageScore;
use dehusk_eval::folds::{self, FOLDS};
use dehusk_eval::gold::Gold;
use serde::Serialize;

/// Pages of one fold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Fold {
    pub(crate) pages: usize,
    pub(crate) f1: Option<f64>,
}

/// Mean F1 by fold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Spread {
    pub(crate) folds: Vec<Fold>,
    /// Over the folds that have pages.
    pub(crate) mean: f64,
    /// The standard deviation of a sample.
    pub(crate) deviation: f64,
}

/// The fold of a page.
pub(crate) fn fold_of(gold: &Gold) -> usize {
    folds::fold(gold, FOLDS)
}

/// Measures pages that have a gold text.
pub(crate) fn spread(pages: &[&PageScore]) -> Spread {
    let folds: Vec<Fold> = (0..FOLDS).map(|number| fold(pages, number)).collect();
    let means: Vec<f64> = folds.iter().filter_map(|fold| fold.f1).collect();
    let mean = mean(&means).unwrap_or(0.0);
    let squares: f64 = means.iter().map(|f1| (f1 - mean).powi(2)).sum();
    let freedom = means.len().saturating_sub(1).max(1);
    Spread { folds, mean, deviation: (squares / freedom as f64).sqrt() }
}

fn fold(pages: &[&PageScore], number: usize) -> Fold {
    let inside = pages.iter().filter(|page| page.fold == number);
    let scores: Vec<f64> = inside.filter_map(|page| Some(page.words?.f1)).collect();
    Fold { pages: scores.len(), f1: mean(&scores) }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use dehusk_eval::metrics::bag;

    fn page(fold: usize, text: &str) -> PageScore {
        PageScore { fold, words: Some(bag::by_word(text, "rain")), ..PageScore::default() }
    }

    #[test]
    fn folds_count_alike_whatever_their_size() {
        let pages = [page(0, "rain"), page(0, "rain"), page(0, "rain"), page(3, "snow")];
        let found = spread(&pages.iter().collect::<Vec<_>>());
        assert_eq!((found.folds[0].pages, found.folds[3].f1, found.folds[1].f1), (3, Some(0.0), None));
        assert!((found.mean - 0.5).abs() < 1e-9);
        assert!((found.deviation - 0.5_f64.sqrt()).abs() < 1e-9);
    }
}
