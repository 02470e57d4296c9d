//! Where the time of a page goes: reading, cutting into blocks, labelling, rendering, on one core.
//!
//! ```sh
//! cargo run --release -p dehusk-eval --bin dehusk-throughput -- ../shared/data/wcxb-dev
//! ```
//!
//! All stages run in turn, several rounds, since the speed of shared machines drifts: the least CPU
//! time of each counts, and the shares say more than the figures. Other parsers and extractors beside:
//! `bench-peers/`.

use anyhow::Result;
use clap::Parser;
use cpu_time::ThreadTime;
use dehusk::{Extractor, stages};
use dehusk_eval::gzip;
use std::hint::black_box;
use std::path::PathBuf;

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

/// Each with all the stages before it.
const STAGES: &[Stage] = &[
    ("read", stages::read),
    ("segment", stages::segment),
    ("metadata, rules", |html| Extractor::new().sample(html.as_bytes()).texts().len()),
    ("scorer, payload, later", |html| dehusk::extract(html).blocks().count()),
    ("render", |html| dehusk::extract(html).text().len()),
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
    print(&least, pages.len() as f64, megabytes);
    Ok(())
}

fn print(least: &[f64], pages: f64, megabytes: f64) {
    println!("{:<22}{:>12}{:>8}{:>20}", "", "µs a page", "share", "up to here, MB/s");
    let (mut before, all) = (0.0, least[STAGES.len() - 1]);
    for ((name, _), seconds) in STAGES.iter().zip(least) {
        let own = seconds - before;
        let (time, share, speed) = (own / pages * 1e6, own / all * 100.0, megabytes / seconds);
        println!("{name:<22}{time:>12.0}{share:>7.0}%{speed:>20.0}");
        before = *seconds;
    }
}

fn seconds(stage: fn(&str) -> usize, pages: &[String]) -> f64 {
    let start = ThreadTime::now();
    for page in pages {
        black_box(stage(black_box(page)));
    }
    start.elapsed().as_secs_f64()
}

fn pages(args: &Args) -> Result<Vec<String>> {
    let files = gzip::pages(&args.set)?;
    files.iter().step_by(args.every).map(|file| Ok(dehusk::decode(&gzip::read(file)?))).collect()
}
