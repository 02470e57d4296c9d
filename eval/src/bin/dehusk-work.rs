//! How much work pages are, in steps a byte: what the default of `Limits::work` is chosen by.
//!
//! ```sh
//! cargo run --release -p dehusk-eval --bin dehusk-work -- ../shared/data/wcxb-dev ../shared/data/plain/*.jsonl.gz
//! ```

use anyhow::Result;
use clap::Parser;
use dehusk_eval::gold::{Input, Set};
use dehusk_eval::gzip;
use rayon::prelude::*;
use std::path::PathBuf;

/// Counts the steps that the pages of labelled sets take.
#[derive(Debug, Parser)]
struct Args {
    /// Folders with `gold.jsonl` and `pages/`, or files of flattened pages.
    #[arg(required = true)]
    sets: Vec<PathBuf>,
}

/// What is shown of a distribution, in thousandths.
const QUANTILES: [usize; 5] = [500, 900, 990, 999, 1000];

/// Shorter inputs are all overhead.
const MIN_BYTES: usize = 1000;

fn main() -> Result<()> {
    println!("{:<24}{:>8}   steps a byte: median, 90 %, 99 %, 99.9 %, most", "", "pages");
    for set in &Args::parse().sets {
        let set = Set::open(set)?;
        let counts: Vec<Option<f64>> =
            set.pages.par_iter().map(|(_, input)| steps_per_byte(input)).collect::<Result<_>>()?;
        print(&set.name, counts.into_iter().flatten().collect());
    }
    Ok(())
}

fn steps_per_byte(input: &Input) -> Result<Option<f64>> {
    let (bytes, work) = match input {
        Input::Html(file) => {
            let html = dehusk::decode(&gzip::read(file)?);
            (html.len(), dehusk::extract(&html).work())
        }
        Input::Flattened { text, .. } => (text.len(), dehusk::extract_text(text).work()),
    };
    Ok((bytes >= MIN_BYTES).then_some(work as f64 / bytes as f64))
}

fn print(name: &str, mut counts: Vec<f64>) {
    counts.sort_by(f64::total_cmp);
    let last = counts.len().saturating_sub(1);
    let quantiles = QUANTILES.map(|thousandths| counts.get(last * thousandths / 1000).copied());
    let shown = quantiles.map(|steps| format!("{:>8.2}", steps.unwrap_or_default())).concat();
    println!("{name:<24}{:>8}{shown}", counts.len());
}
