//! From a job to a line.

use crate::archive::Reading;
use crate::args::{self, Args, InputKind};
use crate::records::{Job, What};
use crate::{json_lines, read};
use anyhow::Result;
use dehusk::Extractor;
use dehusk_batch::{Kind, Layout, Lines, Origin, Row, extract};

/// A line, and what is told of it.
pub(crate) struct Done {
    pub(crate) line: String,
    pub(crate) outcome: Outcome,
    /// What to say of it on standard error, if it is an input by itself.
    pub(crate) input: Option<String>,
}

/// What came of a job.
pub(crate) enum Outcome {
    Row {
        status: dehusk_batch::Status,
        error: Option<String>,
    },
    /// The input could not be read.
    Unreadable(String),
}

/// Works on jobs.
pub(crate) struct Worker<'a> {
    args: &'a Args,
    reading: Reading<'a>,
    lines: Lines,
}

impl<'a> Worker<'a> {
    pub(crate) fn new(args: &'a Args, extractor: &'a Extractor, max_bytes: usize) -> Self {
        let charset = args.extraction.charset.as_deref();
        let kind = kind(args.extraction.input);
        let reading = Reading { extractor, charset, kind, max_bytes };
        let layout = layout(args.crawl.layout);
        Self {
            args,
            reading,
            lines: Lines { layout, blocks: args.output.blocks, markdown: args.crawl.markdown },
        }
    }

    /// The line of a job.
    pub(crate) fn work(&self, job: Job) -> Result<Done> {
        let mut origin = Origin::of(&*job.input);
        match job.what {
            What::Unreadable(why) => self.unreadable(&job.input, why),
            What::Record(found) => {
                let row = self.reading.row(found, &mut origin);
                self.done(&origin, row, None)
            }
            What::Line(line) => {
                let row = json_lines::row(line, &mut origin, &self.args.crawl, self.reading.extractor);
                self.done(&origin, row, None)
            }
            What::Page(stream) => match read::all(stream) {
                Err(error) => self.unreadable(&job.input, format!("{error:#}")),
                Ok(bytes) => self.done(&origin, self.page(&bytes), Some(&job.input)),
            },
        }
    }

    fn page(&self, bytes: &[u8]) -> Row {
        let record = dehusk_batch::Record { kind: self.reading.kind, ..dehusk_batch::Record::bytes(bytes) };
        extract(&record, self.reading.extractor)
    }

    fn done(&self, origin: &Origin, row: Row, input: Option<&str>) -> Result<Done> {
        let line = self.lines.line(origin, &row)?;
        let outcome = Outcome::Row { status: row.status, error: row.error };
        Ok(Done { line, outcome, input: input.map(str::to_owned) })
    }

    fn unreadable(&self, input: &str, why: String) -> Result<Done> {
        let line = self.lines.unreadable(input, &why)?;
        Ok(Done { line, outcome: Outcome::Unreadable(why), input: Some(input.to_owned()) })
    }
}

fn kind(given: InputKind) -> Kind {
    match given {
        InputKind::Auto => Kind::Auto,
        InputKind::Html => Kind::Html,
        InputKind::Text => Kind::Text,
    }
}

fn layout(given: args::Layout) -> Layout {
    match given {
        args::Layout::Dehusk => Layout::Dehusk,
        args::Layout::Datatrove => Layout::Datatrove,
        args::Layout::Dolma => Layout::Dolma,
    }
}
