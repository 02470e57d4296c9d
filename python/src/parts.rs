//! Parts of what comes of a page, as Python sees them: records that never change.

use pyo3::prelude::*;

/// How many characters of a text its `repr` shows.
const SHOWN: usize = 40;

/// A run of text inside one block-level element, or a line of flattened text, with its verdict.
///
/// >>> import dehusk
/// >>> block, = dehusk.bare_extraction("<p>It rained all night, and the river rose before dawn.</p>").blocks
/// >>> block.label, block.reason, block.kind, block.source
/// ('content', 'prose', 'paragraph', (3, 55))
#[pyclass(frozen, get_all, eq, module = "dehusk._native")]
#[derive(Clone, PartialEq)]
pub(crate) struct Block {
    /// What it is to the page: "title", "content", "caption", "comment" or "chrome".
    label: &'static str,
    /// Why: the family of chrome that a rule found, or the pass that decided.
    reason: &'static str,
    /// "paragraph", "heading", "cell" and so on.
    kind: &'static str,
    /// A heading's level, 1 to 6.
    level: Option<u8>,
    /// How much like content it is, 0 to 1.
    score: f32,
    /// Its text, character references decoded.
    text: String,
    /// Where in the decoded page it stands: begin and end in bytes of UTF-8. Equal where that is not known.
    source: (usize, usize),
    /// "visible", or which data beside the elements it comes from.
    origin: &'static str,
    /// The language that the nearest element declares; of kept blocks.
    language: Option<String>,
    /// The language of a program; of kept blocks.
    code_language: Option<String>,
    /// The anchor at which the page's own links find it; of kept blocks.
    anchor: Option<String>,
}

impl Block {
    pub(crate) fn new(block: &dehusk::Block, verdict: dehusk::Verdict) -> Self {
        Self {
            label: verdict.label.as_str(),
            reason: verdict.reason.as_str(),
            kind: block.kind.as_str(),
            level: if let dehusk::BlockKind::Heading(level) = block.kind { Some(level) } else { None },
            score: verdict.score,
            text: block.text.clone(),
            source: (block.source.start, block.source.end),
            origin: block.origin.as_str(),
            language: block.language().map(str::to_owned),
            code_language: block.code_language().map(str::to_owned),
            anchor: block.anchor().map(str::to_owned),
        }
    }
}

#[pymethods]
impl Block {
    fn __repr__(&self) -> String {
        format!("<Block {} {} {:?}>", self.label, self.reason, shown(&self.text))
    }
}

/// A reader's comment.
#[pyclass(frozen, get_all, eq, module = "dehusk._native")]
#[derive(Clone, PartialEq)]
pub(crate) struct Comment {
    /// Who wrote it, as the page says it.
    author: Option<String>,
    /// When, as the page says it.
    date: Option<String>,
    /// How many comments it answers in turn; 0 for one that answers the page.
    depth: u16,
    /// What it says; paragraphs separated by a blank line.
    text: String,
}

impl From<&dehusk::Comment> for Comment {
    fn from(comment: &dehusk::Comment) -> Self {
        let dehusk::Comment { author, date, depth, text, .. } = comment.clone();
        Self { author, date, depth, text }
    }
}

#[pymethods]
impl Comment {
    fn __repr__(&self) -> String {
        format!("<Comment {} {:?}>", self.author.as_deref().unwrap_or("?"), shown(&self.text))
    }
}

/// A piece of the content, for search or for models.
#[pyclass(frozen, get_all, eq, module = "dehusk._native")]
#[derive(Clone, PartialEq)]
pub(crate) struct Chunk {
    /// The headings it stands under, the highest first.
    heading_path: Vec<String>,
    /// Its text.
    text: String,
    /// How many words that is.
    words: usize,
    /// Where in the decoded page it stands: begin and end in bytes of UTF-8.
    source: (usize, usize),
}

