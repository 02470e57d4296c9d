//! Snippets: short texts that must, or must not, stand in the output.

use super::words::fold;
use crate::gold::Gold;
use std::ops::Add;

/// How many snippets came out, of those that should and those that should not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Came out and should.
    pub true_positive: usize,
    /// Came out and should not.
    pub false_positive: usize,
    /// Did not come out and should.
    pub false_negative: usize,
    /// Did not come out and should not.
    pub true_negative: usize,
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            true_positive: self.true_positive + other.true_positive,
            false_positive: self.false_positive + other.false_positive,
            false_negative: self.false_negative + other.false_negative,
            true_negative: self.true_negative + other.true_negative,
        }
    }
}

/// Counts as trafilatura's `tests/eval_common.py` does: white space folded, case kept.
pub fn counts(gold: &Gold, text: &str) -> Counts {
    let folded = fold(text);
    let found = |snippets: &[String]| {
        if text.is_empty() { 0 } else { snippets.iter().filter(|s| folded.contains(&fold(s))).count() }
    };
    let (right, wrong) = (found(&gold.with), found(&gold.without));
    Counts {
        true_positive: right,
        false_positive: wrong,
        false_negative: gold.with.len() - right,
        true_negative: gold.without.len() - wrong,
    }
}

/// The share of snippets that stand in a text, case folded as in WCXB's `evaluate.py`; `None`
/// without snippets.
pub fn rate(text: &str, snippets: &[String]) -> Option<f64> {
    let lower = text.to_lowercase();
    share(snippets, |snippet| lower.contains(&snippet.to_lowercase()))
}

/// The same with white space folded, as flattened pages are scored.
pub fn folded_rate(text: &str, snippets: &[String]) -> Option<f64> {
    let folded = fold(text).to_lowercase();
    share(snippets, |snippet| folded.contains(&fold(snippet).to_lowercase()))
}

fn share(snippets: &[String], found: impl Fn(&String) -> bool) -> Option<f64> {
    let hits = snippets.iter().filter(|snippet| found(snippet)).count();
    (!snippets.is_empty()).then(|| hits as f64 / snippets.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gold() -> Gold {
        let texts = |texts: &[&str]| texts.iter().map(|&t| t.to_owned()).collect();
        Gold {
            with: texts(&["It rained", "the river"]),
            without: texts(&["Log in", "Home"]),
            ..Gold::default()
        }
    }

    #[test]
    fn counts_fold_white_space_and_keep_case() {
        let counts = counts(&gold(), "It\n rained. The River. Log in");
        let expected = Counts { true_positive: 1, false_positive: 1, false_negative: 1, true_negative: 1 };
        assert_eq!(counts, expected);
    }

    #[test]
    fn nothing_comes_out_of_nothing() {
        let expected = Counts { false_negative: 2, true_negative: 2, ..Counts::default() };
        assert_eq!(counts(&gold(), ""), expected);
    }

    #[test]
    fn rates_fold_case_and_only_one_folds_white_space() {
        let text = "it\nrained on THE RIVER";
        assert_eq!(rate(text, &gold().with), Some(0.5));
        assert_eq!(folded_rate(text, &gold().with), Some(1.0));
        assert_eq!(rate(text, &[]), None);
    }
}
