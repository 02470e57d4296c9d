//! Quality floors: figures that may rise and must not fall.

use crate::args::By;
use crate::predict::Run;
use crate::{summary, weights};
use anyhow::{Context, Result, bail};
use dehusk::Extractor;
use dehusk_eval::gold::Set;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Set, group of pages, metric.
type Floors = BTreeMap<String, BTreeMap<String, BTreeMap<String, f64>>>;

/// Figures of which less is better: their floor is a ceiling.
const LESS_IS_BETTER: [&str; 5] =
    ["empty", "without", "comments.leaked", "comments.snippets_leaked", "comments.let_through"];

/// Floors are kept to this fraction, rounded to the safe side.
const STEP: f64 = 1e-4;

const HEAD: &str = "\
# Quality floors: [set.group] metric = floor. `all` is the group of all pages; the others are page types.
# Of `empty`, `without` and what leaks or is let through less is better, so these are ceilings.
# Written by `dehusk-eval --floors FILE --raise`, which refuses to lower a floor without --allow-lower.
";

/// What to do with floors that were measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policy {
    Check,
    Raise,
    RaiseOrLower,
}

/// Sets that shipped weights were fitted on, and the weights without a part of their sites: each page
/// is measured with those that were fitted without its own.
const FITTED_ON: [(&str, &str); 6] = [
    ("wcxb-dev", "train/folds"),
    ("trafilatura-eval-a", "train/folds"),
    ("readability-pages", "train/folds"),
    ("defuddle-fixtures", "train/folds"),
    ("wet", "train/folds-text"),
    ("half-cleaned", "train/folds-text"),
];

/// The set that has the addresses of all their pages.
const ADDRESSES: &str = "wcxb-dev";

/// Measures every set that a file of floors names; whether no floor was missed.
pub(crate) fn hold(file: &Path, data: &Path, policy: Policy) -> Result<bool> {
    let mut floors = read(file)?;
    let mut missed = 0;
    for (name, groups) in &mut floors {
        let measured = measure(data, name)?;
        for (group, metrics) in groups {
            for (metric, floor) in metrics {
                let key = (group.clone(), metric.clone());
                let figure = *measured.get(&key).with_context(|| format!("{name}.{group}: no {metric}"))?;
                missed += usize::from(!settle(&format!("{name}.{group}"), metric, floor, figure, policy));
            }
        }
    }
    if policy != Policy::Check {
        fs::write(file, format!("{HEAD}\n{}", toml::to_string(&floors)?))?;
    }
    Ok(missed == 0)
}

fn read(file: &Path) -> Result<Floors> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let floors: Floors = toml::from_str(&text).with_context(|| file.display().to_string())?;
    if floors.values().flat_map(BTreeMap::values).all(BTreeMap::is_empty) {
        bail!("{}: no floors", file.display());
    }
    Ok(floors)
}

fn measure(data: &Path, name: &str) -> Result<BTreeMap<(String, String), f64>> {
    let (set, extractors) = open(data, name)?;
    let scores = Run { extractors, ..Run::default() }.score_all(&set)?;
    let mut measured = BTreeMap::new();
    for (group, pages) in summary::groups(&scores, By::PageType) {
        for (metric, figure) in summary::figures(&pages) {
            measured.insert((group.to_owned(), metric.to_owned()), figure);
        }
    }
    Ok(measured)
}

/// A set, and the extractors for its folds if weights were fitted on it.
fn open(data: &Path, name: &str) -> Result<(Set, Vec<Extractor>)> {
    let set = Set::find(data, name)?;
    match FITTED_ON.iter().find(|(fitted, _)| *fitted == name) {
        Some((_, folds)) => {
            Ok((set.with_addresses(&data.join(ADDRESSES))?, weights::extractors(Path::new(folds))?))
        }
        None => Ok((set, Vec::new())),
    }
}

/// Compares a figure with its floor, moves the floor as the policy allows, and says so; false if
/// the floor was missed and stays.
fn settle(place: &str, metric: &str, floor: &mut f64, figure: f64, policy: Policy) -> bool {
    let held = holds(metric, *floor, figure);
    let moves = match policy {
        Policy::Check => false,
        Policy::Raise => held,
        Policy::RaiseOrLower => true,
    };
    let verdict = if held { "ok" } else { "MISSED" };
    println!("{verdict:<7} {place:<28} {metric:<24} {figure:.4}  floor {floor:.4}");
    if moves {
        *floor = rounded(metric, figure);
    }
    held || moves
}

fn holds(metric: &str, floor: f64, figure: f64) -> bool {
    if LESS_IS_BETTER.contains(&metric) { figure <= floor } else { figure >= floor }
}

/// To the side on which the figure itself holds.
fn rounded(metric: &str, figure: f64) -> f64 {
    let steps = figure / STEP;
    let safe = if LESS_IS_BETTER.contains(&metric) { steps.ceil() } else { steps.floor() };
    safe / STEP.recip()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(metric: &str, floor: f64, figure: f64, policy: Policy) -> (bool, f64) {
        let mut floor = floor;
        let held = settle("set.all", metric, &mut floor, figure, policy);
        (held, floor)
    }

    #[test]
    fn a_figure_below_its_floor_is_missed() {
        assert_eq!(settled("f1", 0.8, 0.79, Policy::Check), (false, 0.8));
        assert_eq!(settled("f1", 0.8, 0.85, Policy::Check), (true, 0.8));
    }

    #[test]
    fn less_is_better_where_husk_comes_through() {
        assert_eq!(settled("without", 0.1, 0.2, Policy::Check), (false, 0.1));
        assert_eq!(settled("without", 0.1, 0.05, Policy::Raise), (true, 0.05));
    }

    #[test]
    fn raising_lowers_nothing_unless_allowed() {
        assert_eq!(settled("f1", 0.8, 0.85, Policy::Raise), (true, 0.85));
        assert_eq!(settled("f1", 0.8, 0.79, Policy::Raise), (false, 0.8));
        assert_eq!(settled("f1", 0.8, 0.79, Policy::RaiseOrLower), (true, 0.79));
    }

    #[test]
    fn a_floor_holds_for_the_figure_it_was_raised_to() {
        for figure in [0.123_456, 0.8, 2.0 / 3.0, 1330.0] {
            assert!(holds("f1", rounded("f1", figure), figure), "{figure}");
            assert!(holds("without", rounded("without", figure), figure), "{figure}");
        }
    }

    #[test]
    fn a_file_without_floors_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("floors.toml");
        fs::write(&file, "[wcxb-dev.all]\n").unwrap();
        assert!(read(&file).is_err());
    }
}
