//! Bags of words: precision, recall and F1 as WCXB's `evaluate.py` has them.

use super::words;
use std::collections::HashMap;

/// Precision, recall and their harmonic mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prf {
    /// Share of the words found that are right.
    pub precision: f64,
    /// Share of the right words that are found.
    pub recall: f64,
    /// The harmonic mean of both.
    pub f1: f64,
}

impl Prf {
    const ALL: Self = Self { precision: 1.0, recall: 1.0, f1: 1.0 };
    const NONE: Self = Self { precision: 0.0, recall: 0.0, f1: 0.0 };

    fn of(precision: f64, recall: f64) -> Self {
        let sum = precision + recall;
        Self { precision, recall, f1: if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 } }
    }
}

/// Compares the words of two texts, case folded.
pub fn by_word(predicted: &str, gold: &str) -> Prf {
    let (predicted, gold) = (predicted.to_lowercase(), gold.to_lowercase());
    overlap(words::words(&predicted), words::words(&gold))
}

/// Compares words, and single characters where a script does not separate words.
pub fn by_character(predicted: &str, gold: &str) -> Prf {
    let (predicted, gold) = (predicted.to_lowercase(), gold.to_lowercase());
    overlap(words::characters(&predicted), words::characters(&gold))
}

fn overlap<'a>(predicted: impl Iterator<Item = &'a str>, gold: impl Iterator<Item = &'a str>) -> Prf {
    let mut left: HashMap<&str, usize> = HashMap::new();
    let (mut gold_total, mut predicted_total, mut common) = (0_usize, 0_usize, 0_usize);
    for word in gold {
        *left.entry(word).or_default() += 1;
        gold_total += 1;
    }
    for word in predicted {
        predicted_total += 1;
        if let Some(count) = left.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    match (predicted_total, gold_total) {
        (0, 0) => Prf::ALL,
        (0, _) | (_, 0) => Prf::NONE,
        (p, g) => Prf::of(common as f64 / p as f64, common as f64 / g as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_as_often_as_they_stand_in_both() {
        let score = by_word("The rain, the rain.", "the rain and the wind");
        assert!((score.precision - 0.75).abs() < 1e-9);
        assert!((score.recall - 0.6).abs() < 1e-9);
        assert!((score.f1 - 2.0 * 0.75 * 0.6 / 1.35).abs() < 1e-9);
    }

    #[test]
    fn nothing_is_right_only_where_nothing_is_wanted() {
        assert_eq!(by_word(" … ", ""), Prf::ALL);
        assert_eq!(by_word("rain", ""), Prf::NONE);
        assert_eq!(by_word("", "rain"), Prf::NONE);
        assert_eq!(by_word("snow", "rain"), Prf::NONE);
    }

    #[test]
    fn unseparated_scripts_are_compared_by_character() {
        assert_eq!(by_word("夜雨", "夜の雨"), Prf::NONE);
        assert!((by_character("夜雨", "夜の雨").recall - 2.0 / 3.0).abs() < 1e-9);
    }
}
