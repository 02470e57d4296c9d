//! `--resume`: what an earlier run wrote already.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;

/// What an earlier run wrote.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// How many records: each has its line.
    pub(crate) records: usize,
    /// The input that the last of them is from.
    pub(crate) last_input: Option<String>,
}

/// Opens a file to go on with it, behind its last whole line; a line that was begun is cut off.
pub(crate) fn open(path: &Path) -> Result<(File, Written)> {
    let name = || path.display().to_string();
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
        .with_context(name)?;
    let (written, end) = written(&file).with_context(name)?;
    file.set_len(end)?;
    file.seek(SeekFrom::End(0))?;
    Ok((file, written))
}

/// What whole lines there are, and where they end.
fn written(file: &File) -> Result<(Written, u64)> {
    let mut lines = BufReader::new(file);
    let (mut records, mut end) = (0, 0);
    let (mut line, mut last) = (Vec::new(), Vec::new());
    while lines.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        records += 1;
        end += line.len() as u64;
        std::mem::swap(&mut line, &mut last);
        line.clear();
    }
    if records == 0 {
        return Ok((Written::default(), 0));
    }
    let last_input = input_of(&last).context("--resume: its last line is none that this command writes")?;
    Ok((Written { records, last_input: Some(last_input) }, end))
}

/// In each layout the input stands at the top or among the metadata.
fn input_of(line: &[u8]) -> Option<String> {
    let line: Value = serde_json::from_slice(line).ok()?;
    let input = line.get("input").or_else(|| line.get("metadata")?.get("input"));
    Some(input?.as_str()?.to_owned())
}

impl Written {
    /// Refuses to go on with the output of other inputs; `input` is that of the last record passed over.
    pub(crate) fn check(&self, input: Option<&str>) -> Result<()> {
        let expected = self.last_input.as_deref();
        ensure!(
            input == expected,
            "--resume: the output is of other inputs: its last line is of {}",
            expected.unwrap_or_default()
        );
        Ok(())
    }
}
