//! How far the confidence in a page can be trusted.

use crate::score::PageScore;
use serde::Serialize;

/// Bins of the reliability curve, and of the calibration error.
const BINS: usize = 10;

/// From here on a page is said to be sure.
const SURE: f64 = 0.8;

/// Below this it is said to be unsure.
const UNSURE: f64 = 0.5;

/// Pages of like confidence; no means where there are none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Bin {
    /// Confidence from here, inclusive, …
    pub(crate) from: f64,
    /// … to here, exclusive; the last bin holds 1 too.
    pub(crate) to: f64,
    pub(crate) pages: usize,
    pub(crate) confidence: Option<f64>,
    pub(crate) f1: Option<f64>,
}

/// Confidence against F1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Reliability {
    pub(crate) bins: Vec<Bin>,
    pub(crate) sure: Bin,
    pub(crate) unsure: Bin,
    /// Expected calibration error (Naeini et al. 2015): the mean distance of a bin's F1 from its
    /// confidence, weighted by pages.
    pub(crate) calibration_error: f64,
}

/// Measures pages that have a gold text.
pub(crate) fn reliability(pages: &[&PageScore]) -> Reliability {
    let points: Vec<Point> =
        pages.iter().filter_map(|page| Some((page.confidence, page.words?.f1))).collect();
    let edge = |bin: usize| bin as f64 / BINS as f64;
    let bins: Vec<Bin> = (0..BINS).map(|number| bin(&points, edge(number), edge(number + 1))).collect();
    let apart = bins.iter().filter_map(|bin| Some(bin.pages as f64 * (bin.f1? - bin.confidence?).abs()));
    Reliability {
        calibration_error: apart.sum::<f64>() / points.len().max(1) as f64,
        sure: bin(&points, SURE, 1.0),
        unsure: bin(&points, 0.0, UNSURE),
        bins,
    }
}

/// Confidence and F1.
type Point = (f64, f64);

fn bin(points: &[Point], from: f64, to: f64) -> Bin {
    let inside = |&&(confidence, _): &&Point| confidence >= from && (confidence < to || to >= 1.0);
    let inside: Vec<Point> = points.iter().filter(inside).copied().collect();
    let pages = inside.len();
    let mean =
        |part: fn(&Point) -> f64| (pages > 0).then(|| inside.iter().map(part).sum::<f64>() / pages as f64);
    Bin { from, to, pages, confidence: mean(|point| point.0), f1: mean(|point| point.1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dehusk_eval::metrics::bag;

    fn page(confidence: f64, text: &str) -> PageScore {
        PageScore { confidence, words: Some(bag::by_word(text, "rain")), ..PageScore::default() }
    }

    #[test]
    fn every_page_is_in_one_bin() {
        let pages = [page(0.0, "rain"), page(0.1, "rain"), page(0.95, "rain"), page(1.0, "snow")];
        let found = reliability(&pages.iter().collect::<Vec<_>>());
        let counts: Vec<usize> = found.bins.iter().map(|bin| bin.pages).collect();
        assert_eq!(counts, [1, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
        assert_eq!((found.sure.pages, found.unsure.pages), (2, 2));
        assert_eq!((found.bins[9].f1, found.bins[5].f1), (Some(0.5), None));
    }

    #[test]
    fn the_error_is_the_distance_of_confidence_from_f1() {
        let pages = [page(0.9, "rain"), page(0.9, "rain"), page(0.2, "snow"), page(0.2, "snow")];
        let found = reliability(&pages.iter().collect::<Vec<_>>());
        assert!((found.calibration_error - 0.15).abs() < 1e-9);
    }

    #[test]
    fn pages_without_gold_are_left_out() {
        let found = reliability(&[&PageScore::default()]);
        assert_eq!((found.sure.pages, found.sure.f1, found.calibration_error > 0.0), (0, None, false));
    }
}
