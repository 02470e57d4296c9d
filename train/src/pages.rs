//! Labelled pages as the scorer sees them, and what people kept of each block.

use anyhow::Result;
use dehusk::Extractor;
use dehusk::training::Sample;
use dehusk_eval::align::align;
use dehusk_eval::folds::fold;
use dehusk_eval::gold::{Gold, Input, Set};
use dehusk_eval::gzip;
use rayon::prelude::*;
use std::fs;
use std::ops::Range;
use std::path::Path;

/// How many parts the pages are cut into.
pub(crate) const FOLDS: usize = 5;

/// Pages whose gold is shorter count as if it had so many words: a page of a line must not
/// outweigh a page of ten paragraphs. As in the prototype.
const MIN_GOLD_WORDS: f32 = 50.0;

/// A golden case counts as so many pages: there are few of them, each stands for many, and what
/// they show is certain. With 1 five cases of 222 came out wrong.
const CORPUS_WEIGHT: f32 = 3.0;

/// A labelled page.
pub(crate) struct Page {
    pub(crate) sample: Sample,
    /// Which part of the set it is in: all pages of a site are in one.
    pub(crate) fold: usize,
    /// How much of each block is content, 0 to 1.
    target: Vec<f32>,
    weight: Vec<f32>,
}

/// All blocks of all pages, page by page.
pub(crate) struct Rows {
    /// Which rows each page has.
    pub(crate) pages: Vec<Range<usize>>,
    pub(crate) target: Vec<f32>,
    pub(crate) weight: Vec<f32>,
}

/// Reads a set. A page weighs at most `cap` times its gold.
pub(crate) fn read(set: &Set, cap: f32) -> Result<Vec<Page>> {
    set.pages.par_iter().map(|(gold, input)| page(gold, input, cap)).collect()
}

/// Reads the cases of a corpus: pages that show what must be kept and what must go, in many
/// languages. They are in no fold.
pub(crate) fn read_corpus(corpus: &Path, flattened: bool, cap: f32) -> Result<Vec<Page>> {
    let name = if flattened { "input.txt" } else { "input.html" };
    let inputs = dehusk_golden::cases(corpus)?.into_iter().map(|case| case.join(name));
    let pages = inputs.filter(|input| input.exists()).map(|input| {
        let gold = fs::read_to_string(input.with_file_name("expected.txt"))?;
        let source = fs::read(&input)?;
        let sample = if flattened {
            Extractor::new().sample_text(&String::from_utf8_lossy(&source))
        } else {
            Extractor::new().sample(&source)
        };
        let mut page = labelled(sample, &gold, FOLDS, cap);
        for weight in &mut page.weight {
            *weight *= CORPUS_WEIGHT;
        }
        Ok(page)
    });
    pages.collect()
}

/// A crawler knows a page's address, so the extractor is told it.
fn page(gold: &Gold, input: &Input, cap: f32) -> Result<Page> {
    let extractor = gold.url.iter().fold(Extractor::new(), Extractor::url);
    let sample = match input {
        Input::Html(file) => extractor.sample(&gzip::read(file)?),
        Input::Flattened { text, .. } => extractor.sample_text(text),
    };
    Ok(labelled(sample, gold.text.as_deref().unwrap_or_default(), fold(gold, FOLDS), cap))
}

fn labelled(sample: Sample, gold: &str, fold: usize, cap: f32) -> Page {
    let aligned = align(&sample.texts(), gold);
    let gold_words: u32 = aligned.iter().map(|block| block.aligned).sum();
    let per_word = 1.0 / (gold_words as f32).max(MIN_GOLD_WORDS);
    let mut weight: Vec<f32> = aligned.iter().map(|block| block.words as f32 * per_word).collect();
    let excess = (weight.iter().sum::<f32>() / cap).max(1.0);
    for weight in &mut weight {
        *weight /= excess;
    }
    let target = aligned.iter().map(|block| block.share() as f32).collect();
    Page { sample, fold, target, weight }
}

impl Rows {
    pub(crate) fn of(pages: &[Page]) -> Self {
        let mut rows = Self { pages: Vec::new(), target: Vec::new(), weight: Vec::new() };
        for page in pages {
            let start = rows.target.len();
            rows.target.extend(&page.target);
            rows.weight.extend(&page.weight);
            rows.pages.push(start..rows.target.len());
        }
        rows
    }

    pub(crate) fn len(&self) -> usize {
        self.target.len()
    }
}
