//! What a page links: its own address, feeds, its licence. Addresses are made absolute by the page's
//! address and its `base` element.

use super::claim::{Claim, Source, distinct, linked};
use super::{Sources, Subject, tidy};
use crate::page::{Attr, Page};
use serde::{Deserialize, Serialize};
use url::Url;

/// A feed that a page links.
///
/// ```
/// let html = "<link rel=alternate type=application/rss+xml title=News href=/feed><p>It rained all night.</p>";
/// let page = dehusk::Extractor::new().url("https://example.org/rain").extract(html);
/// let feed = &page.metadata().feeds[0];
/// assert_eq!((feed.url.as_str(), feed.kind), ("https://example.org/feed", dehusk::FeedKind::Rss));
/// assert_eq!(feed.title.as_deref(), Some("News"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Feed {
    /// Its address: absolute where it is known what to.
    pub url: String,
    /// What the page calls it.
    pub title: Option<String>,
    /// What it is written in.
    pub kind: FeedKind,
}

/// What a feed is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FeedKind {
    /// RSS, of any version.
    Rss,
    /// Atom.
    Atom,
    /// JSON Feed.
    Json,
}

/// Types of feeds. Plain `application/json` is what `WordPress` calls its programming interface.
const FEEDS: &[(&str, FeedKind)] = &[
    ("application/rss+xml", FeedKind::Rss),
    ("application/rdf+xml", FeedKind::Rss),
    ("application/atom+xml", FeedKind::Atom),
    ("application/feed+json", FeedKind::Json),
];

/// A page that links more feeds is a list of them.
const MAX_FEEDS: usize = 64;

/// Relations to a licence: of HTML, and of Creative Commons before it.
const LICENCES: &[&str] = &["license", "licence", "cc:license", "xhv:license"];

const LICENCE_METAS: &[&str] =
    &["dcterms.license", "dc.rights.license", "cc:license", "license", "dcterms.rights"];
const LICENCE_MEMBERS: &[&str] = &["license"];

/// What relative addresses are relative to: the `base` element, else the page's address.
pub(super) fn base(sources: &Sources<'_>, url: Option<&str>) -> Option<Url> {
    let page = url.and_then(|url| Url::parse(url).ok());
    let of_element = sources.base.and_then(|href| absolute(href, page.as_ref()));
    of_element.or(page).filter(|base| !base.cannot_be_a_base())
}

/// The canonical URL, made absolute; failing that, the one the caller gave.
pub(super) fn address(sources: &Sources<'_>, given: Option<&str>, base: Option<&Url>) -> Vec<Claim> {
    let linked = named(sources, &["canonical"]).map(|href| (Source::Link, href)).take(1);
    let in_meta = sources.property(&["og:url"]).map(|href| (Source::Meta, href));
    // What is no address is not believed, and hides no other.
    let declared = linked
        .chain(in_meta)
        .filter_map(|(source, href)| Some(Claim::new(source, absolute(&href, base)?.into())));
    distinct(declared.chain(given.map(|url| Claim::new(Source::Caller, url.to_owned()))))
}

/// The page's feeds, each once.
pub(super) fn feeds(sources: &Sources<'_>, base: Option<&Url>) -> Vec<Feed> {
    let mut feeds: Vec<Feed> = Vec::new();
    for feed in sources.links.iter().filter_map(|&link| feed(sources, link, base)) {
        if feeds.len() < MAX_FEEDS && !feeds.iter().any(|known| known.url == feed.url) {
            feeds.push(feed);
        }
    }
    feeds
}

fn feed(sources: &Sources<'_>, link: usize, base: Option<&Url>) -> Option<Feed> {
    let page = sources.page;
    is_related(page.attr(link, Attr::Rel)?, &["alternate", "feed"]).then_some(())?;
    let given = page.attr(link, Attr::Type)?.split(';').next().unwrap_or_default().trim();
    let kind = FEEDS.iter().find(|(name, _)| given.eq_ignore_ascii_case(name))?.1;
    let href = page.attr(link, Attr::Href).and_then(tidy)?;
    let url = absolute(&href, base).map(String::from).or_else(|| base.is_none().then_some(href))?;
    Some(Feed { url, title: page.attr_named(link, "title").and_then(tidy), kind })
}

/// Licences: what is declared of the page as a whole, then what readers see, where pictures may have their own.
pub(super) fn licence(sources: &Sources<'_>, subject: &Subject<'_, '_>, base: Option<&Url>) -> Vec<Claim> {
    let in_links = named(sources, LICENCES).map(|href| Claim::new(Source::Link, href));
    let linked = linked(&subject.addresses(LICENCE_MEMBERS)).into_iter();
    let in_metas = LICENCE_METAS.iter().flat_map(|name| sources.properties(name));
    let in_metas = in_metas.map(|value| Claim::new(Source::Meta, value));
    let shown = sources.licences.iter().filter_map(|&node| sources.page.attr(node, Attr::Href));
    let shown = shown.filter_map(tidy).map(|href| Claim::new(Source::Class, href));
    let said =
        linked.chain(in_metas).map(|claim| if is_name(&claim.value) { claim } else { resolved(claim, base) });
    let in_links = in_links.map(|claim| resolved(claim, base));
    distinct(in_links.chain(said).chain(shown.map(|claim| resolved(claim, base))))
}

/// `CC BY-SA 4.0` where an address may stand, too.
fn is_name(licence: &str) -> bool {
    licence.contains(' ') || !licence.contains(['/', '#'])
}

/// The targets of `link` elements of a relation.
pub(super) fn named(sources: &Sources<'_>, relations: &[&str]) -> impl Iterator<Item = String> {
    let page = sources.page;
    let links = sources
        .links
        .iter()
        .filter(move |&&link| page.attr(link, Attr::Rel).is_some_and(|rel| is_related(rel, relations)));
    links.filter_map(move |&link| page.attr(link, Attr::Href).and_then(tidy))
}

/// Whether one of an element's relations is among some.
fn is_related(rel: &str, relations: &[&str]) -> bool {
    rel.split_ascii_whitespace().any(|one| relations.iter().any(|wanted| one.eq_ignore_ascii_case(wanted)))
}

/// A claim with its address made absolute, where that can be.
pub(super) fn resolved(claim: Claim, base: Option<&Url>) -> Claim {
    Claim { value: absolute(&claim.value, base).map_or(claim.value, String::from), ..claim }
}

fn absolute(href: &str, base: Option<&Url>) -> Option<Url> {
    let url = match base {
        Some(base) => base.join(href.trim()).ok()?,
        None => Url::parse(href.trim()).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then_some(url)
}

/// Whether a link leads to a licence.
pub(super) fn is_licence(page: &Page<'_>, link: usize) -> bool {
    page.attr(link, Attr::Rel).is_some_and(|rel| is_related(rel, LICENCES))
}
