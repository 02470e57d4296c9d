//! Many pages through one process: memory stays flat, and nothing but a page decides what comes of it.
//!
//! ```sh
//! cargo run --release -p dehusk-eval --bin dehusk-soak -- --pages 100000
//! ```
//!
//! Pages of the corpus, changed at random but the same in every run, are read as HTML, as text and as
//! bytes, and everything is written of them. Then the same in another order on several threads. The exit
//! status is 1 where memory grew or where any output differs.

use anyhow::{Context, Result, ensure};
use clap::Parser;
use dehusk::Extraction;
use dehusk_eval::mutation::{Random, mutated};
use dehusk_golden::cases;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

/// Reads many pages twice.
#[derive(Debug, Parser)]
struct Args {
    /// How many pages.
    #[arg(long, default_value_t = 100_000)]
    pages: usize,
    /// Threads of the second run.
    #[arg(long, default_value_t = 2)]
    threads: usize,
    /// Golden cases whose inputs are changed.
    #[arg(long, default_value = "corpus")]
    corpus: PathBuf,
}

/// Memory is looked at after every tenth of the pages; the first is what the others are compared with.
const TENTHS: usize = 10;

/// What allocators may hold more of than after the first tenth, in KiB: a page that is larger than all
/// before leaves that much behind.
const MAX_GROWTH: u64 = 2 << 10;

type Front = fn(&[u8]) -> Extraction;

const FRONTS: [Front; 3] = [
    |page| dehusk::extract(&dehusk::decode(page)),
    |page| dehusk::extract_text(&dehusk::decode(page)),
    dehusk::extract_bytes,
];

fn main() -> Result<ExitCode> {
    let args = Args::parse();
    let inputs = inputs(&args.corpus)?;
    ensure!(!inputs.is_empty(), "{}: no cases", args.corpus.display());
    let soak = Soak { inputs, pages: args.pages };
    let (first, is_flat) = soak.in_order()?;
    let second = soak.shuffled(args.threads.max(1));
    let differing: Vec<usize> = (0..soak.pages).filter(|&page| first[page] != second[page]).collect();
    println!("{} pages, hash of all outputs {:016x}", soak.pages, hash_of(&first));
    println!("in another order on {} threads: {} differ", args.threads, differing.len());
    differing.iter().take(10).for_each(|page| println!("page {page} differs"));
    Ok(if is_flat && differing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The inputs of all cases, in order.
fn inputs(corpus: &Path) -> Result<Vec<Vec<u8>>> {
    let read = |case: PathBuf| {
        let files = ["input.html", "input.txt", "input.bin"].map(|name| case.join(name));
        let input = files.iter().find(|file| file.exists());
        let input = input.with_context(|| format!("{}: no input", case.display()))?;
        fs::read(input).with_context(|| input.display().to_string())
    };
    cases(corpus)?.into_iter().map(read).collect()
}

struct Soak {
    inputs: Vec<Vec<u8>>,
    pages: usize,
}

impl Soak {
    /// Hashes of what comes of all pages one after the other, and whether memory stays flat.
    fn in_order(&self) -> Result<(Vec<u64>, bool)> {
        // Written to at once, so that none of its memory is new later.
        let mut hashes = vec![u64::MAX; self.pages];
        let mut memory = Vec::new();
        for tenth in 1..=TENTHS {
            let end = self.pages * tenth / TENTHS;
            for page in self.pages * (tenth - 1) / TENTHS..end {
                hashes[page] = self.hash(page);
            }
            memory.push(resident()?);
            println!("{end:>8} pages{:>8} KiB", memory[tenth - 1]);
        }
        let most = memory.iter().max().copied().unwrap_or_default();
        Ok((hashes, most <= memory[0] + MAX_GROWTH))
    }

    /// The same hashes, found in another order on several threads.
    fn shuffled(&self, threads: usize) -> Vec<u64> {
        let mut order: Vec<usize> = (0..self.pages).collect();
        Random::new(self.pages as u64).shuffle(&mut order);
        let hash_all =
            |pages: &[usize]| pages.iter().map(|&page| (page, self.hash(page))).collect::<Vec<_>>();
        let found: Vec<(usize, u64)> = thread::scope(|scope| {
            let parts = order.chunks(self.pages.div_ceil(threads).max(1));
            let running: Vec<_> = parts.map(|part| scope.spawn(move || hash_all(part))).collect();
            running.into_iter().flat_map(|thread| thread.join().expect("no page panics")).collect()
        });
        let mut hashes = vec![0; self.pages];
        for (page, hash) in found {
            hashes[page] = hash;
        }
        hashes
    }

    /// A hash of everything that can be written of a page.
    fn hash(&self, page: usize) -> u64 {
        let mut random = Random::new(page as u64);
        let [input, donor] = [(); 2].map(|()| &self.inputs[random.below(self.inputs.len())]);
        let extraction = FRONTS[page % FRONTS.len()](&mutated(input, donor, &mut random));
        let json = serde_json::to_string(&extraction).expect("a page is plain data");
        hash_of(&[extraction.markdown(), extraction.html(), extraction.explain(), json])
    }
}

fn hash_of<T: Hash>(value: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Memory of this process that is not swapped out, in KiB.
fn resident() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status").context("memory is read from Linux's /proc")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
    line.trim().trim_end_matches(" kB").parse().context(line.to_owned())
}
