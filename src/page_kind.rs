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
