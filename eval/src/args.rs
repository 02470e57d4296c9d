//! The command line.

use crate::floors::Policy;
use crate::predict::Run;
use crate::weights;
use anyhow::{Context, Result};
use clap::{Parser, ValueEnum};
use dehusk_eval::gold::Set;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Worst pages in the report, where the caller does not say how many.
const WORST_IN_REPORT: usize = 20;

/// Scores dehusk on labelled pages and holds its quality floors.
///
/// Exit status: 0 all well, 1 a floor was missed, 2 something could not be read or written.
#[derive(Debug, Parser)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(crate) struct Args {
    /// Labelled sets: folders with `gold.jsonl` and `pages/<id>.html.gz`, or files of flattened pages
    /// (`*.jsonl.gz`).
    #[arg(required_unless_present = "floors")]
    pub(crate) sets: Vec<PathBuf>,

    /// Group pages by this.
    #[arg(long, value_enum, default_value_t = By::PageType)]
    pub(crate) by: By,

    /// List this many pages with the lowest F1.
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub(crate) worst: usize,

    /// Align blocks with gold, and measure what keeping exactly the blocks that gold holds would
    /// reach; --worst lists the pages where that is lowest.
    #[arg(long)]
    pub(crate) ceiling: bool,

    #[command(flatten)]
    pub(crate) views: Views,

    /// Write everything as one HTML page, with the 20 worst pages or as many as --worst says. It
    /// quotes the pages.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,

    /// Score only the pages whose ids stand in this file.
    #[arg(long, value_name = "FILE")]
    ids: Option<PathBuf>,

    /// Label each page with the weights in this folder that were fitted without its site:
    /// `0.weights`, `1.weights` and so on, as `dehusk-train` writes them.
    #[arg(long, value_name = "DIR", conflicts_with = "floors")]
    folds: Option<PathBuf>,

    /// A set with the addresses of pages that flattened pages were made of, by id: without them
    /// no page's site is known.
    #[arg(long, value_name = "DIR")]
    addresses: Option<PathBuf>,

    /// Write predictions: `<id>.txt`, `<id>.json`, `<id>.explain`, `comments/<id>.txt` and
    /// `meta/<id>.json`; in a folder for each set if there are several.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// Print the figures as JSON.
    #[arg(long)]
    pub(crate) json: bool,

    /// Measure every set this file names, and fail if a floor is missed.
    #[arg(long, value_name = "FILE", conflicts_with = "sets")]
    pub(crate) floors: Option<PathBuf>,

    /// Where the sets of the floors lie.
    #[arg(long, value_name = "DIR", default_value = "../shared/data", requires = "floors")]
    pub(crate) data: PathBuf,

    /// Raise the floors to what was measured.
    #[arg(long, requires = "floors")]
    raise: bool,

    /// With --raise, also lower floors that were missed.
    #[arg(long, requires = "raise")]
    allow_lower: bool,
}

/// What is shown of each group beside its figures.
#[derive(Debug, clap::Args)]
pub(crate) struct Views {
    /// Align blocks with gold, and show how right each reason is.
    #[arg(long)]
    pub(crate) rules: bool,

    /// Show the F1 of pages by how sure dehusk was of them.
    #[arg(long)]
    pub(crate) reliability: bool,

    /// Show how far the F1 moves between five parts of the set that share no site.
    #[arg(long)]
    pub(crate) spread: bool,
}

/// What pages are grouped by.
#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(crate) enum By {
    PageType,
    Lang,
}

impl Args {
    pub(crate) fn policy(&self) -> Policy {
        match (self.raise, self.allow_lower) {
            (false, _) => Policy::Check,
            (true, false) => Policy::Raise,
            (true, true) => Policy::RaiseOrLower,
        }
    }

    fn ids(&self) -> Result<Option<HashSet<String>>> {
        let Some(file) = &self.ids else { return Ok(None) };
        let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        Ok(Some(text.split_whitespace().map(str::to_owned).collect()))
    }

    /// Opens one of the sets.
    pub(crate) fn open(&self, path: &Path) -> Result<Set> {
        let set = Set::open(path)?.only(self.ids()?.as_ref());
        match &self.addresses {
            Some(addresses) => set.with_addresses(addresses),
            None => Ok(set),
        }
    }

    pub(crate) fn run_for(&self, set: &Set) -> Result<Run> {
        let extractors = self.folds.as_deref().map(weights::extractors).transpose()?.unwrap_or_default();
        let judge = self.ceiling || self.views.rules || self.report.is_some();
        Ok(Run { extractors, out: self.out_for(set), judge })
    }

    pub(crate) fn worst_in_report(&self) -> usize {
        if self.worst > 0 { self.worst } else { WORST_IN_REPORT }
    }

    fn out_for(&self, set: &Set) -> Option<PathBuf> {
        let out = self.out.as_ref()?;
        Some(if self.sets.len() > 1 { out.join(&set.name) } else { out.clone() })
    }
}
