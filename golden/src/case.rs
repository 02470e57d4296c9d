//! A case as it stands on disk: `case.toml` and the input.

use crate::options::Options;
use anyhow::{Context, Result, bail, ensure};
use dehusk::{Extraction, Extractor, Outcome, PageKind};
use serde::Deserialize;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The names an input may have.
pub(crate) const INPUTS: [&str; 3] = ["input.html", "input.txt", "input.bin"];

/// `case.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    guards: String,
    #[serde(default)]
    known_failures: Vec<String>,
    #[serde(default)]
    pub(crate) kept: Vec<String>,
    #[serde(default)]
    pub(crate) gone: Vec<String>,
    #[serde(default)]
    pub(crate) comments: Vec<String>,
    pub(crate) title: Option<String>,
    pub(crate) authors: Option<Vec<String>>,
    /// The days as ISO 8601 has them, as precise as the page is.
    pub(crate) published: Option<String>,
    pub(crate) modified: Option<String>,
    /// Other fields of the metadata, as the JSON has them; an empty text or list means none.
    #[serde(default)]
    pub(crate) metadata: serde_json::Map<String, Value>,
    pub(crate) outcome: Option<Outcome>,
    /// The kind that the page must be taken for; `options.page_kind` tells dehusk the kind instead.
    pub(crate) page_kind: Option<PageKind>,
    #[serde(default)]
    options: Options,
}

impl Case {
    pub(crate) fn read(dir: &Path) -> Result<Self> {
        let text = fs::read_to_string(dir.join("case.toml")).context("case.toml")?;
        let case: Self = toml::from_str(&text).context("case.toml")?;
        ensure!(!case.guards.trim().is_empty(), "case.toml: `guards` must say what the case guards");
        for list in [&case.known_failures, &case.kept, &case.gone, &case.comments] {
            ensure!(list.iter().all(|s| !s.trim().is_empty()), "case.toml: an empty text says nothing");
        }
        Ok(case)
    }

    /// Runs dehusk on the case's input.
    pub(crate) fn extract(&self, dir: &Path) -> Result<Extraction> {
        let (input, extractor) = (input(dir)?, self.options.extractor()?);
        let bytes = fs::read(&input)?;
        Ok(match input.extension().and_then(|e| e.to_str()) {
            Some("html") => as_text(&extractor, bytes, Extractor::extract),
            Some("txt") => as_text(&extractor, bytes, Extractor::extract_text),
            _ => extractor.extract_bytes(&bytes),
        })
    }
}

/// The input's name says which front end reads it; bytes that are not UTF-8 need decoding first.
fn as_text(extractor: &Extractor, bytes: Vec<u8>, extract: fn(&Extractor, &str) -> Extraction) -> Extraction {
    match String::from_utf8(bytes) {
        Ok(text) => extract(extractor, &text),
        Err(error) => extractor.extract_bytes(error.as_bytes()),
    }
}

fn input(dir: &Path) -> Result<PathBuf> {
    let found: Vec<PathBuf> = INPUTS.iter().map(|name| dir.join(name)).filter(|path| path.exists()).collect();
    match <[PathBuf; 1]>::try_from(found) {
        Ok([input]) => Ok(input),
        Err(found) if found.is_empty() => bail!("no input: one of {}", INPUTS.join(", ")),
        Err(_) => bail!("more than one input: a case has one of {}", INPUTS.join(", ")),
    }
}
