//! What the data that scripts hydrate from say of the page: of the one object in them that has its title.

use super::claim::{Claim, Source};
use super::dates::{Date, Order};
use super::names::names;
use super::settle::Credits;
use super::tidy;
use crate::page::Page;
use crate::structured::{self, Data, Value};
use crate::work::Work;
use std::borrow::Cow;

/// What writers of such data call a title, an author and a person's name. Common names of content systems'
/// interfaces: `WordPress`, Contentful, Sanity, Strapi, Ghost.
const TITLES: &[&str] = &["title", "headline", "heading", "name"];
const AUTHORS: &[&str] =
    &["author", "authors", "byline", "bylines", "writer", "writers", "creator", "contributors"];
const NAMES: &[&str] = &["name", "displayName", "fullName", "full_name", "display_name", "title"];

/// What they call days. `createdAt` is the day of a draft, `updatedAt` that of any change to its record.
const PUBLISHED: &[&str] = &[
    "datePublished",
    "publishedAt",
    "published_at",
    "publishDate",
    "publish_date",
    "publishedDate",
    "published_date",
    "publicationDate",
    "publication_date",
    "firstPublishedAt",
    "first_published_at",
    "pubDate",
    "date_published",
    "publishedTime",
];
const MODIFIED: &[&str] = &["dateModified", "modifiedAt", "date_modified", "lastModified", "modifiedDate"];

/// Lists of authors are shorter.
const MAX_AUTHORS: usize = 16;

/// Reads all such data of a page, until the work is used up.
pub(super) fn read(page: &Page<'_>, titles: &[Claim], order: Order, work: &mut Work) -> Credits {
    let mut credits = Credits::default();
    work.spend(page.len());
    for found in structured::states(page) {
        work.spend(found.data.len());
        if work.is_used_up() {
            break;
        }
        for object in (0..found.data.len()).filter(|&node| has_title(&found.data, node, titles)) {
            credits.take_in(&found.data, object, order);
        }
    }
    credits
}

/// Whether an object is called what the page is called.
fn has_title(data: &Data<'_>, object: usize, titles: &[Claim]) -> bool {
    let is = |text: &str| tidy(text).is_some_and(|text| titles.iter().any(|title| title.value == text));
    *data.value(object) == Value::Object
        && TITLES.iter().filter_map(|key| data.text_of(object, key)).any(|text| is(&text))
}

impl Credits {
    fn take_in(&mut self, data: &Data<'_>, object: usize, order: Order) {
        let authors =
            AUTHORS.iter().filter_map(|key| data.member(object, key)).map(|value| people(data, value));
        self.authors
            .extend(authors.filter(|names| !names.is_empty()).map(|names| Claim::new(Source::State, names)));
        let day = |key: &&str| Date::parse(&text(data, data.member(object, key)?)?, order);
        let claim = |date| Claim::new(Source::State, date);
        self.published.extend(PUBLISHED.iter().filter_map(day).map(claim));
        self.modified.extend(MODIFIED.iter().filter_map(day).map(claim));
    }
}

/// The names in a value: itself, or those of the objects in it.
fn people(data: &Data<'_>, value: usize) -> Vec<String> {
    let values: Vec<usize> = match data.value(value) {
        Value::List => data.children(value).take(MAX_AUTHORS).collect(),
        _ => vec![value],
    };
    let named = |&value: &usize| match data.value(value) {
        Value::Object => NAMES.iter().find_map(|key| data.text_of(value, key)),
        _ => data.string(value),
    };
    values.iter().filter_map(named).flat_map(|name| names(&name)).collect()
}

/// A string, or a number as it is written.
fn text<'d>(data: &'d Data<'_>, value: usize) -> Option<Cow<'d, str>> {
    match data.value(value) {
        Value::Word(_) => Some(Cow::Borrowed(data.raw(value))),
        _ => data.string(value),
    }
}
