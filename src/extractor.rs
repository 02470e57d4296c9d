//! The pipeline: the only file that knows all stages.

use crate::block::{Block, Document};
use crate::decode::{self, Charset, CharsetError, Known};
use crate::extraction::Extraction;
use crate::label::{self, Labelled, PageFacts, Weights};
use crate::limits::Limits;
use crate::metadata::{self, Credits, Date, Given, Metadata, Provenance, Said};
use crate::options::{DayError, Focus, SelectorError};
use crate::page::{self, Marks, Page, SelectorList};
use crate::page_kind::PageKind;
use crate::segment;
use crate::structure::{self, Links};
#[cfg(feature = "training")]
use crate::training::Sample;
use crate::verdict::Verdict;
use encoding_rs::Encoding;
#[cfg(feature = "scraper")]
use scraper::Html;

/// How often metadata look at every node: once for all elements, and for scripts that say more.
const METADATA_WALKS: usize = 2;

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
    charset: Option<&'static Encoding>,
    fetched: Option<Date>,
    focus: Focus,
    page_kind: Option<PageKind>,
    selectors: Vec<(Marks, SelectorList)>,
    weights: Option<Weights>,
    limits: Limits,
    strip_tracking: bool,
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

    /// The day on which the page was got, `YYYY-MM-DD`, with a time behind it or not: later days that the page
    /// names are refused, but for the next one, which it is in other time zones already. Default: no day
    /// that can be is refused, since dehusk looks at no clock.
    ///
    /// ```
    /// let html = "<meta name=date content=2031-01-01><h1>Rain</h1><p>4 May 2021</p><p>It rained all night.</p>";
    /// let page = dehusk::Extractor::new().fetched("2021-05-05")?.extract(html);
    /// assert_eq!(page.metadata().published.as_deref(), Some("2021-05-04"));
    /// # Ok::<(), dehusk::DayError>(())
    /// ```
    ///
    /// # Errors
    /// If the text is no such day.
    pub fn fetched(mut self, day: &str) -> Result<Self, DayError> {
        self.fetched = Some(Date::iso(day).ok_or_else(|| DayError { day: day.to_owned() })?);
        Ok(self)
    }

    /// The encoding of the bytes to come, by a label of the
    /// [Encoding Standard](https://encoding.spec.whatwg.org/#names-and-labels) such as the `charset` of
    /// the HTTP header `Content-Type`. As in browsers, only a byte order mark outranks it: leave it out
    /// where a server's word is not to be trusted, and the bytes themselves are asked first.
    ///
    /// ```
    /// let page = dehusk::Extractor::new().charset("windows-1251")?.extract_bytes(b"<p>\xcd\xee\xf7\xfc</p>");
    /// assert_eq!(page.blocks().next().unwrap().0.text, "Ночь");
    /// # Ok::<(), dehusk::CharsetError>(())
    /// ```
    ///
    /// # Errors
    /// If the label names no encoding.
    pub fn charset(mut self, label: &str) -> Result<Self, CharsetError> {
        self.charset = Some(decode::labelled(label)?);
        Ok(self)
    }

    /// Where to draw the line between content and husk. Default: [`Focus::Balanced`].
    #[must_use]
    pub fn focus(mut self, focus: Focus) -> Self {
        self.focus = focus;
        self
    }

    /// What kind of page it is. Default: estimated from HTML; flattened text says too little of it
    /// and is taken for an article, so name forums, whose posts would else be read as comments.
    #[must_use]
    pub fn page_kind(mut self, kind: PageKind) -> Self {
        self.page_kind = Some(kind);
        self
    }

    /// Takes away from the links and images of the content the parameters by which sites follow readers:
    /// `utm_source`, `fbclid` and the like. Default: URLs are kept whole.
    ///
    /// ```
    /// let page = dehusk::Extractor::new().strip_tracking(true).extract(
    ///     "<p>It rained all night, says <a href='https://example.org/?id=7&utm_source=a'>the miller</a>.</p>");
    /// assert!(page.html().contains("href=\"https://example.org/?id=7\""));
    /// ```
    #[must_use]
    pub fn strip_tracking(mut self, strip: bool) -> Self {
        self.strip_tracking = strip;
        self
    }

    /// How much of a page is looked at. Default: [`Limits::default`].
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Weighs features by other weights than the shipped ones, such as those that were fitted
    /// without the page at hand.
    #[cfg(feature = "training")]
    #[must_use]
    pub fn weights(mut self, weights: Weights) -> Self {
        self.weights = Some(weights);
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
            SelectorList::parse(selector).ok_or_else(|| SelectorError { selector: selector.to_owned() })?;
        self.selectors.push((mark, parsed));
        Ok(self)
    }

    /// Extracts from HTML.
    pub fn extract(&self, html: &str) -> Extraction {
        let limits = self.limits.for_length(html.len());
        self.extract_page(page::read_within(html, limits), limits)
    }

    /// Extracts from a document that the caller parsed. Its source is not known, so blocks have
    /// empty source ranges.
    #[cfg(feature = "scraper")]
    pub fn extract_document(&self, document: &Html) -> Extraction {
        let (page, limits) = page::read_document(document, self.limits);
        self.extract_page(page, limits)
    }

    /// Extracts from the text of a page that somebody flattened already.
    pub fn extract_text(&self, text: &str) -> Extraction {
        let facts = PageFacts {
            kind: self.page_kind.unwrap_or_default(),
            weights: self.weights.clone(),
            ..PageFacts::default()
        };
        let limits = self.limits.for_length(text.len());
        let (read, met) = limits.cut(text);
        let mut document = segment::plain::segment_within(read, limits);
        document.met = document.met.and(met);
        let labelled = label::label_text(&document, &facts, self.focus);
        let title = label::title_of(&document, &labelled.verdicts).and_then(metadata::tidy);
        let said =
            Said::of_text(self.given(), title).settle(&document, &labelled.verdicts, |_| Credits::default());
        assembled(document, labelled, Vec::new(), &facts, said)
    }

    /// Decodes bytes, tells HTML from flattened text, and extracts.
    pub fn extract_bytes(&self, bytes: &[u8]) -> Extraction {
        self.extract_decoded(bytes, |text| {
            if decode::is_html(text) { self.extract(text) } else { self.extract_text(text) }
        })
    }

    /// Decodes bytes that are HTML, whatever they look like, and extracts.
    ///
    /// ```
    /// let page = dehusk::Extractor::new().extract_html_bytes(b"All the birds had left by the first of October.<br>");
    /// assert!(page.text().ends_with("October."));
    /// ```
    pub fn extract_html_bytes(&self, bytes: &[u8]) -> Extraction {
        self.extract_decoded(bytes, |text| self.extract(text))
    }

    /// Decodes bytes that are flattened text, whatever they look like, and extracts.
    ///
    /// ```
    /// let page = dehusk::Extractor::new().extract_text_bytes(b"<p> begins a paragraph, and a blank line ends it.");
    /// assert!(page.text().starts_with("<p>"));
    /// ```
    pub fn extract_text_bytes(&self, bytes: &[u8]) -> Extraction {
        self.extract_decoded(bytes, |text| self.extract_text(text))
    }

    fn extract_decoded(&self, bytes: &[u8], extract: impl Fn(&str) -> Extraction) -> Extraction {
        let (read, met) = self.limits.cut_bytes(bytes);
        let (text, charset) = self.decoded(read);
        let page = extract(&text);
        Extraction { met: page.met.and(met), charset: Some(charset), ..page }
    }

    fn decoded(&self, bytes: &[u8]) -> (String, Charset) {
        decode::decode_as(bytes, Known { encoding: self.charset, url: self.url.as_deref() })
    }

    /// The text that [`extract_bytes`](Self::extract_bytes) reads in bytes, as
    /// [`Extraction::report`] asks for it.
    ///
    /// ```
    /// let (extractor, bytes) = (dehusk::Extractor::new(), b"<p>Die Br\xfccke blieb gesperrt.</p>");
    /// let (page, text) = (extractor.extract_bytes(bytes), extractor.decode(bytes));
    /// let (block, _) = page.blocks().next().unwrap();
    /// assert!(text[block.source.clone()].contains("Brücke"));
    /// ```
    pub fn decode(&self, bytes: &[u8]) -> String {
        self.decoded(self.limits.cut_bytes(bytes).0).0
    }

    /// What the scorer sees of a page: for fitting weights on labelled pages.
    #[cfg(feature = "training")]
    pub fn sample(&self, bytes: &[u8]) -> Sample {
        let text = decode::decode(bytes);
        let mut page = page::read(&text);
        page::mark(&mut page, &self.selectors);
        let (document, facts, _) = self.facts(&page, usize::MAX);
        Sample::new(document, facts)
    }

    /// The same of a text that somebody flattened already.
    #[cfg(feature = "training")]
    pub fn sample_text(&self, text: &str) -> Sample {
        let document = segment::plain::segment(text);
        let (front, kind) = (label::shape_of(&document), self.page_kind.unwrap_or_default());
        Sample::new(document, PageFacts { front, kind, ..PageFacts::default() })
    }

    fn extract_page(&self, mut page: Page<'_>, limits: Limits) -> Extraction {
        page::mark(&mut page, &self.selectors);
        let (mut document, facts, said) = self.facts(&page, limits.blocks);
        let mut labelled = label::label(&document, &facts, self.focus);
        let links = Links::new(said.base(), said.url(), self.strip_tracking);
        structure::describe(&page, &mut document, &labelled.verdicts, &links);
        let (verdicts, work) = (&labelled.verdicts, &mut labelled.work);
        let said = said.settle(&document, verdicts, |said| said.hydrated(&page, work));
        let payload = self.payload(&page, &document.blocks, &mut labelled, &facts);
        assembled(document, labelled, payload, &facts, said)
    }

    fn facts(&self, page: &Page, max_blocks: usize) -> (Document, PageFacts, Said) {
        let sources = metadata::Sources::of(page);
        let said = metadata::read(&sources, self.given());
        let mut document = segment::html::segment(page, max_blocks);
        document.work.spend(METADATA_WALKS * page.len());
        let declared = metadata::declared(&sources, said.url());
        let kind = self.page_kind.unwrap_or_else(|| label::estimate_kind(&document, &declared));
        let facts = PageFacts {
            kind,
            titles: said.titles(),
            description: said.description().to_owned(),
            declared,
            linked: metadata::linked(&sources),
            weights: self.weights.clone(),
            ..PageFacts::default()
        };
        (document, facts, said)
    }

    fn given(&self) -> Given<'_> {
        Given { url: self.url.as_deref(), fetched: self.fetched }
    }

    /// What a page that shows little holds beside its elements.
    fn payload(
        &self,
        page: &Page,
        visible: &[Block],
        labelled: &mut Labelled,
        facts: &PageFacts,
    ) -> Vec<(Block, Verdict)> {
        let verdicts = &labelled.verdicts;
        if !label::is_poor(visible, verdicts) {
            return Vec::new();
        }
        let (blocks, work) = segment::payload::read(page, labelled.work);
        labelled.work = work;
        let judged = label::label_payload(visible, verdicts, &blocks, facts, self.focus);
        blocks.into_iter().zip(judged).collect()
    }
}

fn assembled(
    document: Document,
    labelled: Labelled,
    payload: Vec<(Block, Verdict)>,
    facts: &PageFacts,
    (metadata, provenance): (Metadata, Provenance),
) -> Extraction {
    let Labelled { verdicts, seen, work } = labelled;
    let comments = label::comments(&document, &verdicts);
    let content_end = verdicts.iter().rposition(|v| v.label.in_text()).map_or(0, |last| last + 1);
    let visible = (document.blocks, verdicts);
    let (blocks, verdicts) = segment::payload::interleave(visible, payload, content_end);
    let seen = seen.among(&blocks);
    let (confidence, met) = (label::confidence(&blocks, &verdicts), document.met);
    let outcome = label::outcome(&blocks, &verdicts, facts.kind);
    let page_kind = facts.kind;
    Extraction {
        blocks,
        verdicts,
        comments,
        metadata,
        provenance,
        charset: None,
        page_kind,
        outcome,
        confidence,
        seen,
        met,
        work,
    }
}
