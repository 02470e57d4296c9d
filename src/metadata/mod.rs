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
mod linked;
mod links;
mod marks;
mod names;
mod paywall;
mod placed;
mod published;
mod sources;
mod subject;
mod thing;
mod title;

pub(crate) use declared::declared;
pub(crate) use linked::linked;
pub(crate) use sources::Sources;

use crate::block::Document;
use crate::verdict::Verdict;
use claim::distinct;
pub use claim::{Claim, Provenance, Source};
use dates::{Date, Order};
pub use links::{Feed, FeedKind};
pub use paywall::Paywall;
use placed::{Head, Placed, Rank};
use serde::{Deserialize, Serialize};
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
    feeds: Vec<Feed>,
    paywall: Paywall,
}

/// Reads what a page says of itself; `url` is where the caller got the page from.
pub(crate) fn read(sources: &Sources<'_>, url: Option<&str>) -> Said {
    let subject = Subject::of(&sources.linked);
    let site_name = head::site_name(sources, &subject);
    let language = head::language(sources, &subject);
    let order = Order::of_language(language.first().map(|claim| claim.value.as_str()));
    let base = links::base(sources, url);
    let title = title::candidates(sources, &subject, site_name.first().map(|claim| claim.value.as_str()));
    Said {
        authors: author::claims(sources, &subject),
        published: published::published(sources, &subject, order),
        modified: published::modified(sources, &subject, order),
        order,
        feeds: links::feeds(sources, base.as_ref()),
        paywall: paywall::evidence(sources, &subject),
        provenance: Provenance {
            url: links::address(sources, url, base.as_ref()),
            description: head::description(sources, &subject),
            image: head::image(sources, &subject, base.as_ref()),
            tags: head::tags(sources, &subject),
            categories: categories::claims(sources, &subject, &title),
            licence: links::licence(sources, &subject, base.as_ref()),
            title,
            language,
            site_name,
            ..Provenance::default()
        },
    }
}

impl Said {
    /// What a flattened text says: the caller knows where it is from.
    pub(crate) fn of_text(url: Option<&str>, title: Option<String>) -> Self {
        let url = url.map(|url| Claim::new(Source::Caller, url.to_owned())).into_iter().collect();
        let title = title.map(|title| Claim::new(Source::Text, title)).into_iter().collect();
        Self { provenance: Provenance { title, url, ..Provenance::default() }, ..Self::default() }
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

    /// What of it holds, once it is known what the page's text is.
    pub(crate) fn settle(self, document: &Document, verdicts: &[Verdict]) -> (Metadata, Provenance) {
        let head = Head::of(&document.blocks, verdicts);
        let site = Site::of(&self.provenance);
        let mut authors = head.sorted(self.authors, head.authors());
        author::choose(&mut authors, &site);
        let mut published = head.sorted(self.published, head.dates(self.order));
        published::choose(&mut published);
        let in_url = site.url.as_ref().and_then(|url| published::in_url(url.as_str()));
        let published = values(published).chain(in_url.map(|date| Claim::new(Source::Url, date)));
        let language = self.provenance.language;
        #[cfg(feature = "language")]
        let language = detected::unless_declared(language, document, verdicts);
        let provenance = Provenance {
            authors: distinct(values(authors)),
            published: written(published),
            modified: written(values(head.sorted(self.modified, Vec::new()))),
            language,
            ..self.provenance
        };
        let metadata = Metadata { feeds: self.feeds, paywall: self.paywall, ..provenance.believed() };
        (metadata, provenance)
    }
}

fn values<T>(ranked: Vec<(Rank, Placed<T>)>) -> impl Iterator<Item = Claim<T>> {
    ranked.into_iter().map(|(_, placed)| placed.claim)
}

fn written(claims: impl Iterator<Item = Claim<Date>>) -> Vec<Claim> {
    distinct(claims.map(|claim| Claim::new(claim.source, claim.value.to_string())))
}

/// What the site is called, by its name and its host.
#[derive(Debug)]
struct Site {
    names: Vec<String>,
    url: Option<Url>,
}

impl Site {
    fn of(provenance: &Provenance) -> Self {
        let names = provenance.site_name.iter().map(|claim| letters(&claim.value)).collect();
        let url = provenance.url.first().and_then(|claim| Url::parse(&claim.value).ok());
        Self { names, url }
    }

    /// Whether a name is the site's own.
    fn is_called(&self, name: &str) -> bool {
        let name = letters(name);
        let host = self.url.as_ref().and_then(Url::host_str).map(letters);
        self.names.contains(&name) || host.is_some_and(|host| host.contains(&name))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Without white space around it, and one space for each run in it; `None` if nothing is left.
pub(crate) fn tidy(text: &str) -> Option<String> {
    let tidied = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!tidied.is_empty()).then_some(tidied)
}
