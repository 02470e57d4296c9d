//! Fits the weights of dehusk's scorer on labelled pages.

mod bare;
mod boost;
mod calibrate;
mod columns;
mod cross;
mod encode;
mod labels;
mod pages;

use anyhow::{Context, Result};
use boost::Params;
use clap::Parser;
use columns::Columns;
use cross::Bench;
use dehusk_eval::gold::Set;
use pages::{Page, Rows, Weights};
use std::fs;
use std::path::PathBuf;

/// Fits the scorer's weights, cross-validated by site.
#[derive(Debug, Parser)]
struct Args {
    /// Labelled pages: a folder with `gold.jsonl` and `pages/<id>.html.gz`; or files of flattened
    /// pages (`*.jsonl.gz`), for the weights of flattened text.
    #[arg(required = true)]
    sets: Vec<PathBuf>,

    /// Sets whose gold is another extractor's output: their pages count half.
    #[arg(long, value_name = "SET")]
    silver: Vec<PathBuf>,

    /// Fit on a copy of each page without classes, ids and the elements that name regions, too, and
    /// let it count as so many pages.
    #[arg(long, default_value_t = 0.5)]
    bare: f32,

    /// A set with the addresses of pages that flattened pages were made of, by id.
    #[arg(long, value_name = "DIR")]
    addresses: Option<PathBuf>,

    /// Golden cases, fitted on as well.
    #[arg(long, value_name = "DIR", default_value = "corpus")]
    corpus: PathBuf,

    /// Where the weights go that are fitted on all pages.
    #[arg(long, value_name = "FILE", default_value = "src/label/page.weights")]
    weights: PathBuf,

    /// Where the weights go that are each fitted without a fifth of the sites.
    #[arg(long, value_name = "DIR", default_value = "train/folds")]
    folds: PathBuf,

    /// Write the left-out score of every block, one 32-bit float each.
    #[arg(long, value_name = "FILE")]
    scores: Option<PathBuf>,

    /// A page's blocks weigh at most so many times its gold: on pages that are nearly all husk each
    /// word of it says less.
    #[arg(long, default_value_t = 3.0)]
    cap: f32,

    #[arg(long, default_value_t = 200)]
    trees: usize,
    #[arg(long, default_value_t = 0.1)]
    rate: f32,
    #[arg(long, default_value_t = 100.0)]
    l2: f32,
    #[arg(long, default_value_t = 0.2)]
    columns: f32,
    #[arg(long, default_value_t = 0.2)]
    rows: f32,
    /// Seed of the sampling.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let pages = read(&args)?;
    let rows = Rows::of(&pages);
    let columns = Columns::of(&pages);
    let mut fold = vec![0; rows.len()];
    for (page, range) in pages.iter().zip(&rows.pages) {
        fold[range.clone()].fill(page.fold);
    }
    let bench = Bench { rows: &rows, fold, columns: &columns, params: params(&args) };
    let fitted = bench.fit();
    fs::write(&args.weights, &fitted.all).with_context(|| args.weights.display().to_string())?;
    fs::create_dir_all(&args.folds)?;
    for (k, weights) in fitted.without.iter().enumerate() {
        fs::write(args.folds.join(format!("{k}.weights")), weights)?;
    }
    if let Some(file) = &args.scores {
        let bytes: Vec<u8> = fitted.left_out.iter().flat_map(|score| score.to_le_bytes()).collect();
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// Another extractor errs, and has its own view of what content is.
const SILVER_WEIGHT: f32 = 0.5;

fn read(args: &Args) -> Result<Vec<Page>> {
    let gold = args.sets.iter().map(|set| (set, 1.0));
    let silver = args.silver.iter().map(|set| (set, SILVER_WEIGHT));
    let mut pages = Vec::new();
    for (set, page) in gold.chain(silver) {
        let set = Set::open(set)?;
        let set = match &args.addresses {
            Some(addresses) => set.with_addresses(addresses)?,
            None => set,
        };
        pages.extend(pages::read(&set, Weights { cap: args.cap, page, bare: args.bare })?);
    }
    let flattened = args.sets.iter().all(|set| set.is_file());
    pages.extend(pages::read_corpus(&args.corpus, flattened, args.cap)?);
    Ok(pages)
}

fn params(args: &Args) -> Params {
    Params {
        trees: args.trees,
        rate: args.rate,
        l2: args.l2,
        columns: args.columns,
        rows: args.rows,
        seed: args.seed,
    }
}
