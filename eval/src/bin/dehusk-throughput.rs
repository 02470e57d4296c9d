//! How fast real pages are read, cut into blocks and extracted, on one core.
//!
//! ```sh
//! cargo run --release -p dehusk-eval --bin dehusk-throughput -- ../shared/data/wcxb-dev
//! ```
//!
//! All stages run in turn, several rounds, since the speed of shared machines drifts: the least time
//! of each counts, and the ratios say more than the figures.

use anyhow::{Context, Result};
use clap::Parser;
use dehusk::stages;
use flate2::read::MultiGzDecoder;
use scraper::Html;
use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Measures the stages on the pages of a set.
#[derive(Debug, Parser)]
struct Args {
    /// A folder with `pages/<id>.html.gz`.
    set: PathBuf,
    /// How often each stage runs.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Read only every so manieth page.
    #[arg(long, default_value_t = 1)]
    every: usize,
}

type Stage = (&'static str, fn(&str) -> usize);

/// Each with all the stages before it, but for the parser that the first is compared with.
const STAGES: &[Stage] = &[
    ("scraper's parser", |html| Html::parse_document(html).tree.nodes().count()),
    ("read", stages::read),
    ("read, segment", stages::segment),
    ("extract", |html| dehusk::extract(html).blocks().count()),
    ("extract, render", |html| dehusk::extract(html).text().len()),
];

fn main() -> Result<()> {
    let args = Args::parse();
    let pages = pages(&args)?;
    let megabytes = pages.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let mut least = vec![f64::INFINITY; STAGES.len()];
    for _ in 0..args.rounds {
        for ((_, stage), least) in STAGES.iter().zip(&mut least) {
            *least = least.min(seconds(*stage, &pages));
        }
    }
    println!("{} pages, {megabytes:.1} MB", pages.len());
    for ((name, _), seconds) in STAGES.iter().zip(&least) {
        let (speed, ratio) = (megabytes / seconds, least[0] / seconds);
        println!("{name:<20}{speed:>8.0} MB/s{ratio:>8.2}×");
    }
    Ok(())
}

fn seconds(stage: fn(&str) -> usize, pages: &[String]) -> f64 {
    let start = Instant::now();
    for page in pages {
        black_box(stage(black_box(page)));
    }
    start.elapsed().as_secs_f64()
}

fn pages(args: &Args) -> Result<Vec<String>> {
    let folder = args.set.join("pages");
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.sort();
    files.iter().step_by(args.every).map(|file| Ok(dehusk::decode(&read(file)?))).collect()
}

fn read(file: &Path) -> Result<Vec<u8>> {
    let packed = fs::read(file).with_context(|| file.display().to_string())?;
    let mut bytes = Vec::new();
    MultiGzDecoder::new(packed.as_slice()).read_to_end(&mut bytes)?;
    Ok(bytes)
}
