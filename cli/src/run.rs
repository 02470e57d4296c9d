//! Extracting: all inputs, in parallel, written in order.

use crate::args::{Args, Format, InputKind};
use crate::inputs::{self, Input};
use crate::open::{self, Opened};
use crate::output::{self, Sink};
use crate::records::{Job, What};
use crate::work::{Outcome, Worker};
use crate::{Status, crawl, extractor, message, progress, read, render};
use anyhow::{Result, ensure};
use dehusk::{Extraction, Extractor, Limit};
use dehusk_batch::Status as RowStatus;
use indicatif::ProgressBar;
use rayon::prelude::*;

/// Pages a thread works on before what is done is written: so many that waiting for the last of them
/// costs little, few enough to hold in memory.
const PAGES_PER_JOB: usize = 64;

/// What is said of an archive where each input has one page.
const ARCHIVE: &str = "an archive: --format jsonl reads its records, to one file or standard output";

/// What became of one input.
struct Done {
    /// What to write, if anything.
    page: Option<String>,
    /// The limits that the page met.
    cut_by: Vec<&'static str>,
    /// Why there is nothing to keep, or why the input failed.
    trouble: Option<Trouble>,
}

enum Trouble {
    Nothing(String),
    Failed(String),
}

/// Extracts from every input.
pub(crate) fn run(args: &Args) -> Result<Status> {
    let extractor = extractor::of(&args.extraction)?;
    crawl::refuse_options(args)?;
    let inputs = inputs::sharded(args)?;
    refuse_many(args, &inputs)?;
    let mut sink = Sink::open(&args.output, &inputs, args.quiet)?;
    let threads = rayon::ThreadPoolBuilder::new().num_threads(args.jobs.map_or(0, usize::from)).build()?;
    let bar = progress::bar(inputs.len(), args);
    let mut status = Status::Done;
    let at_once = PAGES_PER_JOB * threads.current_num_threads();
    for (turn, inputs) in inputs.chunks(at_once).enumerate() {
        let done = threads.install(|| work_all(inputs, &extractor, args, &bar))?;
        for (index, (input, done)) in inputs.iter().zip(done).enumerate() {
            status = report(&done, input, args, status);
            done.page.map_or(Ok(()), |page| sink.write(turn * at_once + index, &page))?;
        }
        sink.flush()?;
    }
    bar.finish_and_clear();
    Ok(status)
}

/// Some options are of one page.
pub(crate) fn refuse_many(args: &Args, inputs: &[Input]) -> Result<()> {
    let is_markdown = args.output.format == Format::Markdown;
    ensure!(
        is_markdown || !args.output.front_matter,
        "--front-matter stands before Markdown: add --format markdown"
    );
    let (one, output) = (inputs.len() == 1, &args.output);
    ensure!(one || args.extraction.url.is_none(), "--url is the address of one page");
    let one_a_file = one || output.format != Format::Report || output.out_dir.is_some();
    ensure!(one_a_file, "a report is a whole file: --out-dir takes one for each of several pages");
    Ok(())
}

/// Pages differ in size a hundredfold, so each can be taken over by a thread that has nothing to do.
fn work_all(inputs: &[Input], extractor: &Extractor, args: &Args, bar: &ProgressBar) -> Result<Vec<Done>> {
    let done = inputs.par_iter().with_max_len(1).map(|input| work(input, extractor, args));
    done.inspect(|_| bar.inc(1)).collect()
}

fn work(input: &Input, extractor: &Extractor, args: &Args) -> Result<Done> {
    if args.output.format == Format::Jsonl {
        return json_line(input, extractor, args);
    }
    match read::read(input).and_then(no_archive) {
        Ok(bytes) => {
            let page = extract(&bytes, extractor, args.extraction.input);
            kept(&page, args, || extractor.decode(&bytes))
        }
        Err(error) => {
            let why = format!("{error:#}");
            Ok(Done { page: None, cut_by: Vec::new(), trouble: Some(Trouble::Failed(why)) })
        }
    }
}

/// Of an archive there is more than one page.
fn no_archive(bytes: Vec<u8>) -> Result<Vec<u8>> {
    ensure!(!open::is_archive(&bytes), ARCHIVE);
    Ok(bytes)
}

/// A page as a line in a file of its own.
fn json_line(input: &Input, extractor: &Extractor, args: &Args) -> Result<Done> {
    let what = match open::open(input, &ProgressBar::hidden()) {
        Ok(Opened::Page(stream) | Opened::Lines(stream)) => What::Page(stream),
        Ok(Opened::Archive(_)) => What::Unreadable(ARCHIVE.to_owned()),
        Err(error) => What::Unreadable(format!("{error:#}")),
    };
    let worker = Worker::new(args, extractor, usize::MAX);
    let done = worker.work(Job { input: input.name().into(), what })?;
    let trouble = match done.outcome {
        Outcome::Unreadable(why) => Some(Trouble::Failed(why)),
        Outcome::Row { status: RowStatus::Ok, .. } => None,
        Outcome::Row { error, .. } => Some(Trouble::Nothing(error.unwrap_or_default())),
    };
    Ok(Done { page: done.written.into_line(), cut_by: Vec::new(), trouble })
}

fn extract(bytes: &[u8], extractor: &Extractor, kind: InputKind) -> Extraction {
    match kind {
        InputKind::Auto => extractor.extract_bytes(bytes),
        InputKind::Html => extractor.extract_html_bytes(bytes),
        InputKind::Text => extractor.extract_text_bytes(bytes),
    }
}

fn kept(page: &Extraction, args: &Args, source: impl FnOnce() -> String) -> Result<Done> {
    let no_comments = !args.output.comments || page.comments().is_empty();
    let nothing = page.text().is_empty() && no_comments;
    let coloured = output::is_coloured(&args.output);
    let rendered = render::page(page, &args.output, coloured, source)?;
    let trouble = nothing.then(|| Trouble::Nothing(page.outcome().as_str().to_owned()));
    let cut_by = page.truncated_by().map(Limit::as_str).collect();
    Ok(Done { page: Some(rendered), cut_by, trouble })
}

/// Names an input that was cut, gave nothing or failed.
fn report(done: &Done, input: &Input, args: &Args, before: Status) -> Status {
    let says_so = matches!(args.output.format, Format::Json | Format::Jsonl | Format::Report);
    if !done.cut_by.is_empty() && !says_so {
        message::note(args.quiet, &format!("{}: cut by limit: {}", input.name(), done.cut_by.join(", ")));
    }
    match &done.trouble {
        None => return before,
        Some(Trouble::Nothing(outcome)) => {
            message::note(args.quiet, &format!("{}: nothing to keep ({outcome})", input.name()));
        }
        Some(Trouble::Failed(why)) => message::error(&format!("{}: {why}", input.name())),
    }
    Status::Incomplete
}
