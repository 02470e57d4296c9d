//! An extractor with its options.

use crate::extraction::Extraction;
use crate::input::Input;
use crate::options::{Options, wrong};
use crate::rows::{Page, Reading, Row};
use pyo3::prelude::*;

/// An extractor with its options; what `extract` and its like are made of.
#[pyclass(frozen, module = "dehusk._native")]
pub(crate) struct Extractor {
    inner: dehusk::Extractor,
}

#[pymethods]
impl Extractor {
    #[new]
    #[pyo3(signature = (options, *, url=None, charset=None))]
    fn new(options: Options, url: Option<String>, charset: Option<&str>) -> PyResult<Self> {
        let mut inner = options.extractor()?;
        if let Some(url) = url {
            inner = inner.url(url);
        }
        if let Some(label) = charset {
            inner = inner.charset(label).map_err(|error| wrong("charset", error))?;
        }
        Ok(Self { inner })
    }

    /// Extracts from HTML. Other threads run meanwhile.
    fn extract_html(&self, py: Python<'_>, page: Input) -> Extraction {
        Extraction::from(py.detach(|| match &page {
            Input::Text(text) => self.inner.extract(text),
            Input::Mended(text) => self.inner.extract(text),
            Input::Bytes(bytes) => self.inner.extract_html_bytes(bytes),
        }))
    }

    /// One row for each page, in their order, worked on by so many threads. Other threads run meanwhile, and no page
    /// raises: what came of it is the row's `status`.
    #[pyo3(signature = (pages, *, markdown=false, threads=1))]
    fn extract_rows(&self, py: Python<'_>, pages: Vec<Page>, markdown: bool, threads: usize) -> Vec<Row> {
        py.detach(|| Reading { extractor: &self.inner, markdown }.rows(&pages, threads))
    }

    /// Extracts from the text of a page that somebody flattened already. Other threads run meanwhile.
    fn extract_text(&self, py: Python<'_>, page: Input) -> Extraction {
        Extraction::from(py.detach(|| match &page {
            Input::Text(text) => self.inner.extract_text(text),
            Input::Mended(text) => self.inner.extract_text(text),
            Input::Bytes(bytes) => self.inner.extract_text_bytes(bytes),
        }))
    }
}
