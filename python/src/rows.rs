//! Many pages at once: a row for each, whatever it holds.

use crate::input::Input;
use crate::options::wrong;
use dehusk_batch::{Body, Flat, Kind, Record, Status};
use pyo3::prelude::*;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What is said of a page that is not there.
const NO_PAGE: &str = "null: there is no page";

/// A page and what is known of it: its address, its type and its encoding.
#[derive(FromPyObject)]
pub(crate) struct Page(Option<Input>, Option<String>, Option<String>, Option<String>);

/// What came of a page, as the columns of a table; in Python a `dict`.
#[derive(IntoPyObject)]
pub(crate) struct Row {
    url: Option<String>,
    text: String,
    markdown: Option<String>,
    title: Option<String>,
    author: Option<String>,
    date: Option<String>,
    site_name: Option<String>,
    description: Option<String>,
    language: Option<String>,
    page_type: Option<&'static str>,
    confidence: Option<f32>,
    n_chars_in: u64,
    n_chars_out: u64,
    status: &'static str,
    error: Option<String>,
    extractor_version: &'static str,
}

impl From<Flat<'_>> for Row {
    fn from(flat: Flat<'_>) -> Self {
        Self {
            url: flat.url.map(str::to_owned),
            text: flat.text.to_owned(),
            markdown: flat.markdown,
            title: flat.title.map(str::to_owned),
            author: flat.author,
            date: flat.date.map(str::to_owned),
            site_name: flat.site_name.map(str::to_owned),
            description: flat.description.map(str::to_owned),
            language: flat.language.map(str::to_owned),
            page_type: flat.page_type,
            confidence: flat.confidence,
            n_chars_in: flat.n_chars_in,
            n_chars_out: flat.n_chars_out,
            status: flat.status.as_str(),
            error: flat.error.map(str::to_owned),
            extractor_version: flat.extractor_version,
        }
    }
}

/// How pages are read.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) extractor: &'a dehusk::Extractor,
    pub(crate) markdown: bool,
}

impl Reading<'_> {
    /// A row for each page, in their order. Threads take the next page that nobody has: pages differ in length.
    pub(crate) fn rows(self, pages: &[Page], threads: usize) -> Vec<Row> {
        let next = AtomicUsize::new(0);
        let done: Vec<OnceLock<Row>> = pages.iter().map(|_| OnceLock::new()).collect();
        let work = || {
            while let Some((page, row)) = place(&next, pages, &done) {
                // Each place is taken once.
                let _ = row.set(self.guarded(page));
            }
        };
        thread::scope(|scope| {
            for _ in 1..threads.min(pages.len()) {
                scope.spawn(work);
            }
            work();
        });
        done.into_iter().filter_map(OnceLock::into_inner).collect()
    }

    /// Extraction guards itself; this is for what is written of it.
    fn guarded(self, page: &Page) -> Row {
        catch_unwind(AssertUnwindSafe(|| self.row(page)))
            .unwrap_or_else(|_| failed(Status::Panic, "panicked while the row was written", page.1.clone()))
    }

    fn row(self, Page(page, url, content_type, charset): &Page) -> Row {
        let Some(page) = page else { return failed(Status::Empty, NO_PAGE, url.clone()) };
        let body = match page {
            Input::Text(text) => Body::Text(text),
            Input::Mended(text) => Body::Text(text),
            Input::Bytes(bytes) => Body::Bytes(bytes),
        };
        let (url, content_type, charset) = (url.as_deref(), content_type.as_deref(), charset.as_deref());
        let record = Record { body, kind: Kind::Auto, url, content_type, charset, is_cut: false };
        let row = dehusk_batch::extract(&record, self.extractor);
        let markdown = row.extraction.as_ref().filter(|_| self.markdown).map(dehusk::Extraction::markdown);
        Flat { markdown, ..Flat::of(&row) }.into()
    }
}

fn place<'a>(
    next: &AtomicUsize,
    pages: &'a [Page],
    rows: &'a [OnceLock<Row>],
) -> Option<(&'a Page, &'a OnceLock<Row>)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((pages.get(index)?, rows.get(index)?))
}

fn failed(status: Status, error: &str, url: Option<String>) -> Row {
    let mut row = dehusk_batch::Row::failed(status, error);
    row.url = url;
    Flat::of(&row).into()
}

/// The row of a page that was not read, for layers that know why.
#[pyfunction]
#[pyo3(signature = (status, error, url=None))]
pub(crate) fn failed_row(status: &str, error: &str, url: Option<String>) -> PyResult<Row> {
    let status =
        serde_json::from_value(Value::String(status.to_owned())).map_err(|error| wrong("status", error))?;
    Ok(failed(status, error, url))
}
