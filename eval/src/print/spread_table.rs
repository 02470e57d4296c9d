//! The F1 of each fold.

use crate::spread::{Fold, Spread};

pub(super) fn spread_table(group: &str, spread: &Spread) -> String {
    let folds: Vec<String> = spread.folds.iter().map(shown).collect();
    let Spread { mean, deviation, .. } = spread;
    format!("{group}: folds by site  {}  mean={mean:.4} sd={deviation:.4}\n", folds.join("  "))
}

fn shown(fold: &Fold) -> String {
    let f1 = fold.f1.map_or_else(|| "-".to_owned(), |f1| format!("{f1:.4}"));
    format!("{f1} ({})", fold.pages)
}
