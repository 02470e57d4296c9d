//! Holds real pages to the laws of the outputs: what is written is read back by other parsers.
//!
//! ```sh
//! cargo run --release -p dehusk-eval --bin dehusk-laws -- ../shared/data/wcxb-dev
//! ```

use anyhow::Result;
use clap::Parser;
use dehusk_eval::gzip;
use dehusk_laws::{Front, RENDERING, Subject};
use rayon::prelude::*;
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
        let pages = gzip::pages(&set)?;
        let found: Vec<Vec<String>> = pages.par_iter().map(|page| findings(page)).collect::<Result<_>>()?;
        let broken_here = found.iter().filter(|findings| !findings.is_empty()).count();
        println!("{}: {} pages, {broken_here} break a law", set.display(), pages.len());
        found.iter().flatten().for_each(|finding| println!("  {finding}"));
        broken += broken_here;
    }
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Every law of the outputs that a page breaks.
fn findings(page: &Path) -> Result<Vec<String>> {
    let html = dehusk::decode(&gzip::read(page)?);
    let subject = Subject::new(&html, Front::Html);
    let broken = RENDERING.iter().filter_map(|(name, law)| law(&subject).err().map(|found| (name, found)));
    Ok(broken.map(|(name, found)| format!("{}: {name}\n    {found:.400}", page.display())).collect())
}
