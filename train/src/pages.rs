//! Labelled pages as the scorer sees them, and what people kept of each block.

use crate::bare::without_names;
use crate::labels::Labels;
use anyhow::Result;
use dehusk::training::Sample;
use dehusk::{Extractor, decode};
use dehusk_eval::folds::{FOLDS, fold};
use dehusk_eval::gold::{Gold, Input, Set};
use dehusk_eval::gzip;
use rayon::prelude::*;
use std::fs;
use std::ops::Range;
use std::path::Path;

/// A golden case counts as so many pages: there are few of them, each stands for many, and what
/// they show is certain. With 1 five cases of 222 came out wrong.
const CORPUS_WEIGHT: f32 = 3.0;

/// A labelled page.
pub(crate) struct Page {
    pub(crate) sample: Sample,
    /// Which part of the set it is in: all pages of a site are in one.
    pub(crate) fold: usize,
    labels: Labels,
}

/// All blocks of all pages, page by page.
pub(crate) struct Rows {
    /// Which rows each page has.
    pub(crate) pages: Vec<Range<usize>>,
    pub(crate) target: Vec<f32>,
    pub(crate) weight: Vec<f32>,
}

/// How much pages count.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights {
    /// A page's blocks weigh at most so many times its gold.
    pub(crate) cap: f32,
    /// A page of the set counts as so many.
    pub(crate) page: f32,
    /// Its copy without names counts as so many; 0 for none.
    pub(crate) bare: f32,
}

/// Reads a set: every page as it is, and once more without names.
pub(crate) fn read(set: &Set, weights: Weights) -> Result<Vec<Page>> {
    let pages: Result<Vec<Vec<Page>>> =
        set.pages.par_iter().map(|(gold, input)| page(gold, input, weights)).collect();
    Ok(pages?.into_iter().flatten().collect())
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
        let labels = Labels::by_text(&sample, &gold, cap).times(CORPUS_WEIGHT);
        Ok(Page { sample, fold: FOLDS, labels })
    });
    pages.collect()
}

/// A page and its bare copy. A crawler knows a page's address, so the extractor is told it.
fn page(gold: &Gold, input: &Input, weights: Weights) -> Result<Vec<Page>> {
    let extractor = gold.url.iter().fold(Extractor::new(), Extractor::url);
    let labelled = |sample: Sample, weight: f32| {
        let labels = Labels::of(&sample, gold, weights.cap).times(weight * weights.page);
        Page { sample, fold: fold(gold, FOLDS), labels }
    };
    Ok(match input {
        Input::Html(file) => {
            let source = gzip::read(file)?;
            let mut pages = vec![labelled(extractor.sample(&source), 1.0)];
            if weights.bare > 0.0 {
                let bare = without_names(&decode(&source));
                pages.push(labelled(extractor.sample(bare.as_bytes()), weights.bare));
            }
            pages
        }
        Input::Flattened { text, .. } => vec![labelled(extractor.sample_text(text), 1.0)],
    })
}

impl Rows {
    pub(crate) fn of(pages: &[Page]) -> Self {
        let mut rows = Self { pages: Vec::new(), target: Vec::new(), weight: Vec::new() };
        for page in pages {
            let start = rows.target.len();
            rows.target.extend(&page.labels.target);
            rows.weight.extend(&page.labels.weight);
            rows.pages.push(start..rows.target.len());
        }
        rows
    }

    pub(crate) fn len(&self) -> usize {
        self.target.len()
    }
}
