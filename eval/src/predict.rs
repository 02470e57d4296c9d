//! Runs dehusk over a set, in parallel, and scores what comes out.

use crate::score::{self, PageScore, comment_text};
use anyhow::{Context, Result};
use dehusk::{Extraction, Extractor};
use dehusk_eval::folds::fold;
use dehusk_eval::gold::{Gold, Input, Set};
use dehusk_eval::gzip;
use dehusk_eval::metrics::meta;
use rayon::prelude::*;
use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

/// How a set is run.
#[derive(Debug, Default)]
pub(crate) struct Run {
    /// One for all pages, or one for each fold of sites, with weights that were fitted without it.
    pub(crate) extractors: Vec<Extractor>,
    /// Where predictions are written.
    pub(crate) out: Option<PathBuf>,
    /// Whether blocks are aligned with gold, which takes as long as the rest.
    pub(crate) judge: bool,
}

impl Run {
    /// Scores every page, in the set's order.
    pub(crate) fn score_all(&self, set: &Set) -> Result<Vec<PageScore>> {
        if let Some(out) = &self.out {
            for folder in ["comments", "meta"] {
                fs::create_dir_all(out.join(folder)).with_context(|| out.display().to_string())?;
            }
        }
        set.pages.par_iter().map(|(gold, input)| self.score_one(gold, input)).collect()
    }

    fn score_one(&self, gold: &Gold, input: &Input) -> Result<PageScore> {
        let source = source(input)?;
        let page = self.extract_source(gold, input, &source);
        if let Some(out) = &self.out {
            write(out, &gold.id, &page).with_context(|| format!("{}: {}", out.display(), gold.id))?;
        }
        let mut scored = score::score(gold, input, &page);
        if self.judge {
            scored.judged = score::judged(gold, &source, &page);
        }
        Ok(scored)
    }

    /// Extracts one page.
    pub(crate) fn extract(&self, gold: &Gold, input: &Input) -> Result<Extraction> {
        Ok(self.extract_source(gold, input, &source(input)?))
    }

    /// A crawler knows a page's address, so the extractor is told it.
    fn extract_source(&self, gold: &Gold, input: &Input, source: &[u8]) -> Extraction {
        let extractor = self.extractors.get(fold(gold, self.extractors.len())).cloned().unwrap_or_default();
        let extractor = gold.url.iter().fold(extractor, Extractor::url);
        match input {
            Input::Html(_) => extractor.extract_bytes(source),
            Input::Flattened { text, .. } => extractor.extract_text(text),
        }
    }
}

fn source(input: &Input) -> Result<Cow<'_, [u8]>> {
    Ok(match input {
        Input::Html(file) => gzip::read(file)?.into(),
        Input::Flattened { text, .. } => text.as_bytes().into(),
    })
}

fn write(out: &Path, id: &str, page: &Extraction) -> Result<()> {
    let found = page.metadata();
    let meta = serde_json::json!({
        "title": found.title,
        "author": meta::authors(found),
        "date": found.published,
    });
    fs::write(out.join(format!("{id}.txt")), page.text())?;
    fs::write(out.join(format!("{id}.json")), serde_json::to_string(page)?)?;
    fs::write(out.join(format!("{id}.explain")), page.explain())?;
    fs::write(out.join(format!("comments/{id}.txt")), comment_text(page))?;
    Ok(fs::write(out.join(format!("meta/{id}.json")), meta.to_string())?)
}
