//! Holds real pages to the laws of the outputs: what is written is read back by other parsers.
//!
//! ```sh
//! cargo run --release -p dehusk-eval --bin dehusk-laws -- ../shared/data/wcxb-dev
//! ```

use anyhow::{Context, Result};
use clap::Parser;
use dehusk_laws::{Front, RENDERING, Subject};
use flate2::read::MultiGzDecoder;
use rayon::prelude::*;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes pages as Markdown and HTML, reads both back with other parsers, and compares words, headings, code and
/// tables; a strict sanitiser must find nothing in the HTML. Exit status 1 if a page breaks a law.
#[derive(Debug, Parser)]
struct Args {
    /// Sets: folders with `pages/<id>.html.gz`.
    #[arg(required = true)]
    sets: Vec<PathBuf>,
}

fn main() -> Result<ExitCode> {
    let mut broken = 0;
    for set in Args::parse().sets {
        let pages = pages(&set)?;
        let found: Vec<Vec<String>> = pages.par_iter().map(|page| findings(page)).collect::<Result<_>>()?;
        let broken_here = found.iter().filter(|findings| !findings.is_empty()).count();
        println!("{}: {} pages, {broken_here} break a law", set.display(), pages.len());
        found.iter().flatten().for_each(|finding| println!("  {finding}"));
        broken += broken_here;
    }
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn pages(set: &Path) -> Result<Vec<PathBuf>> {
    let folder = set.join("pages");
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let mut pages = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    pages.sort();
    Ok(pages)
}

/// Every law of the outputs that a page breaks.
fn findings(page: &Path) -> Result<Vec<String>> {
    let packed = fs::read(page).with_context(|| page.display().to_string())?;
    let mut bytes = Vec::new();
    MultiGzDecoder::new(packed.as_slice()).read_to_end(&mut bytes)?;
    let html = dehusk::decode(&bytes);
    let subject = Subject::new(&html, Front::Html);
    let broken = RENDERING.iter().filter_map(|(name, law)| law(&subject).err().map(|found| (name, found)));
    Ok(broken.map(|(name, found)| format!("{}: {name}\n    {found:.400}", page.display())).collect())
}
