//! JSON Lines of all that inputs hold: pages, the records of archives, lines of JSON.

use crate::args::{Args, Format, Layout};
use crate::inputs::{self, Input};
use crate::records::{Job, Records};
use crate::summary::Summary;
use crate::work::{Done, Outcome, Worker};
use crate::{Status, extractor, limits, message, output, pipeline, progress, resume, run};
use anyhow::{Context, Result, ensure};
use dehusk_batch::Status as RowStatus;
use indicatif::ProgressBar;
use std::fs::File;
use std::io::{BufWriter, Write, stdout};
use std::thread::available_parallelism;

/// Whether all records go to one place.
pub(crate) fn is_asked_for(args: &Args) -> bool {
    args.output.format == Format::Jsonl && args.output.out_dir.is_none()
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

/// Writes a line for every record of every input.
pub(crate) fn run(args: &Args) -> Result<Status> {
    let extractor = extractor::of(&args.extraction)?;
    let inputs = inputs::sharded(args)?;
    run::refuse_many(args, &inputs)?;
    let max_bytes = limits::limits(&args.extraction.limit).input;
    let (to, written) = open(args, &inputs)?;
    let bar = progress::bytes(&inputs, args);
    let mut jobs = Records::new(inputs, bar.clone(), max_bytes);
    skip(&mut jobs, &written)?;
    let worker = Worker::new(args, &extractor, max_bytes);
    let mut lines = Writing::new(args, to, bar, written.records > 0);
    pipeline::run(threads(args), jobs, Job::bytes, |job| worker.work(job), |done| lines.write(&done?))?;
    lines.finish()
}

/// Where lines go, and what stands there already.
fn open(args: &Args, inputs: &[Input]) -> Result<(Box<dyn Write>, resume::Written)> {
    let Some(path) = &args.output.output else {
        return Ok((Box::new(stdout().lock()), resume::Written::default()));
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

/// Lines being written, and what is told of them.
struct Writing<'a> {
    args: &'a Args,
    to: BufWriter<Box<dyn Write>>,
    bar: ProgressBar,
    summary: Summary,
    /// Whether some input holds records, rather than a page.
    of_records: bool,
    /// Whether some input that is a page gave nothing.
    lacks_page: bool,
    goes_on: bool,
}

impl<'a> Writing<'a> {
    fn new(args: &'a Args, to: Box<dyn Write>, bar: ProgressBar, goes_on: bool) -> Self {
        let (to, summary) = (BufWriter::new(to), Summary::new());
        Self { args, to, bar, summary, of_records: false, lacks_page: false, goes_on }
    }

    fn write(&mut self, done: &Done) -> Result<()> {
        self.to.write_all(done.line.as_bytes()).context("output")?;
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

    fn finish(mut self) -> Result<Status> {
        self.to.flush().context("output")?;
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
