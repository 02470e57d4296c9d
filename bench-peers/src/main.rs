//! Times dehusk beside other parsers and extractors on the same pages, in turn and several rounds.
//!
//! ```sh
//! cargo run --release --manifest-path bench-peers/Cargo.toml -- ../shared/data/wcxb-dev/pages
//! ```

mod memory;
mod pages;
mod peers;

use anyhow::Result;
use clap::Parser;
use cpu_time::ThreadTime;
use peers::{PEERS, Peer};
use std::hint::black_box;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

/// Times dehusk beside other parsers and extractors on the same pages.
#[derive(Debug, Parser)]
struct Args {
    /// A folder of pages, `*.html` and `*.html.gz`, or one page.
    folder: PathBuf,
    /// How often each peer reads all pages; its best round counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Read only every so manieth page.
    #[arg(long, default_value_t = 1)]
    every: usize,
    /// Only peers with this in their name.
    #[arg(long, default_value = "")]
    only: String,
    /// Prints how many bytes one peer, named by `--only`, needs beside the pages.
    #[arg(long, hide = true)]
    memory: bool,
}

fn main() -> Result<ExitCode> {
    let args = Args::parse();
    let pages = pages::read(&args.folder, args.every)?;
    let peers: Vec<&Peer> = PEERS.iter().filter(|peer| peer.name.contains(&args.only)).collect();
    std::panic::set_hook(Box::new(|_| {}));
    if args.memory {
        return Ok(measure_memory(&peers, &pages));
    }
    let runs = rounds(&peers, &pages, args.rounds);
    print(&args, &peers, &runs, &pages);
    Ok(ExitCode::SUCCESS)
}

/// What Rust itself ends with after a panic.
const PANICKED: u8 = 101;

/// Prints what was held beside the pages. Fails where a page gave nothing, or made a peer panic.
fn measure_memory(peers: &[&Peer], pages: &[String]) -> ExitCode {
    let before = memory::begin();
    let runs: Vec<Run> = peers.iter().map(|peer| run(peer, pages)).collect();
    println!("{}", memory::peak().saturating_sub(before));
    match (runs.iter().any(|run| run.panics > 0), runs.iter().any(|run| run.empty > 0)) {
        (true, _) => ExitCode::from(PANICKED),
        (false, true) => ExitCode::FAILURE,
        (false, false) => ExitCode::SUCCESS,
    }
}

/// What a peer made of all pages.
#[derive(Debug, Clone, Copy)]
struct Run {
    seconds: f64,
    /// Pages on which it panicked.
    panics: usize,
    /// Pages of which it made nothing.
    empty: usize,
}

/// The best round of each peer. They take turns, since the speed of shared machines drifts.
fn rounds(peers: &[&Peer], pages: &[String], rounds: usize) -> Vec<Run> {
    let mut best = vec![Run { seconds: f64::INFINITY, panics: 0, empty: 0 }; peers.len()];
    for _ in 0..rounds {
        for (peer, best) in peers.iter().zip(&mut best) {
            let run = run(peer, pages);
            *best = Run { seconds: best.seconds.min(run.seconds), ..run };
        }
    }
    best
}

/// In time of the thread: what else the machine does is not counted.
fn run(peer: &Peer, pages: &[String]) -> Run {
    let start = ThreadTime::now();
    let (mut panics, mut empty) = (0, 0);
    for page in pages {
        match catch_unwind(AssertUnwindSafe(|| black_box((peer.read)(black_box(page))))) {
            Ok(made) => empty += usize::from(made == 0),
            Err(_) => panics += 1,
        }
    }
    Run { seconds: start.elapsed().as_secs_f64(), panics, empty }
}

fn print(args: &Args, peers: &[&Peer], runs: &[Run], pages: &[String]) {
    let megabytes = pages.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    println!("{} pages, {megabytes:.1} MB; one core, the best of {} rounds", pages.len(), args.rounds);
    println!("{:<34}{:>8}{:>9}{:>9}{:>10}", "", "MB/s", "pages/s", "ratio", "peak MiB");
    for (peer, run) in peers.iter().zip(runs) {
        let (speed, rate) = (megabytes / run.seconds, pages.len() as f64 / run.seconds);
        let ratio = run.seconds / runs[0].seconds;
        let peak = memory::of(peer.name, &args.folder, args.every);
        let peak = peak.map_or("-".to_owned(), |bytes| format!("{:.0}", bytes as f64 / f64::from(1 << 20)));
        let note = if run.panics > 0 { format!("  panicked on {}", run.panics) } else { String::new() };
        println!("{:<34}{speed:>8.1}{rate:>9.0}{ratio:>8.2}×{peak:>10}{note}", peer.name);
    }
    println!("ratio: how many times the time of the first line");
}
