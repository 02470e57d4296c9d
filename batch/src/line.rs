//! A row as dehusk's own JSON Lines have it.

use crate::origin::Origin;
use crate::row::Row;
use dehusk::{Charset, Comment, Extraction, Limit, Metadata, Outcome, PageKind};
use serde::Serialize;

/// Where the record was found and what came of it, then the page as in dehusk's JSON.
#[derive(Serialize)]
pub(crate) struct Line<'a> {
    #[serde(flatten)]
    origin: &'a Origin,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
    #[serde(flatten)]
    page: Option<Page<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Page<'a> {
    Whole(&'a Extraction),
    Brief(Brief<'a>),
}

/// The JSON of a page without its blocks, and without where its metadata stand.
#[derive(Serialize)]
struct Brief<'a> {
    version: &'static str,
    outcome: Outcome,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    truncated_by: Vec<Limit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    charset: Option<Charset>,
    page_kind: PageKind,
    confidence: f32,
    metadata: &'a Metadata,
    text: &'a str,
    comments: &'a [Comment],
}

impl<'a> Line<'a> {
    /// Of a page that is merely empty its outcome says why.
    pub(crate) fn of(origin: &'a Origin, row: &'a Row, blocks: bool, markdown: Option<String>) -> Self {
        let read = row.extraction.as_ref();
        let error = row.error.as_deref().filter(|_| read.is_none() || row.status.is_error());
        let page =
            read.map(|page| if blocks { Page::Whole(page) } else { Page::Brief(brief(page, &row.text)) });
        Self { origin, url: row.url.as_deref(), status: row.status.as_str(), error, page, markdown }
    }
}

fn brief<'a>(page: &'a Extraction, text: &'a str) -> Brief<'a> {
    Brief {
        version: env!("CARGO_PKG_VERSION"),
        outcome: page.outcome(),
        truncated_by: page.truncated_by().collect(),
        charset: page.charset(),
        page_kind: page.page_kind(),
        confidence: page.confidence(),
        metadata: page.metadata(),
        text,
        comments: page.comments(),
    }
}
