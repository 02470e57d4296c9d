//! Runs one stage over the golden corpus, for `eval/instructions.sh` to count what it does.

use anyhow::Result;
use clap::{Parser, ValueEnum};
use dehusk::stages;
use std::fs;
use std::hint::black_box;
use std::path::Path;

/// Runs one stage over the golden corpus.
#[derive(Debug, Parser)]
struct Args {
    stage: Stage,
    /// How often: what is done once in a process is told apart by running twice.
    times: usize,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Stage {
    /// HTML into a page.
    Read,
    /// And the page into blocks.
    Segment,
    /// HTML into text.
    Html,
    /// Flattened text into text.
    Text,
}

impl Stage {
    fn inputs(self) -> &'static str {
        if matches!(self, Self::Text) { "input.txt" } else { "input.html" }
    }

    fn run(self, input: &str) -> usize {
        match self {
            Self::Read => stages::read(input),
            Self::Segment => stages::segment(input),
            Self::Html => dehusk::extract(input).text().len(),
            Self::Text => dehusk::extract_text(input).text().len(),
        }
    }
}

fn main() -> Result<()> {
    let args = Args::parse();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus");
    let cases = dehusk_golden::cases(&corpus)?;
    let paths = cases.iter().map(|case| case.join(args.stage.inputs()));
    let inputs: Vec<String> = paths.filter_map(|path| fs::read_to_string(path).ok()).collect();
    for input in inputs.iter().cycle().take(inputs.len() * args.times) {
        black_box(args.stage.run(black_box(input)));
    }
    Ok(())
}
