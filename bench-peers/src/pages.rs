//! The pages, in memory, so that no peer waits for a disk.

use anyhow::{Context, Result};
use flate2::read::MultiGzDecoder;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Every so manieth page of a folder, by name, or one page of any name; what is not UTF-8 in them is replaced.
pub(crate) fn read(folder: &Path, every: usize) -> Result<Vec<String>> {
    if folder.is_file() {
        return Ok(vec![page(folder)?]);
    }
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    files.retain(|file| is_page(file));
    files.sort();
    files.iter().step_by(every.max(1)).map(|file| page(file)).collect()
}

fn is_page(file: &Path) -> bool {
    let name = file.to_string_lossy();
    name.ends_with(".html") || name.ends_with(".html.gz")
}

fn page(file: &Path) -> Result<String> {
    let mut bytes = fs::read(file).with_context(|| file.display().to_string())?;
    if file.extension().is_some_and(|extension| extension == "gz") {
        let packed = std::mem::take(&mut bytes);
        MultiGzDecoder::new(packed.as_slice()).read_to_end(&mut bytes)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
