//! What a page says of itself.

mod declared;
mod head;
mod linked;
mod sources;
mod title;

pub(crate) use declared::declared;
pub(crate) use linked::linked;
pub(crate) use sources::Sources;

use serde::{Deserialize, Serialize};

/// What a page says of itself. Every field is what the page gives, trimmed; nothing is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Metadata {
    /// The title, without the site's name.
    pub title: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it was published, ISO 8601, as precise as the page says.
    pub published: Option<String>,
    /// When it was last changed.
    pub modified: Option<String>,
    /// The site's name.
    pub site_name: Option<String>,
    /// The page's canonical URL, or the caller's.
    pub url: Option<String>,
    /// The declared language.
    pub language: Option<String>,
    /// The page's own description.
    pub description: Option<String>,
    /// The lead image's URL.
    pub image: Option<String>,
    /// Tags and keywords.
    pub tags: Vec<String>,
}

/// Reads a page's metadata, and everything that may be its title, best first; `url` is where the
/// caller got the page from.
pub(crate) fn read(sources: &Sources<'_>, url: Option<&str>) -> (Metadata, Vec<String>) {
    let site_name = sources.property(&["og:site_name", "application-name"]);
    let titles = title::candidates(sources, site_name.as_deref());
    let metadata = Metadata {
        title: titles.first().cloned(),
        url: head::canonical(sources, url),
        language: head::language(sources),
        description: sources.property(&["og:description", "description", "twitter:description"]),
        image: sources.property(&["og:image", "twitter:image"]),
        site_name,
        ..Metadata::default()
    };
    (metadata, titles)
}

/// Without white space around it, and one space for each run in it; `None` if nothing is left.
pub(crate) fn tidy(text: &str) -> Option<String> {
    let tidied = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!tidied.is_empty()).then_some(tidied)
}
