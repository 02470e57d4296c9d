//! Finding the pages that the command line names.

use crate::args::Args;
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Where a page comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
    /// A folder, or something in one, that could not be read: reported in its turn.
    Unreadable {
        path: PathBuf,
        why: String,
    },
}

impl Input {
    /// What messages and JSON Lines call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) | Self::Unreadable { path, .. } => path.display().to_string(),
        }
    }

    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Stdin | Self::Unreadable { .. } => None,
        }
    }
}

/// All pages, in the order given; those of a folder sorted by name.
fn find(given: &[PathBuf]) -> Result<Vec<Input>> {
    if given.is_empty() {
        return Ok(vec![Input::Stdin]);
    }
    let dashes = given.iter().filter(|path| is_dash(path)).count();
    ensure!(dashes <= 1, "standard input can be read only once");
    Ok(given.iter().flat_map(|path| expand(path)).collect())
}

/// The pages that this run is for: all, or those of its shard.
pub(crate) fn sharded(args: &Args) -> Result<Vec<Input>> {
    let inputs = find(&args.inputs)?;
    Ok(match args.crawl.shard {
        Some(shard) => shard.take(inputs),
        None => inputs,
    })
}

fn is_dash(path: &Path) -> bool {
    path == Path::new("-")
}

fn expand(path: &Path) -> Vec<Input> {
    if is_dash(path) {
        vec![Input::Stdin]
    } else if path.is_dir() {
        walk(path)
    } else {
        vec![Input::File(path.to_owned())]
    }
}

/// Links to files are followed, links to folders are not, so that no walk runs in circles.
fn walk(dir: &Path) -> Vec<Input> {
    let entries = WalkDir::new(dir).sort_by_file_name().into_iter().filter_entry(|entry| !is_hidden(entry));
    let found: Vec<Input> =
        entries.filter_map(|entry| entry.map_or_else(|e| Some(unreadable(dir, &e)), file)).collect();
    if found.is_empty() {
        let why = "no files in this folder".to_owned();
        return vec![Input::Unreadable { path: dir.to_owned(), why }];
    }
    found
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Anything but folders and what is no file at all, such as a pipe: reading that could wait for ever.
fn file(entry: DirEntry) -> Option<Input> {
    entry.path().is_file().then(|| Input::File(entry.into_path()))
}

fn unreadable(dir: &Path, error: &walkdir::Error) -> Input {
    let path = error.path().unwrap_or(dir).to_owned();
    let why = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    Input::Unreadable { path, why }
}
