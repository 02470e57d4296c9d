//! All inputs as one stream of what each row is made from.

use crate::archive;
use crate::inputs::Input;
use crate::json_lines::{Line, Lines};
use crate::open::{Opened, Stream, open};
use dehusk_warc::{Error, Reader, Record};
use indicatif::ProgressBar;
use std::sync::Arc;

/// What a row is made from.
pub(crate) struct Job {
    /// The input's name.
    pub(crate) input: Arc<str>,
    pub(crate) what: What,
}

pub(crate) enum What {
    Record(Result<Record, Error>),
    Line(Line),
    /// A page, still to be read.
    Page(Stream),
    /// Why the input could not be opened.
    Unreadable(String),
}

/// A page of a folder takes as much, or it is read by whoever works on it.
const PAGE_BYTES: usize = 1 << 20;

impl Job {
    /// About how many bytes it holds.
    pub(crate) fn bytes(&self) -> usize {
        match &self.what {
            What::Record(Ok(record)) => record.block.len(),
            What::Line(Line { bytes: Ok(bytes), .. }) => bytes.len(),
            What::Page(_) => PAGE_BYTES,
            What::Record(Err(_)) | What::Line(_) | What::Unreadable(_) => 0,
        }
    }
}

/// An input that holds many records.
enum Current {
    Archive(Box<Reader<Stream>>),
    Lines(Lines),
}

/// All inputs, one after the other.
pub(crate) struct Records {
    inputs: std::vec::IntoIter<Input>,
    current: Option<(Arc<str>, Current)>,
    bar: ProgressBar,
    max_bytes: usize,
}

impl Records {
    /// Counts on the bar what it reads; of a record at most so many bytes are kept.
    pub(crate) fn new(inputs: Vec<Input>, bar: ProgressBar, max_bytes: usize) -> Self {
        Self { inputs: inputs.into_iter(), current: None, bar, max_bytes }
    }

    fn more(&mut self) -> Option<Job> {
        let (input, current) = self.current.as_mut()?;
        let what = match current {
            Current::Archive(reader) => reader.next().map(What::Record),
            Current::Lines(lines) => lines.next().map(What::Line),
        };
        what.map(|what| Job { input: Arc::clone(input), what })
    }

    fn begin(&mut self, input: &Input) -> Option<Job> {
        let name: Arc<str> = input.name().into();
        let what = match open(input, &self.bar) {
            Err(error) => What::Unreadable(format!("{error:#}")),
            Ok(Opened::Page(stream)) => What::Page(stream),
            Ok(Opened::Archive(stream)) => {
                self.current =
                    Some((name, Current::Archive(Box::new(archive::records(stream, self.max_bytes)))));
                return None;
            }
            Ok(Opened::Lines(stream)) => {
                self.current = Some((name, Current::Lines(Lines::new(stream))));
                return None;
            }
        };
        Some(Job { input: name, what })
    }
}

impl Iterator for Records {
    type Item = Job;

    fn next(&mut self) -> Option<Job> {
        loop {
            if let Some(job) = self.more() {
                return Some(job);
            }
            self.current = None;
            let input = self.inputs.next()?;
            if let Some(job) = self.begin(&input) {
                return Some(job);
            }
        }
    }
}
