//! A row as the columns of a table.

use crate::row::Row;
use crate::status::Status;
use serde::Serialize;

/// What stands between several authors in one column.
const AUTHORS: &str = "; ";

/// A row as the columns of a table, in their order. What is not known is `None`; in JSON it is `null`.
///
/// ```
/// use dehusk_batch::{Flat, Record, extract};
///
/// let page = "<p>It rained all night, and the river rose by a hand's breadth.</p>";
/// let row = extract(&Record::text(page), &dehusk::Extractor::new());
/// let flat = Flat { markdown: row.extraction.as_ref().map(|page| page.markdown()), ..Flat::of(&row) };
/// assert_eq!((flat.n_chars_in, flat.n_chars_out), (page.len() as u64, flat.text.len() as u64));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Flat<'a> {
    /// Where the page was got from; else the address that it gives itself.
    pub url: Option<&'a str>,
    /// The main content as plain text.
    pub text: &'a str,
    /// The main content as `CommonMark`, where it was asked for: [`Flat::of`] leaves it out, for it takes time.
    pub markdown: Option<String>,
    /// The title, without the site's name.
    pub title: Option<&'a str>,
    /// All authors, `; ` between them.
    pub author: Option<String>,
    /// When it was published, ISO 8601, as precise as the page says.
    pub date: Option<&'a str>,
    /// The site's name.
    pub site_name: Option<&'a str>,
    /// The page's own description.
    pub description: Option<&'a str>,
    /// Its language, as the page declares it.
    pub language: Option<&'a str>,
    /// What kind of page it is taken for.
    pub page_type: Option<&'static str>,
    /// How good the text is likely to be, 0 to 1.
    pub confidence: Option<f32>,
    /// Characters of the page, markup included.
    pub n_chars_in: u64,
    /// Characters of `text`.
    pub n_chars_out: u64,
    /// What came of the record.
    pub status: Status,
    /// Why there is no text, or not all of it.
    pub error: Option<&'a str>,
    /// The version of dehusk.
    pub extractor_version: &'static str,
}

impl<'a> Flat<'a> {
    /// The columns of a row, but for `markdown`.
    pub fn of(row: &'a Row) -> Self {
        let page = row.extraction.as_ref();
        let metadata = page.map(dehusk::Extraction::metadata);
        let authors = metadata.map(|metadata| metadata.authors.join(AUTHORS));
        Self {
            url: row.url.as_deref().or(metadata.and_then(|m| m.url.as_deref())),
            text: &row.text,
            markdown: None,
            title: metadata.and_then(|m| m.title.as_deref()),
            author: authors.filter(|authors| !authors.is_empty()),
            date: metadata.and_then(|m| m.published.as_deref()),
            site_name: metadata.and_then(|m| m.site_name.as_deref()),
            description: metadata.and_then(|m| m.description.as_deref()),
            language: metadata.and_then(|m| m.language.as_deref()),
            page_type: page.map(|page| page.page_kind().as_str()),
            confidence: page.map(dehusk::Extraction::confidence),
            n_chars_in: row.n_chars_in,
            n_chars_out: row.text.chars().count() as u64,
            status: row.status,
            error: row.error.as_deref(),
            extractor_version: env!("CARGO_PKG_VERSION"),
        }
    }
}
