//! Kinds of pages.

use serde::{Deserialize, Serialize};

/// What kind of page it is: what counts as content depends on it. The seven kinds are those of the
/// Web Content Extraction Benchmark (WCXB).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PageKind {
    /// One text: news, a blog post, an essay.
    #[default]
    Article,
    /// Manuals, references, how-tos.
    Documentation,
    /// What a company, a person or a place offers.
    Service,
    /// Threads of posts; questions and answers.
    Forum,
    /// Products or works to choose from.
    Collection,
    /// Lists of links or teasers to texts.
    Listing,
    /// One thing for sale.
    Product,
}

impl PageKind {
    /// A stable lower-case name, as in the JSON.
    ///
    /// ```
    /// assert_eq!(dehusk::PageKind::Forum.as_str(), "forum");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Documentation => "documentation",
            Self::Service => "service",
            Self::Forum => "forum",
            Self::Collection => "collection",
            Self::Listing => "listing",
            Self::Product => "product",
        }
    }
}

/// Texts of a page's JSON-LD.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LinkedText {
    /// Of what the page is about.
    pub(crate) content: Vec<String>,
    /// Of somebody, or by readers.
    pub(crate) aside: Vec<String>,
}

/// What a page declares of its kind, for machines: read by the metadata, weighed by the labeller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Declared {
    /// Types of schema.org, from JSON-LD and microdata.
    pub(crate) schema: Vec<String>,
    /// `og:type`.
    pub(crate) og_type: String,
    /// The software that wrote the page.
    pub(crate) generator: String,
    /// Lower-case words of the URL's path, and the host's labels but for the last two.
    pub(crate) url_words: Vec<String>,
    /// Whether the URL is known and names no page below the host.
    pub(crate) is_home: bool,
}
