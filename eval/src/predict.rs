//! Runs dehusk over a set, in parallel, and scores what comes out.

use crate::score::{PageScore, comment_text, score};
use anyhow::{Context, Result};
use dehusk::{Extraction, Extractor};
use dehusk_eval::gold::{Gold, Input, Set};
use dehusk_eval::gzip;
use dehusk_eval::metrics::meta;
use rayon::prelude::*;
use std::fs;
use std::path::Path;

/// Scores every page, in the set's order; writes the predictions to a folder if there is one.
pub(crate) fn score_all(set: &Set, out: Option<&Path>) -> Result<Vec<PageScore>> {
    if let Some(out) = out {
        for folder in ["comments", "meta"] {
            fs::create_dir_all(out.join(folder)).with_context(|| out.display().to_string())?;
        }
    }
    set.pages.par_iter().map(|(gold, input)| score_one(gold, input, out)).collect()
}

fn score_one(gold: &Gold, input: &Input, out: Option<&Path>) -> Result<PageScore> {
    let page = extract(gold, input)?;
    if let Some(out) = out {
        write(out, &gold.id, &page).with_context(|| format!("{}: {}", out.display(), gold.id))?;
    }
    Ok(score(gold, input, &page))
}

/// A crawler knows a page's address, so the extractor is told it.
fn extract(gold: &Gold, input: &Input) -> Result<Extraction> {
    let extractor = gold.url.iter().fold(Extractor::new(), Extractor::url);
    Ok(match input {
        Input::Html(file) => extractor.extract_bytes(&gzip::read(file)?),
        Input::Flattened { text, .. } => extractor.extract_text(text),
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
