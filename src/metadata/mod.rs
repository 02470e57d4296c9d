//! What a page says of itself.

mod author;
mod byline_words;
mod categories;
mod claim;
mod dates;
mod declared;
#[cfg(feature = "language")]
mod detected;
mod head;
mod heading;
mod lines;
mod linked;
mod links;
mod marks;
mod names;
mod paywall;
mod placed;
mod published;
mod settle;
mod site;
mod sources;
mod states;
mod subject;
mod thing;
mod title;
mod title_parts;
mod which_day;

pub(crate) use declared::declared;
pub(crate) use linked::linked;
pub(crate) use sources::Sources;

pub use claim::{Claim, Provenance, Source};
pub(crate) use dates::Date;
use dates::Order;
pub use links::{Feed, FeedKind};
pub use paywall::Paywall;
use placed::Placed;
use serde::{Deserialize, Serialize};
pub(crate) use settle::Credits;
use site::Site;

use subject::Subject;
use url::Url;

/// What a page says of itself. Every field is what the page gives, trimmed; nothing is guessed, but for the
/// language of a page that declares none, with the cargo feature `language`.
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
    /// The declared language, as it is declared; with the feature `language`, else that of the text.
    pub language: Option<String>,
    /// The page's own description.
    pub description: Option<String>,
    /// The lead image's URL.
    pub image: Option<String>,
    /// Tags and keywords.
    pub tags: Vec<String>,
    /// Where the page stands in its site, the widest first.
    pub categories: Vec<String>,
    /// The licence's URL, or its name where no more is said.
    pub licence: Option<String>,
    /// Feeds that the page links, all in `link` elements.
    pub feeds: Vec<Feed>,
    /// What speaks for a paywall, or against one.
    pub paywall: Paywall,
}

/// What a page says of itself, before it is known what its text is.
#[derive(Debug, Default)]
pub(crate) struct Said {
    provenance: Provenance,
    authors: Vec<Placed<Vec<String>>>,
    published: Vec<Placed<Date>>,
    modified: Vec<Placed<Date>>,
    order: Order,
    fetched: Option<Date>,
    feeds: Vec<Feed>,
    paywall: Paywall,
    site: Site,
    base: Option<Url>,
}

/// Where the caller got a page from, and on which day.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Given<'a> {
    pub(crate) url: Option<&'a str>,
    pub(crate) fetched: Option<Date>,
}

/// Reads what a page says of itself.
pub(crate) fn read(sources: &Sources<'_>, given: Given<'_>) -> Said {
    let subject = Subject::of(&sources.linked);
    let base = links::base(sources, given.url);
    let mut provenance = provenance(sources, &subject, given, base.as_ref());
    let site = Site::of(&provenance);
    provenance.title = title::candidates(sources, &subject, &site);
    provenance.categories = categories::claims(sources, &subject, &provenance.title);
    let order = Order::of_language(provenance.language.first().map(|claim| claim.value.as_str()));
    Said {
        authors: author::claims(sources, &subject),
        published: published::published(sources, &subject, order),
        modified: published::modified(sources, &subject, order),
        order,
        fetched: given.fetched,
        feeds: links::feeds(sources, base.as_ref()),
        paywall: paywall::evidence(sources, &subject),
        site,
        provenance,
        base,
    }
}

/// What is declared, whatever the page's title is.
fn provenance(
    sources: &Sources<'_>,
    subject: &Subject<'_, '_>,
    given: Given<'_>,
    base: Option<&Url>,
) -> Provenance {
    Provenance {
        url: links::address(sources, given.url, base),
        site_name: head::site_name(sources, subject),
        language: head::language(sources, subject),
        description: head::description(sources, subject),
        image: head::image(sources, subject, base),
        tags: head::tags(sources, subject),
        licence: links::licence(sources, subject, base),
        ..Provenance::default()
    }
}

impl Said {
    /// What a flattened text says: the caller knows where it is from.
    pub(crate) fn of_text(given: Given<'_>, title: Option<String>) -> Self {
        let url = given.url.map(|url| Claim::new(Source::Caller, url.to_owned())).into_iter().collect();
        let title = title.map(|title| Claim::new(Source::Text, title)).into_iter().collect();
        let provenance = Provenance { title, url, ..Provenance::default() };
        Self { site: Site::of(&provenance), provenance, fetched: given.fetched, ..Self::default() }
    }

    /// What the page's addresses are relative to.
    pub(crate) fn base(&self) -> Option<&Url> {
        self.base.as_ref()
    }

    /// Everything that may be the title, best first.
    pub(crate) fn titles(&self) -> Vec<String> {
        self.provenance.title.iter().map(|claim| claim.value.clone()).collect()
    }

    /// The page's address.
    pub(crate) fn url(&self) -> Option<&str> {
        self.provenance.url.first().map(|claim| claim.value.as_str())
    }

    /// What the page says is in it; empty where it says nothing.
    pub(crate) fn description(&self) -> &str {
        self.provenance.description.first().map_or("", |claim| claim.value.as_str())
    }
}

/// Without white space around it, and one space for each run in it; `None` if nothing is left.
pub(crate) fn tidy(text: &str) -> Option<String> {
    let tidied = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!tidied.is_empty()).then_some(tidied)
}
