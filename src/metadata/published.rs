//! When the page was published, and when it was changed.

use super::claim::Source;
use super::dates::{Date, Order};
use super::marks::Property;
use super::placed::Placed;
use super::{Sources, Subject};

/// What `meta` elements call the day of publication, the surer first.
#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "published_time",
    "citation_publication_date", "citation_online_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc:date",
    "pubdate", "pub_date", "publishdate", "publisheddate", "published-date", "published_at", "uploaddate", "publish_date", "publish-date", "published", "publication_date", "article_date_original", "originalpublicationdate", "bt:pubdate", "date_published", "ptime",
    "rnews:datepublished", "release_date", "displaydate", "datecreated", "created", "date", "timestamp", "video:release_date", "og:pubdate", "ms.date", "article.published", "article:post_date",
];

/// What vocabularies of all sorts call it behind a prefix of their own.
#[rustfmt::skip]
const PREFIXED: &[&str] = &[
    "published_time", "publishtime", "published_date", "published-date", "publishdate", "publish_date", "publicationdate", "publication_date", "pubdate",
    "release_date", "upload_date", "uploaddate", "uploaded",
];

/// What they call the day of the last change.
#[rustfmt::skip]
const MODIFIED: &[&str] = &[
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "modified", "revised", "last_updated", "article:updated", "modificationdate", "article:modified", "article:modified_date", "article:updated_time", "dateupdate", "modified-date", "last_updated_date",
];

/// What JSON-LD calls them.
const LINKED_PUBLISHED: &[&str] = &["datePublished", "uploadDate", "dateCreated", "datePosted"];
const LINKED_MODIFIED: &[&str] = &["dateModified"];

/// Everything that names a day of publication.
pub(super) fn published(sources: &Sources<'_>, subject: &Subject<'_, '_>, order: Order) -> Vec<Placed<Date>> {
    let mut claims = declared(sources, subject, order, LINKED_PUBLISHED, PUBLISHED);
    let prefixed = PREFIXED.iter().flat_map(|name| sources.prefixed(name));
    let prefixed = prefixed.filter_map(|text| Date::parse(&text, order));
    claims.extend(prefixed.map(|date| Placed::declared(Source::Meta, date)));
    for property in [Property::Published, Property::Date] {
        claims.extend(marked(sources, property, order));
    }
    claims
}

/// Everything that names a day of change.
pub(super) fn modified(sources: &Sources<'_>, subject: &Subject<'_, '_>, order: Order) -> Vec<Placed<Date>> {
    let mut claims = declared(sources, subject, order, LINKED_MODIFIED, MODIFIED);
    claims.extend(marked(sources, Property::Modified, order));
    claims
}

fn declared(
    sources: &Sources<'_>,
    subject: &Subject<'_, '_>,
    order: Order,
    members: &[&str],
    metas: &[&str],
) -> Vec<Placed<Date>> {
    let linked = subject.texts(members);
    let linked = linked
        .iter()
        .filter_map(|text| Date::parse(text, order))
        .map(|date| Placed::declared(Source::LinkedData, date));
    let in_metas = metas.iter().flat_map(|name| sources.properties(name));
    let in_metas = in_metas
        .filter_map(|text| Date::parse(&text, order))
        .map(|date| Placed::declared(Source::Meta, date));
    linked.chain(in_metas).collect()
}

fn marked(sources: &Sources<'_>, property: Property, order: Order) -> impl Iterator<Item = Placed<Date>> {
    let marks = sources.marked(property);
    let dated =
        marks.filter_map(move |mark| Some(sources.placed(mark, Date::find(&sources.said(mark), order)?)));
    dated.filter(|placed| placed.claim.source != Source::Class || placed.claim.value.is_exact())
}

/// The day that is in an address: `/2020/02/06/`, `/20200206-rain`, `/06-02-2020`.
pub(super) fn in_url(url: &str) -> Option<Date> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let parts: Vec<&str> = path.split(['/', '-', '_', '.', '?', '=']).collect();
    let is_day = |three: &&[&str]| three[0].len() == 4 && three[1].len() <= 2 && three[2].len() <= 2;
    let is_backward = |three: &&[&str]| three[0].len() == 2 && three[1].len() == 2 && three[2].len() == 4;
    let spaced =
        parts.windows(3).filter(|three| is_day(three) || is_backward(three)).map(|three| three.join("-"));
    let compact = parts.iter().filter(|part| part.len() == 8).map(|&part| part.to_owned());
    spaced.chain(compact).filter_map(|day| Date::parse(&day, Order::DayFirst)).find(|date| date.is_exact())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const TEXT: &str = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>";

    /// The day that a page with a line of prose is read to be of.
    pub(in crate::metadata) fn day_of(html: &str) -> String {
        let page = crate::extract(&format!("{html}{TEXT}"));
        page.metadata().published.clone().unwrap_or_default()
    }

    #[test]
    fn a_day_in_an_address_is_read() {
        let day = |url| in_url(url).map(|date| date.to_string());
        assert_eq!(day("https://example.org/2020/02/06/rain").unwrap(), "2020-02-06");
        assert_eq!(day("https://example.org/20200206-rain").unwrap(), "2020-02-06");
        assert_eq!(day("https://example.org/news/06-02-2020").unwrap(), "2020-02-06");
        assert_eq!(day("https://example.org/12345678/2020/99/99"), None);
    }

    #[test]
    fn precision_is_kept_and_nonsense_refused() {
        assert_eq!(day_of("<meta name=date content=2024-05><h1>Rain</h1>"), "2024-05");
        assert_eq!(day_of("<meta name=date content=2024-02-31><h1>Rain</h1>"), "");
        assert_eq!(day_of("<h1>Rain</h1><p>Version 10.11.2012.4</p>"), "");
    }

    #[test]
    fn days_of_other_texts_are_not_the_page_s() {
        let html = "<nav><time datetime=2001-01-01>Archive</time></nav><h1>Rain</h1>";
        assert_eq!(day_of(html), "");
    }
}
