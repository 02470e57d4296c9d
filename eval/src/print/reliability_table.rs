//! The table of reliability.

use super::columns::columns;
use crate::reliability::{Bin, Reliability};

pub(super) fn reliability_table(group: &str, reliability: &Reliability) -> String {
    let rows: Vec<Vec<String>> = reliability.bins.iter().map(|bin| row(bin).into()).collect();
    let (sure, unsure) = (&reliability.sure, &reliability.unsure);
    format!(
        "{group}: reliability\n{}  pages from {:.1}: {} f1={}   below {:.1}: {} f1={}   calibration error={:.4}\n",
        columns(&["from", "to", "pages", "confidence", "f1"], &rows),
        sure.from,
        sure.pages,
        shown(sure.f1),
        unsure.to,
        unsure.pages,
        shown(unsure.f1),
        reliability.calibration_error,
    )
}

fn row(bin: &Bin) -> [String; 5] {
    [
        format!("{:.1}", bin.from),
        format!("{:.1}", bin.to),
        bin.pages.to_string(),
        shown(bin.confidence),
        shown(bin.f1),
    ]
}

fn shown(figure: Option<f64>) -> String {
    figure.map_or_else(|| "-".to_owned(), |figure| format!("{figure:.4}"))
}
