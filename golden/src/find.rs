//! Finding cases.

use crate::case::INPUTS;
use anyhow::Result;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// All case folders in a folder, at any depth, sorted by name; the folder itself may be one.
///
/// A folder is a case if it holds a `case.toml` or an input, so that a case that lacks the other is
/// found, and fails.
///
/// # Errors
/// If a folder cannot be read.
pub fn cases(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut walk = WalkDir::new(dir).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry?;
        if is_case(&entry) {
            found.push(entry.into_path());
            walk.skip_current_dir();
        }
    }
    Ok(found)
}

fn is_case(entry: &DirEntry) -> bool {
    let holds = |name: &str| entry.path().join(name).exists();
    entry.file_type().is_dir() && (holds("case.toml") || INPUTS.iter().any(|name| holds(name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn cases_are_found_at_any_depth_in_order() {
        let dir = tempfile::tempdir().unwrap();
        for (case, file) in [("b/one", "case.toml"), ("a/x/y/two", "input.txt"), ("c/none", "notes.md")] {
            fs::create_dir_all(dir.path().join(case)).unwrap();
            fs::write(dir.path().join(case).join(file), "").unwrap();
        }
        let found = cases(dir.path()).unwrap();
        assert_eq!(found, [dir.path().join("a/x/y/two"), dir.path().join("b/one")]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        assert!(cases(Path::new("no/such/folder")).is_err());
    }
}
