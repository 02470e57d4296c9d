//! Scores dehusk on labelled pages.
//!
//! For now it only writes predictions: `dehusk-eval SET_FOLDER|PLAIN.jsonl.gz OUT`.

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use rayon::prelude::*;
use std::fs;
use std::io::Read;
use std::path::Path;

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let (input, out) = (Path::new(&args[1]), Path::new(&args[2]));
    fs::create_dir_all(out)?;
    if input.is_dir() { pages(input, out) } else { plain(input, out) }
}

fn pages(set: &Path, out: &Path) -> Result<()> {
    let files: Vec<_> = fs::read_dir(set.join("pages"))?.collect::<std::io::Result<_>>()?;
    files.par_iter().try_for_each(|file| {
        let name = file.file_name().into_string().unwrap_or_default();
        let id = name.trim_end_matches(".gz").trim_end_matches(".html");
        let page = dehusk::extract_bytes(&unpack(&file.path())?);
        write(out, id, &page)
    })
}

fn plain(file: &Path, out: &Path) -> Result<()> {
    let text = String::from_utf8(unpack(file)?)?;
    let lines: Vec<&str> = text.lines().collect();
    lines.par_iter().try_for_each(|line| {
        let row: serde_json::Value = serde_json::from_str(line)?;
        let id = row["id"].as_str().context("id")?;
        write(out, id, &dehusk::extract_text(row["text"].as_str().context("text")?))
    })
}

fn write(out: &Path, id: &str, page: &dehusk::Extraction) -> Result<()> {
    fs::write(out.join(format!("{id}.txt")), page.text())?;
    fs::write(out.join(format!("{id}.explain")), page.explain())?;
    Ok(fs::write(out.join(format!("{id}.json")), serde_json::to_string(page)?)?)
}

fn unpack(path: &Path) -> Result<Vec<u8>> {
    let bytes = fs::read(path)?;
    let mut unpacked = Vec::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        GzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked)?
    } else {
        return Ok(bytes);
    };
    Ok(unpacked)
}
