//! Files, packed or not.

use anyhow::{Context, Result};
use flate2::read::MultiGzDecoder;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Reads a file, and unpacks it if it is gzip.
///
/// # Errors
/// If it cannot be read or unpacked.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(bytes);
    }
    let mut unpacked = Vec::new();
    MultiGzDecoder::new(bytes.as_slice())
        .read_to_end(&mut unpacked)
        .with_context(|| path.display().to_string())?;
    Ok(unpacked)
}

/// The pages of a set, in the order of their names.
///
/// # Errors
/// If the set has no folder `pages`, or it cannot be read.
pub fn pages(set: &Path) -> Result<Vec<PathBuf>> {
    let folder = set.join("pages");
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let mut pages = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    pages.sort();
    Ok(pages)
}
