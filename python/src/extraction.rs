//! What comes of a page.

use crate::parts::{Block, Chunk, Comment, Metadata};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

/// What dehusk makes of a page: blocks, comments, metadata, and the main content in several forms.
///
/// Every input gives one; `outcome` says what came of the page. It never changes, and threads may share it. It is
/// not pickled: send `json()`.
///
/// >>> import dehusk
/// >>> page = dehusk.bare_extraction("<h1>Rain</h1><p>It rained all night, and the river rose before dawn.</p>")
/// >>> page.text
/// 'It rained all night, and the river rose before dawn.'
/// >>> page.metadata.title
/// 'Rain'
#[pyclass(frozen, module = "dehusk._native")]
pub(crate) struct Extraction {
    inner: dehusk::Extraction,
}

impl From<dehusk::Extraction> for Extraction {
    fn from(inner: dehusk::Extraction) -> Self {
        Self { inner }
    }
}

#[pymethods]
impl Extraction {
    /// The main content as plain text, paragraphs separated by a blank line; without title and comments.
    #[getter]
    fn text(&self) -> String {
        self.inner.text()
    }

    /// The page's title, as in the metadata.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.inner.title()
    }

    /// What came of the page: `content`, `listing`, `shell`, `consent_wall` or `empty`.
    #[getter]
    fn outcome(&self) -> &'static str {
        self.inner.outcome().as_str()
    }

    /// What kind of page it is taken for: "article", "forum", "product" and so on.
    #[getter]
    fn page_kind(&self) -> &'static str {
        self.inner.page_kind().as_str()
    }

    /// The F1 to expect of the text against what a careful reader would keep, 0 to 1.
    #[getter]
    fn confidence(&self) -> f32 {
        self.inner.confidence()
    }

    /// The encoding that bytes were read in; None where a str was given.
    #[getter]
    fn charset(&self) -> Option<&'static str> {
        self.inner.charset().map(|charset| charset.name)
    }

    /// Names of the limits that the page met; most often none.
    #[getter]
    fn truncated_by(&self) -> Vec<&'static str> {
        self.inner.truncated_by().map(dehusk::Limit::as_str).collect()
    }

    /// Steps that the page took, the same on every machine.
    #[getter]
    fn work(&self) -> u64 {
        self.inner.work()
    }

    /// Every block of the page in order, kept or not.
    #[getter]
    fn blocks(&self) -> Vec<Block> {
        self.inner.blocks().map(|(block, verdict)| Block::new(block, *verdict)).collect()
    }

    /// Readers' comments in page order.
    #[getter]
    fn comments(&self) -> Vec<Comment> {
        self.inner.comments().iter().map(Comment::from).collect()
    }

    /// What the page says of itself.
    #[getter]
    fn metadata(&self) -> Metadata {
        self.inner.metadata().into()
    }

    /// The main content as Markdown.
    fn markdown(&self) -> String {
        self.inner.markdown()
    }

    /// The main content as HTML, written from an allow-list: safe to show.
    fn html(&self) -> String {
        self.inner.html()
    }

    /// Everything as JSON: text, comments, metadata with where each value stands, and every block.
    fn json(&self) -> PyResult<String> {
        serde_json::to_string(&self.inner).map_err(|error| PyRuntimeError::new_err(error.to_string()))
    }

    /// The metadata as YAML between two lines of dashes; empty where nothing is known.
    fn front_matter(&self) -> String {
        self.inner.front_matter()
    }

    /// The main content in pieces of at most so many words, each with the headings it stands under.
    ///
    /// >>> import dehusk
    /// >>> page = dehusk.bare_extraction("<h2>Rain</h2><p>It rained all night, and the river rose before dawn.</p>")
    /// >>> [(chunk.heading_path, chunk.words) for chunk in page.chunks(8)]
    /// [([], 1), (['Rain'], 8), (['Rain'], 2)]
    fn chunks(&self, max_words: usize) -> Vec<Chunk> {
        self.inner.chunks(max_words).into_iter().map(Chunk::from).collect()
    }

    /// One line a block, label, reason, score, kind and first words, and under it what moved the score.
    fn explain(&self) -> String {
        self.inner.explain()
    }

    fn __repr__(&self) -> String {
        format!("<Extraction {}, {} blocks>", self.outcome(), self.inner.blocks().count())
    }
}
