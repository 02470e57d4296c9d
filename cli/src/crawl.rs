//! JSON Lines, or a table, of all that inputs hold: pages, the records of archives, lines of JSON.

use crate::args::{Args, Format, Layout};
use crate::inputs::{self, Input};
use crate::records::{Job, Records};
use crate::rows::Rows;
use crate::summary::Summary;
use crate::work::{Done, Outcome, Worker};
use crate::{Status, extractor, limits, message, output, pipeline, progress, resume, run};
use anyhow::{Context, Result, ensure};
use dehusk_batch::Status as RowStatus;
use indicatif::ProgressBar;
use std::fs::File;
use std::io::{IsTerminal, Write, stdout};
use std::thread::available_parallelism;

/// Whether all records go to one place.
pub(crate) fn is_asked_for(args: &Args) -> bool {
    match args.output.format {
        Format::Jsonl => args.output.out_dir.is_none(),
        format => format == Format::Parquet,
    }
}

/// What cannot be had as a table.
fn refuse_table(args: &Args) -> Result<()> {
    if args.output.format != Format::Parquet {
        return Ok(());
    }
    let is_there = cfg!(feature = "parquet");
    ensure!(is_there, "--format parquet: built without it; `cargo install` takes --features parquet");
    for (given, name, why) in [
        (args.output.out_dir.is_some(), "--out-dir", "a table is one file; --output names it"),
        (args.crawl.resume, "--resume", "a table that was not ended cannot be read, nor gone on with"),
        (args.crawl.layout != Layout::Dehusk, "--layout", "a table has columns of its own"),
        (args.output.blocks, "--blocks", "a table has no column for them"),
        (args.output.output.is_none() && stdout().is_terminal(), "--output", "a terminal shows no table"),
    ] {
        ensure!(!given, "{name} with --format parquet: {why}");
    }
    Ok(())
}

/// Options that mean nothing where a page is one file.
pub(crate) fn refuse_options(args: &Args) -> Result<()> {
    let crawl = &args.crawl;
    for (given, name) in [
        (crawl.layout != Layout::Dehusk, "--layout"),
        (crawl.markdown, "--markdown"),
        (crawl.html_field.is_some(), "--html-field"),
        (crawl.text_field.is_some(), "--text-field"),
        (crawl.resume, "--resume"),
        (crawl.max_error_rate.is_some(), "--max-error-rate"),
    ] {
        ensure!(!given, "{name} is of JSON Lines: add --format jsonl, and leave out --out-dir");
    }
    Ok(())
}

/// Writes a row for every record of every input.
pub(crate) fn run(args: &Args) -> Result<Status> {
    refuse_table(args)?;
    let extractor = extractor::of(&args.extraction)?;
    let inputs = inputs::sharded(args)?;
    run::refuse_many(args, &inputs)?;
    let max_bytes = limits::limits(&args.extraction.limit).input;
    let (to, written) = open(args, &inputs)?;
    let bar = progress::bytes(&inputs, args);
    let mut jobs = Records::new(inputs, bar.clone(), max_bytes);
    skip(&mut jobs, &written)?;
    let worker = Worker::new(args, &extractor, max_bytes);
    let rows = Rows::new(args.output.format, to)?;
    let mut rows = Writing::new(args, rows, bar, written.records > 0);
    pipeline::run(threads(args), jobs, Job::bytes, |job| worker.work(job), |done| rows.write(done?))?;
    rows.finish()
}

/// Where lines go, and what stands there already.
fn open(args: &Args, inputs: &[Input]) -> Result<(Box<dyn Write + Send>, resume::Written)> {
    let Some(path) = &args.output.output else {
        return Ok((Box::new(stdout()), resume::Written::default()));
    };
    output::refuse_inputs(std::slice::from_ref(path), inputs)?;
    if args.crawl.resume {
        let (file, written) = resume::open(path)?;
        return Ok((Box::new(file), written));
    }
    let file = File::create(path).with_context(|| path.display().to_string())?;
    Ok((Box::new(file), resume::Written::default()))
}

/// Passes over what an earlier run wrote.
fn skip(jobs: &mut Records, written: &resume::Written) -> Result<()> {
    if written.records == 0 {
        return Ok(());
    }
    let last = jobs.nth(written.records - 1);
    written.check(last.as_ref().map(|job| &*job.input))
}

fn threads(args: &Args) -> usize {
    let cores = || available_parallelism().map_or(1, std::num::NonZero::get);
    args.jobs.map_or_else(cores, usize::from)
}

/// Rows being written, and what is told of them.
struct Writing<'a> {
    args: &'a Args,
    rows: Rows,
    bar: ProgressBar,
    summary: Summary,
    /// Whether some input holds records, rather than a page.
    of_records: bool,
    /// Whether some input that is a page gave nothing.
    lacks_page: bool,
    goes_on: bool,
}

impl<'a> Writing<'a> {
    fn new(args: &'a Args, rows: Rows, bar: ProgressBar, goes_on: bool) -> Self {
        Self { args, rows, bar, summary: Summary::new(), of_records: false, lacks_page: false, goes_on }
    }

    fn write(&mut self, done: Done) -> Result<()> {
        self.rows.write(done.written)?;
        self.summary.count(&done.outcome);
        self.bar.set_message(format!("{:.0}", self.summary.rate()));
        match &done.input {
            None => self.of_records = true,
            Some(input) => self.tell(input, &done.outcome),
        }
        Ok(())
    }

    /// Names an input that gave nothing or could not be read; what becomes of records, their lines tell.
    fn tell(&mut self, input: &str, outcome: &Outcome) {
        let (told, is_failure) = match outcome {
            Outcome::Unreadable(why) => (format!("{input}: {why}"), true),
            Outcome::Row { status: RowStatus::Ok, .. } => return,
            Outcome::Row { error, .. } => {
                (format!("{input}: nothing to keep ({})", error.as_deref().unwrap_or_default()), false)
            }
        };
        self.lacks_page = true;
        self.bar.suspend(|| message::note(self.args.quiet && !is_failure, &told));
    }

    fn finish(self) -> Result<Status> {
        self.rows.finish()?;
        self.bar.finish_and_clear();
        let (errors, records) = (self.summary.errors(), self.summary.records());
        if self.of_records {
            message::note(self.args.quiet, &self.summary.to_string());
        }
        let allowed = self.args.crawl.max_error_rate.unwrap_or(1.0);
        let is_allowed = errors as f64 <= allowed * records as f64;
        ensure!(is_allowed, "--max-error-rate {allowed}: {errors} of {records} records failed");
        let in_vain = self.summary.is_in_vain() && !self.goes_on;
        Ok(if errors > 0 || self.lacks_page || in_vain { Status::Incomplete } else { Status::Done })
    }
}
