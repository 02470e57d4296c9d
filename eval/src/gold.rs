//! Labelled sets as they stand on disk.

use crate::gzip;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// A labelled page: what people, or another extractor, say it holds. Everything may be missing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Gold {
    /// The page's name in its set.
    pub id: String,
    /// The page's address.
    pub url: Option<String>,
    /// `article`, `forum`, …
    pub page_type: Option<String>,
    /// A language's two letters.
    pub lang: Option<String>,
    /// The main content; in a file of flattened pages the page itself.
    pub text: Option<String>,
    /// The main content, in a file of flattened pages.
    pub gold: Option<String>,
    /// Snippets that the content holds.
    pub with: Vec<String>,
    /// Snippets that it does not hold.
    pub without: Vec<String>,
    /// The title.
    pub title: Option<OneOrMany>,
    /// The authors, together or one by one.
    pub author: Option<OneOrMany>,
    /// When it was published.
    pub date: Option<OneOrMany>,
    /// All readers' comments.
    pub comments: Option<String>,
    /// Snippets that the comments hold.
    pub comments_with: Vec<String>,
    /// Flattened pages: a letter a line, `c` for comments.
    pub zones: Option<String>,
}

/// `"a"` or `["a", "b"]`.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum OneOrMany {
    /// One text.
    One(String),
    /// Several texts.
    Many(Vec<String>),
}

impl OneOrMany {
    /// All texts.
    pub fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

/// Where a page is.
#[derive(Debug)]
pub enum Input {
    /// A file of HTML.
    Html(PathBuf),
    /// A flattened page.
    Flattened {
        /// The page.
        text: String,
        /// The zone of each of its lines, a letter a line.
        zones: Option<String>,
    },
}

/// A labelled set.
#[derive(Debug)]
pub struct Set {
    /// The folder's or file's name.
    pub name: String,
    /// Its pages, in its order.
    pub pages: Vec<(Gold, Input)>,
}

impl Set {
    /// Opens a folder with `gold.jsonl` and `pages/`, or a file of flattened pages.
    ///
    /// # Errors
    /// If a file cannot be read, or is not what it should be, or has no pages.
    pub fn open(path: &Path) -> Result<Self> {
        let name = name(path).with_context(|| format!("{}: no name", path.display()))?;
        let pages = if path.is_dir() { html_pages(path)? } else { flattened_pages(path)? };
        ensure!(!pages.is_empty(), "{}: no pages", path.display());
        Ok(Self { name, pages })
    }

    /// Finds a set by name in a folder of sets.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn find(data: &Path, name: &str) -> Result<Self> {
        let folder = data.join(name);
        Self::open(&if folder.is_dir() {
            folder
        } else {
            data.join("plain").join(format!("{name}.jsonl.gz"))
        })
    }

    /// With the addresses of the pages of another set, by their ids: flattened pages have none.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn with_addresses(mut self, of: &Path) -> Result<Self> {
        let known = Self::open(of)?.pages.into_iter().map(|(gold, _)| (gold.id, gold.url));
        let mut known: HashMap<String, Option<String>> = known.collect();
        for (gold, _) in &mut self.pages {
            gold.url = gold.url.take().or_else(|| known.remove(&gold.id).flatten());
        }
        Ok(self)
    }

    /// Only the pages with these ids.
    #[must_use]
    pub fn only(mut self, ids: Option<&HashSet<String>>) -> Self {
        if let Some(ids) = ids {
            self.pages.retain(|(gold, _)| ids.contains(&gold.id));
        }
        self
    }
}

fn name(path: &Path) -> Option<String> {
    Some(path.file_name()?.to_str()?.split('.').next()?.to_owned())
}

fn html_pages(dir: &Path) -> Result<Vec<(Gold, Input)>> {
    let pages = dir.join("pages");
    let located = |gold: Gold| {
        let file = pages.join(format!("{}.html.gz", gold.id));
        (gold, Input::Html(file))
    };
    Ok(records(&dir.join("gold.jsonl"))?.into_iter().map(located).collect())
}

/// Pages without gold cannot be scored and are passed over.
fn flattened_pages(file: &Path) -> Result<Vec<(Gold, Input)>> {
    let labelled =
        records(file)?.into_iter().filter(|record| record.gold.as_ref().is_some_and(|g| !g.is_empty()));
    labelled.map(flattened).collect()
}

fn flattened(record: Gold) -> Result<(Gold, Input)> {
    let text = record.text.with_context(|| format!("{}: no text", record.id))?;
    let input = Input::Flattened { text, zones: record.zones };
    Ok((Gold { text: record.gold, gold: None, zones: None, ..record }, input))
}

fn records(file: &Path) -> Result<Vec<Gold>> {
    let text = String::from_utf8(gzip::read(file)?).with_context(|| file.display().to_string())?;
    text.lines().map(|line| record(line).with_context(|| file.display().to_string())).collect()
}

/// Python writes numbers that are missing as `NaN`, which is not JSON.
fn record(line: &str) -> Result<Gold> {
    Ok(serde_json::from_str(&line.replace(": NaN", ": null"))?)
}