impl From<dehusk::Chunk> for Chunk {
    fn from(chunk: dehusk::Chunk) -> Self {
        let source = (chunk.source.start, chunk.source.end);
        Self { heading_path: chunk.heading_path, text: chunk.text, words: chunk.words, source }
    }
}

#[pymethods]
impl Chunk {
    fn __repr__(&self) -> String {
        format!("<Chunk {} words {:?}>", self.words, shown(&self.text))
    }
}

/// A feed that the page links.
#[pyclass(frozen, get_all, eq, module = "dehusk._native")]
#[derive(Clone, PartialEq)]
pub(crate) struct Feed {
    /// "rss", "atom" or "json".
    kind: &'static str,
    /// Its title, as the link gives it.
    title: Option<String>,
    /// Where it is.
    url: String,
}

impl From<&dehusk::Feed> for Feed {
    fn from(feed: &dehusk::Feed) -> Self {
        let kind = match feed.kind {
            dehusk::FeedKind::Rss => "rss",
            dehusk::FeedKind::Atom => "atom",
            _ => "json",
        };
        Self { kind, title: feed.title.clone(), url: feed.url.clone() }
    }
}

/// What speaks for a paywall, or against one.
#[pyclass(frozen, get_all, eq, module = "dehusk._native")]
#[derive(Clone, PartialEq)]
pub(crate) struct Paywall {
    /// Whether the page declares itself free, in JSON-LD.
    declared_free: Option<bool>,
    /// "free", "metered" or "locked", as a `meta` element says.
    content_tier: Option<String>,
    /// Class selectors of parts that are declared not free and are on the page.
    gated: Vec<String>,
    /// Classes and ids that are named after a gate.
    gates: Vec<String>,
}

impl From<&dehusk::Paywall> for Paywall {
    fn from(paywall: &dehusk::Paywall) -> Self {
        let dehusk::Paywall { declared_free, content_tier, gated, gates, .. } = paywall.clone();
        Self { declared_free, content_tier, gated, gates }
    }
}

/// What the page says of itself.
///
/// >>> import dehusk
/// >>> dehusk.bare_extraction("<title>Rain</title><meta name=author content='Ann Lee'>").metadata.authors
/// ['Ann Lee']
#[pyclass(frozen, get_all, eq, module = "dehusk._native")]
#[derive(Clone, PartialEq)]
pub(crate) struct Metadata {
    /// The title, without the site's name.
    title: Option<String>,
    /// Who wrote it.
    authors: Vec<String>,
    /// When it was published, ISO 8601, as precise as the page says.
    published: Option<String>,
    /// When it was last changed, ISO 8601.
    modified: Option<String>,
    /// The site's name.
    site_name: Option<String>,
    /// The page's canonical URL, or the caller's.
    url: Option<String>,
    /// The declared language, else that of the text.
    language: Option<String>,
    /// The page's own description.
    description: Option<String>,
    /// The lead image's URL.
    image: Option<String>,
    /// Tags and keywords.
    tags: Vec<String>,
    /// Where the page stands in its site, the widest first.
    categories: Vec<String>,
    /// The licence's URL, or its name.
    licence: Option<String>,
    /// Feeds that the page links.
    feeds: Vec<Feed>,
    /// What speaks for a paywall, or against one.
    paywall: Paywall,
}

impl From<&dehusk::Metadata> for Metadata {
    fn from(said: &dehusk::Metadata) -> Self {
        let (feeds, paywall) = (said.feeds.iter().map(Feed::from).collect(), Paywall::from(&said.paywall));
        let said = said.clone();
        Self {
            title: said.title,
            authors: said.authors,
            published: said.published,
            modified: said.modified,
            site_name: said.site_name,
            url: said.url,
            language: said.language,
            description: said.description,
            image: said.image,
            tags: said.tags,
            categories: said.categories,
            licence: said.licence,
            feeds,
            paywall,
        }
    }
}

#[pymethods]
impl Metadata {
    fn __repr__(&self) -> String {
        format!("<Metadata {:?}>", self.title.as_deref().unwrap_or(""))
    }
}

fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}
