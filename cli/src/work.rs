//! From a job to a row.

use crate::archive::Reading;
use crate::args::{Args, InputKind};
use crate::records::{Job, What};
use crate::rows::{Form, Written};
use crate::{json_lines, read};
use anyhow::Result;
use dehusk::Extractor;
use dehusk_batch::{Kind, Origin, Row, extract};

/// A row, and what is told of it.
pub(crate) struct Done {
    pub(crate) written: Written,
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
    form: Form,
}

impl<'a> Worker<'a> {
    pub(crate) fn new(args: &'a Args, extractor: &'a Extractor, max_bytes: usize) -> Self {
        let charset = args.extraction.charset.as_deref();
        let kind = kind(args.extraction.input);
        let reading = Reading { extractor, charset, kind, max_bytes };
        Self { args, reading, form: Form::of(args) }
    }

    /// The row of a job.
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
        let written = self.form.row(origin, &row)?;
        let outcome = Outcome::Row { status: row.status, error: row.error };
        Ok(Done { written, outcome, input: input.map(str::to_owned) })
    }

    fn unreadable(&self, input: &str, why: String) -> Result<Done> {
        let written = self.form.unreadable(input, &why)?;
        Ok(Done { written, outcome: Outcome::Unreadable(why), input: Some(input.to_owned()) })
    }
}

fn kind(given: InputKind) -> Kind {
    match given {
        InputKind::Auto => Kind::Auto,
        InputKind::Html => Kind::Html,
        InputKind::Text => Kind::Text,
    }
}
