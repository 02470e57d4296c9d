//! What a page says of itself, and where it says it.

use super::{Metadata, tidy};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Where a value of the metadata stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Source {
    /// JSON-LD.
    LinkedData,
    /// A `meta` element.
    Meta,
    /// Microdata, or `rel=author`.
    Microdata,
    /// A `time` element.
    Time,
    /// The `title` element.
    TitleElement,
    /// A heading.
    Heading,
    /// A `link` element, or an attribute of the root element.
    Link,
    /// An element whose class or id is named after the property, or a link to an author's page.
    Class,
    /// Text that readers see: a byline, a date near the title.
    Text,
    /// Data that scripts hydrate from, where nothing else says it.
    State,
    /// The page's address.
    Url,
    /// The caller.
    Caller,
    /// A detector, by the text: with the cargo feature `language` only.
    Detector,
}

impl Source {
    /// A stable lower-case name, as in the JSON.
    ///
    /// ```
    /// assert_eq!(dehusk::Source::LinkedData.as_str(), "linked_data");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LinkedData => "linked_data",
            Self::Meta => "meta",
            Self::Microdata => "microdata",
            Self::Time => "time",
            Self::TitleElement => "title_element",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::Class => "class",
            Self::Text => "text",
            Self::State => "state",
            Self::Url => "url",
            Self::Caller => "caller",
            Self::Detector => "detector",
        }
    }
}

/// A value, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Claim<T = String> {
    /// What is said.
    pub value: T,
    /// Where.
    pub source: Source,
}

impl<T> Claim<T> {
    pub(super) fn new(source: Source, value: T) -> Self {
        Self { value, source }
    }
}

/// Everything that a page says of itself, field by field, what is believed first: alternatives follow,
/// each once, sixteen at most.
///
/// ```
/// let html = "<title>Rain at last | The Mill</title><meta property=og:site_name content='The Mill'>
///     <meta name=author content='Ann Lee'><article><h1>Rain at last</h1>
///     <p class=byline>By Ann Lee and Bob Ray</p><p>It rained all night, and the river rose.</p></article>";
/// let page = dehusk::extract(html);
/// let authors = &page.provenance().authors;
/// assert_eq!(authors[0].value, ["Ann Lee", "Bob Ray"]);
/// assert_eq!(authors[0].source, dehusk::Source::Text);
/// assert_eq!(authors[1].source, dehusk::Source::Meta);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Provenance {
    /// Titles.
    pub title: Vec<Claim>,
    /// Authors, all that one place names.
    pub authors: Vec<Claim<Vec<String>>>,
    /// Days of publication, ISO 8601.
    pub published: Vec<Claim>,
    /// Days of change, ISO 8601.
    pub modified: Vec<Claim>,
    /// Names of the site.
    pub site_name: Vec<Claim>,
    /// Addresses.
    pub url: Vec<Claim>,
    /// Languages.
    pub language: Vec<Claim>,
    /// Descriptions.
    pub description: Vec<Claim>,
    /// Lead images.
    pub image: Vec<Claim>,
    /// Tags, all that one place names.
    pub tags: Vec<Claim<Vec<String>>>,
    /// Categories, all that one place names.
    pub categories: Vec<Claim<Vec<String>>>,
    /// Licences.
    pub licence: Vec<Claim>,
}

impl Provenance {
    /// What is believed.
    pub(super) fn believed(&self) -> Metadata {
        let first = |claims: &[Claim]| claims.first().map(|claim| claim.value.clone());
        let all = |claims: &[Claim<Vec<String>>]| {
            claims.first().map(|claim| claim.value.clone()).unwrap_or_default()
        };
        Metadata {
            title: first(&self.title),
            authors: all(&self.authors),
            published: first(&self.published),
            modified: first(&self.modified),
            site_name: first(&self.site_name),
            url: first(&self.url),
            language: first(&self.language),
            description: first(&self.description),
            image: first(&self.image),
            tags: all(&self.tags),
            categories: all(&self.categories),
            licence: first(&self.licence),
            ..Metadata::default()
        }
    }
}

/// A page may say a thing a million times.
const MAX_CLAIMS: usize = 16;

/// What JSON-LD says in some property.
pub(super) fn linked(texts: &[Cow<'_, str>]) -> Vec<Claim> {
    let tidied = texts.iter().filter_map(|text| tidy(text));
    tidied.map(|value| Claim::new(Source::LinkedData, value)).collect()
}

/// The first claims that differ, each value once.
pub(super) fn distinct<T: PartialEq>(claims: impl IntoIterator<Item = Claim<T>>) -> Vec<Claim<T>> {
    let mut kept: Vec<Claim<T>> = Vec::new();
    for claim in claims {
        if kept.len() == MAX_CLAIMS {
            break;
        }
        if !kept.iter().any(|known| known.value == claim.value) {
            kept.push(claim);
        }
    }
    kept
}
