//! The pipeline: the only file that knows all stages.

use crate::block::Document;
use crate::extraction::{Extraction, Outcome};
use crate::label::{self, Front, PageFacts};
use crate::metadata::{self, Metadata};
use crate::options::{Focus, SelectorError};
use crate::page::{self, Marks, Page};
use crate::page_kind::PageKind;
use crate::verdict::Verdict;
use crate::{decode, segment};
use scraper::{Html, Selector};

/// How often what was kept of a text is labelled again. Two rounds settle nearly every page; more
/// are needed only where each round moves new husk beside old.
const MAX_SETTLING_ROUNDS: usize = 8;

/// An extractor with its options; make one, use it for many pages.
///
/// ```
/// use dehusk::{Extractor, Focus};
///
/// let extractor = Extractor::new().focus(Focus::Recall).url("https://example.org/a");
/// let page = extractor.extract("<p>All the birds had left by the first of October.</p>");
/// assert_eq!(page.metadata().url.as_deref(), Some("https://example.org/a"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Extractor {
    url: Option<String>,
    focus: Focus,
    page_kind: Option<PageKind>,
    selectors: Vec<(Marks, Selector)>,
}

impl Extractor {
    /// An extractor with default options.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where the page was got from; relative URLs in it are resolved against this.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Where to draw the line between content and husk. Default: [`Focus::Balanced`].
    #[must_use]
    pub fn focus(mut self, focus: Focus) -> Self {
        self.focus = focus;
        self
    }

    /// What kind of page it is. Default: estimated from the page.
    #[must_use]
    pub fn page_kind(mut self, kind: PageKind) -> Self {
        self.page_kind = Some(kind);
        self
    }

    /// Always keeps what a CSS selector matches. Wins over [`drop`](Self::drop) and over the labels.
    ///
    /// # Errors
    /// If the selector does not parse.
    pub fn keep(self, selector: &str) -> Result<Self, SelectorError> {
        self.select(Marks::KEEP, selector)
    }

    /// Never keeps what a CSS selector matches.
    ///
    /// # Errors
    /// If the selector does not parse.
    pub fn drop(self, selector: &str) -> Result<Self, SelectorError> {
        self.select(Marks::DROP, selector)
    }

    /// Looks only inside what a CSS selector matches. A page without a match is taken whole.
    ///
    /// # Errors
    /// If the selector does not parse.
    pub fn root(self, selector: &str) -> Result<Self, SelectorError> {
        self.select(Marks::ROOT, selector)
    }

    fn select(mut self, mark: Marks, selector: &str) -> Result<Self, SelectorError> {
        let parsed =
            Selector::parse(selector).map_err(|_| SelectorError { selector: selector.to_owned() })?;
        self.selectors.push((mark, parsed));
        Ok(self)
    }

    /// Extracts from HTML.
    pub fn extract(&self, html: &str) -> Extraction {
        self.extract_page(&page::read(html, &self.selectors))
    }

    /// Extracts from a document that the caller parsed. Its source is not known, so blocks have
    /// empty source ranges.
    pub fn extract_document(&self, document: &Html) -> Extraction {
        self.extract_page(&page::read_document(document, &self.selectors))
    }

    /// Extracts from the text of a page that somebody flattened already.
    pub fn extract_text(&self, text: &str) -> Extraction {
        let mut page = self.label_text(text);
        for _ in 0..MAX_SETTLING_ROUNDS {
            if !self.settle(&mut page) {
                break;
            }
        }
        page.outcome = outcome(&page.verdicts);
        page
    }

    fn label_text(&self, text: &str) -> Extraction {
        let facts = PageFacts { front: Front::Crawl, ..PageFacts::default() };
        let metadata = Metadata { url: self.url.clone(), ..Metadata::default() };
        self.assemble(segment::plain::segment(text), &facts, metadata)
    }

    /// Labels what was kept as a text of its own, so that cleaning it again changes nothing: a line
    /// that is husk only beside another may have come to stand there. Returns whether any line
    /// changed.
    fn settle(&self, page: &mut Extraction) -> bool {
        let again = self.label_text(&page.text());
        let kept = page.verdicts.iter_mut().filter(|verdict| verdict.label.in_text());
        let mut changed = false;
        for (verdict, now) in kept.zip(again.verdicts).filter(|(_, now)| !now.label.in_text()) {
            *verdict = Verdict { before: verdict.before.or(Some((verdict.label, verdict.reason))), ..now };
            changed = true;
        }
        changed
    }

    /// Decodes bytes, tells HTML from flattened text, and extracts.
    pub fn extract_bytes(&self, bytes: &[u8]) -> Extraction {
        let text = decode::decode(bytes);
        if decode::is_html(&text) { self.extract(&text) } else { self.extract_text(&text) }
    }

    fn extract_page(&self, page: &Page) -> Extraction {
        let metadata = metadata::read(page, self.url.as_deref());
        let facts = PageFacts {
            kind: self.page_kind.unwrap_or_default(),
            titles: metadata::titles(page),
            ..PageFacts::default()
        };
        self.assemble(segment::html::segment(page), &facts, metadata)
    }

    fn assemble(&self, document: Document, facts: &PageFacts, metadata: Metadata) -> Extraction {
        let verdicts = label::label(&document, facts, self.focus);
        Extraction {
            blocks: document.blocks,
            outcome: outcome(&verdicts),
            verdicts,
            metadata,
            page_kind: facts.kind,
            ..Extraction::default()
        }
    }
}

fn outcome(verdicts: &[Verdict]) -> Outcome {
    if verdicts.iter().any(|v| v.label.in_text()) { Outcome::Content } else { Outcome::Empty }
}
