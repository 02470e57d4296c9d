//! Where pages are written to.

use crate::args::{Format, Output};
use crate::inputs::Input;
use crate::message;
use crate::stem::{stem, stems};
use anyhow::{Context, Result, ensure};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, IsTerminal, Write, stdout};
use std::path::{Path, PathBuf};

/// Where pages are written to, in the order of the inputs.
pub(crate) enum Sink {
    /// One stream for all pages.
    Stream { to: Box<dyn Write>, separator: &'static str, any: bool },
    /// A file a page.
    Files(Vec<PathBuf>),
}

impl Sink {
    /// Opens what the command line names; nothing is read yet, so an output that is also an input is
    /// refused.
    pub(crate) fn open(output: &Output, inputs: &[Input], quiet: bool) -> Result<Self> {
        if let Some(dir) = &output.out_dir {
            return files(dir, output.format, inputs, quiet);
        }
        let to: Box<dyn Write> = match &output.output {
            None => Box::new(stdout().lock()),
            Some(file) => {
                refuse_inputs(std::slice::from_ref(file), inputs)?;
                Box::new(File::create(file).with_context(|| file.display().to_string())?)
            }
        };
        Ok(Self::Stream { to: Box::new(BufWriter::new(to)), separator: separator(output.format), any: false })
    }

    /// Writes the page of the input with this index.
    pub(crate) fn write(&mut self, index: usize, page: &str) -> Result<()> {
        match self {
            Self::Files(files) => {
                fs::write(&files[index], page).with_context(|| files[index].display().to_string())
            }
            Self::Stream { .. } if page.is_empty() => Ok(()),
            Self::Stream { to, separator, any } => {
                let separator = if std::mem::replace(any, true) { separator } else { "" };
                to.write_all(separator.as_bytes())
                    .and_then(|()| to.write_all(page.as_bytes()))
                    .context("output")
            }
        }
    }

    /// What was written so far is out.
    pub(crate) fn flush(&mut self) -> Result<()> {
        match self {
            Self::Files(_) => Ok(()),
            Self::Stream { to, .. } => to.flush().context("output"),
        }
    }
}

/// Whether the reader of standard output has gone, which is its good right.
pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

/// Whether colours are seen; see <https://no-color.org>.
pub(crate) fn is_coloured(output: &Output) -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !refused && output.output.is_none() && output.out_dir.is_none() && stdout().is_terminal()
}

/// What stands between the pages of one stream.
fn separator(format: Format) -> &'static str {
    match format {
        Format::Text | Format::Markdown | Format::Html | Format::Explain => "\n",
        Format::Json | Format::Jsonl | Format::Parquet | Format::Report => "",
    }
}

fn files(dir: &Path, format: Format, inputs: &[Input], quiet: bool) -> Result<Sink> {
    fs::create_dir_all(dir).with_context(|| dir.display().to_string())?;
    let stems = stems(inputs);
    for (input, name) in inputs.iter().zip(&stems).filter(|(input, name)| stem(input) != **name) {
        message::note(quiet, &format!("{}: written as {name}, its own name is taken", input.name()));
    }
    let files: Vec<PathBuf> =
        stems.iter().map(|stem| dir.join(format!("{stem}.{}", ending(format)))).collect();
    refuse_inputs(&files, inputs)?;
    Ok(Sink::Files(files))
}

fn ending(format: Format) -> &'static str {
    match format {
        Format::Text => "txt",
        Format::Markdown => "md",
        Format::Html => "html",
        Format::Json => "json",
        Format::Jsonl => "jsonl",
        Format::Parquet => "parquet",
        Format::Explain => "explain",
        Format::Report => "report.html",
    }
}

/// Whatever is read is not written over.
pub(crate) fn refuse_inputs(files: &[PathBuf], inputs: &[Input]) -> Result<()> {
    let read: HashSet<PathBuf> =
        inputs.iter().filter_map(Input::path).filter_map(|p| p.canonicalize().ok()).collect();
    for file in files {
        let is_input = file.canonicalize().is_ok_and(|file| read.contains(&file));
        ensure!(!is_input, "{}: is an input, and would be overwritten", file.display());
    }
    Ok(())
}
