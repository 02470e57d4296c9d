//! Compares the two routes into dehusk on real pages: its own reader, and `scraper`'s parser.
//!
//! ```sh
//! cargo run --release -p dehusk-eval --bin dehusk-routes -- ../shared/data/wcxb-dev
//! ```

use anyhow::Result;
use clap::Parser;
use dehusk::{Block, BlockKind, Extraction, Extractor, Origin};
use dehusk_eval::gzip;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, driver};
use rayon::prelude::*;
use scraper::{Html, HtmlTreeSink};
use std::path::{Path, PathBuf};

/// Compares what dehusk's own reader and `scraper` make of pages: their words, their blocks and their main content.
#[derive(Debug, Parser)]
struct Args {
    /// Sets: folders with `pages/<id>.html.gz`.
    #[arg(required = true)]
    sets: Vec<PathBuf>,
    /// Show where blocks and main content part, too, not only where words do.
    #[arg(long)]
    all: bool,
}

fn main() -> Result<()> {
    let args = Args::parse();
    for set in &args.sets {
        let pages = gzip::pages(set)?;
        let found: Vec<Difference> = pages.par_iter().map(|page| compare(page)).collect::<Result<_>>()?;
        report(set, &found, args.all);
    }
    Ok(())
}

/// Where the routes part on a page; `None` where they do not.
struct Difference {
    page: String,
    words: Option<String>,
    blocks: Option<String>,
    content: Option<String>,
}

fn compare(page: &Path) -> Result<Difference> {
    let html = dehusk::decode(&gzip::read(page)?);
    let own = Extractor::new().extract(&html);
    let reference = Extractor::new().extract_document(&parse(&html));
    Ok(Difference {
        page: page.display().to_string(),
        words: parting(&words(&own), &words(&reference)),
        blocks: parting(&blocks(&own), &blocks(&reference)),
        content: parting(&lines(&own.text()), &lines(&reference.text())),
    })
}

/// As a browser without scripts does.
fn parse(html: &str) -> Html {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    driver::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(html)
}

/// Blocks of the page itself: where data of scripts stood is known to one route only.
fn visible(page: &Extraction) -> impl Iterator<Item = &Block> {
    page.blocks().map(|(block, _)| block).filter(|block| block.origin == Origin::Visible)
}

fn words(page: &Extraction) -> Vec<&str> {
    visible(page).flat_map(|block| block.text.split_whitespace()).collect()
}

fn blocks(page: &Extraction) -> Vec<(BlockKind, &str)> {
    visible(page).map(|block| (block.kind, block.text.as_str())).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

/// The first items that differ.
fn parting<T: PartialEq + std::fmt::Debug>(own: &[T], reference: &[T]) -> Option<String> {
    let same = own.iter().zip(reference).take_while(|(a, b)| a == b).count();
    let tail = |list: &[T]| format!("{:.300}", format!("{:?}", &list[same..list.len().min(same + 6)]));
    (same < own.len().max(reference.len()))
        .then(|| format!("after {same}\n    own       {}\n    reference {}", tail(own), tail(reference)))
}

fn report(set: &Path, found: &[Difference], everything: bool) {
    let same = |part: fn(&Difference) -> &Option<String>| found.iter().filter(|d| part(d).is_none()).count();
    let (words, blocks, content) = (same(|d| &d.words), same(|d| &d.blocks), same(|d| &d.content));
    println!(
        "{}: {} pages, same words {words}, same blocks {blocks}, same main content {content}",
        set.display(),
        found.len()
    );
    for Difference { page, words, blocks, content } in found {
        match (words, blocks, content) {
            (Some(words), ..) => println!("  {page}: words part {words}"),
            (None, Some(blocks), _) if everything => println!("  {page}: blocks part {blocks}"),
            (None, None, Some(content)) if everything => println!("  {page}: main content parts {content}"),
            _ => {}
        }
    }
}
