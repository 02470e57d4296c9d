//! A row as a document of other pipelines.

use crate::flat::Flat;
use crate::layout::Layout;
use crate::origin::Origin;
use crate::status::Status;
use serde::Serialize;

/// A document: its text, its name, and all else as metadata.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Document<'a, M> {
    /// `Document` of `datatrove.data`.
    Datatrove { text: &'a str, id: String, metadata: &'a M },
    /// Dolma's data format; `added`, when it joined a collection, is the collector's to say.
    Dolma {
        id: String,
        text: &'a str,
        source: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        created: Option<&'a str>,
        metadata: &'a M,
    },
}

impl<'a, M> Document<'a, M> {
    pub(crate) fn new(
        layout: Layout,
        origin: &'a Origin,
        text: &'a str,
        created: Option<&'a str>,
        metadata: &'a M,
    ) -> Self {
        let id = origin.name();
        match layout {
            Layout::Dolma => Self::Dolma { id, text, source: &origin.input, created, metadata },
            Layout::Dehusk | Layout::Datatrove => Self::Datatrove { text, id, metadata },
        }
    }
}

/// The columns of a row but its text, and where it was found.
#[derive(Serialize)]
pub(crate) struct Facts<'a> {
    #[serde(flatten)]
    origin: &'a Origin,
    url: Option<&'a str>,
    title: Option<&'a str>,
    author: Option<&'a str>,
    date: Option<&'a str>,
    site_name: Option<&'a str>,
    description: Option<&'a str>,
    language: Option<&'a str>,
    page_type: Option<&'static str>,
    confidence: Option<f32>,
    n_chars_in: u64,
    n_chars_out: u64,
    status: Status,
    error: Option<&'a str>,
    extractor_version: &'static str,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(flat: &'a Flat<'a>, origin: &'a Origin) -> Self {
        Self {
            origin,
            url: flat.url,
            title: flat.title,
            author: flat.author.as_deref(),
            date: flat.date,
            site_name: flat.site_name,
            description: flat.description,
            language: flat.language,
            page_type: flat.page_type,
            confidence: flat.confidence,
            n_chars_in: flat.n_chars_in,
            n_chars_out: flat.n_chars_out,
            status: flat.status,
            error: flat.error,
            extractor_version: flat.extractor_version,
        }
    }
}
