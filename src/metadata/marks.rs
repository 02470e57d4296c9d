//! Elements that are named after a property of the page.

use super::claim::Source;
use crate::hash::{ConstantMap, PageMap};
use crate::page::{Attr, AttrSet, Page, Tag};
use once_cell::sync::Lazy;

/// What an element may say of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Property {
    Author,
    Published,
    Modified,
    /// A date of which it is not said which.
    Date,
}

/// An element that says something of the page, or of another thing on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) node: usize,
    pub(super) property: Property,
    pub(super) source: Source,
}

/// The attributes that mark elements.
const MARKING: AttrSet =
    AttrSet::of(&[Attr::Itemprop, Attr::Rel, Attr::Class, Attr::Id, Attr::Datetime, Attr::Href]);

/// Pages of one author's works lie there, in `WordPress` and beyond.
const AUTHOR_PATH: &str = "/author";
const AUTHOR_PATH_ENDS: &[&str] = &["/", "s/"];

/// Elements whose `datetime` is that of a change to the text. Elsewhere it is a time: many sites have elements of
/// their own for it, such as `relative-time`.
const CHANGES: &[Tag] = &[Tag::Del, Tag::Ins];

/// An element with more nodes inside holds more than a name or a date.
const MAX_NODES: usize = 24;

/// Values of `itemprop`, of schema.org.
const ITEM_PROPERTIES: &[(&str, Property)] = &[
    ("author", Property::Author),
    ("creator", Property::Author),
    ("datepublished", Property::Published),
    ("datecreated", Property::Published),
    ("uploaddate", Property::Published),
    ("datemodified", Property::Modified),
];

/// Words of classes and ids.
#[rustfmt::skip]
const NAMES: &[(&str, Property)] = &[
    ("author", Property::Author), ("authors", Property::Author), ("byline", Property::Author), ("bylines", Property::Author), ("autor", Property::Author), ("autoren", Property::Author),
    ("auteur", Property::Author), ("autore", Property::Author), ("writer", Property::Author), ("contributor", Property::Author), ("username", Property::Author),
    ("published", Property::Published), ("pubdate", Property::Published), ("publish", Property::Published), ("posted", Property::Published), ("created", Property::Published),
    ("updated", Property::Modified), ("modified", Property::Modified),
    ("date", Property::Date), ("dateline", Property::Date), ("datum", Property::Date), ("datetime", Property::Date), ("timestamp", Property::Date), ("time", Property::Date), ("fecha", Property::Date), ("dates", Property::Date),
];

/// Words of classes of what stands beside an author's name.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "bio", "biography", "title", "job", "role", "description", "desc", "image", "img", "avatar", "photo", "picture", "social", "twitter", "follow", "about", "count", "comment", "comments", "icon", "position",
];

/// Longer than all of them.
const MAX_WORD_BYTES: usize = 16;

/// What each of these words says.
static WORDS: Lazy<ConstantMap<&[u8], Naming>> = Lazy::new(|| {
    let naming = |property, is_beside| Naming { property, is_beside };
    let properties = NAMES.iter().map(|(word, property)| (word.as_bytes(), naming(Some(*property), false)));
    properties.chain(BESIDE.iter().map(|word| (word.as_bytes(), naming(None, true)))).collect()
});

/// Tells what elements say, each name once.
#[derive(Debug, Default)]
pub(super) struct Marker<'p> {
    /// Attributes that name elements, by what they say.
    names: PageMap<&'p str, Naming>,
}

/// What names say of an element.
#[derive(Debug, Clone, Copy, Default)]
struct Naming {
    property: Option<Property>,
    /// Whether it only stands beside the author's name.
    is_beside: bool,
}

impl<'p> Marker<'p> {
    /// What an element says by microdata, by being a link to its author, a time, or by its names.
    pub(super) fn mark(&mut self, page: &'p Page<'p>, node: usize, tag: Tag) -> Option<Mark> {
        let is_marked = tag == Tag::Time || page.attrs(node).intersects(MARKING);
        if !is_marked || page.end(node) - node > MAX_NODES {
            return None;
        }
        let said = by_microdata(page, node).or_else(|| self.by_time(page, node, tag));
        let said = said.or_else(|| self.by_names(page, node)).or_else(|| by_link(page, node));
        said.map(|(source, property)| Mark { node, property, source })
    }

    fn by_time(&mut self, page: &'p Page<'p>, node: usize, tag: Tag) -> Option<(Source, Property)> {
        let is_time =
            tag == Tag::Time || !CHANGES.contains(&tag) && page.attr(node, Attr::Datetime).is_some();
        if !is_time {
            return None;
        }
        let named = self.by_names(page, node).map(|(_, property)| property);
        let dated = named.filter(|property| *property != Property::Author);
        Some((Source::Time, dated.unwrap_or(Property::Date)))
    }

    /// What the words of classes and id say; an author's date is a date.
    fn by_names(&mut self, page: &'p Page<'p>, node: usize) -> Option<(Source, Property)> {
        let names = [Attr::Class, Attr::Id].into_iter().filter_map(|attr| page.attr(node, attr));
        let said = names.map(|name| *self.names.entry(name).or_insert_with(|| Naming::of(name)));
        let said = said.reduce(Naming::and)?;
        let property = said.property.filter(|property| *property != Property::Author || !said.is_beside)?;
        Some((Source::Class, property))
    }
}

impl Naming {
    fn of(name: &str) -> Self {
        words(name).map(Self::of_word).fold(Self::default(), Self::and)
    }

    /// What one word says, whatever its case.
    fn of_word(word: &str) -> Self {
        let mut lower = [0; MAX_WORD_BYTES];
        let Some(lower) = lower.get_mut(..word.len()) else { return Self::default() };
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        WORDS.get(&*lower).copied().unwrap_or_default()
    }

    fn and(self, other: Self) -> Self {
        let both = self.property.into_iter().chain(other.property);
        Self { property: both.reduce(narrower), is_beside: self.is_beside || other.is_beside }
    }
}

fn by_microdata(page: &Page<'_>, node: usize) -> Option<(Source, Property)> {
    let is_author = page.attr(node, Attr::Rel).is_some_and(|rel| has_word(rel, "author"));
    if is_author {
        return Some((Source::Microdata, Property::Author));
    }
    let names = page.attr(node, Attr::Itemprop)?.split_ascii_whitespace();
    let property = |name: &str| ITEM_PROPERTIES.iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
    names.into_iter().find_map(property).map(|(_, property)| (Source::Microdata, *property))
}

fn by_link(page: &Page<'_>, node: usize) -> Option<(Source, Property)> {
    let href = page.attr(node, Attr::Href)?;
    let after =
        href.get(memchr::memmem::find(href.as_bytes(), AUTHOR_PATH.as_bytes())? + AUTHOR_PATH.len()..)?;
    AUTHOR_PATH_ENDS.iter().any(|end| after.starts_with(end)).then_some((Source::Class, Property::Author))
}

fn has_word(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(word))
}

fn narrower(a: Property, b: Property) -> Property {
    match (a, b) {
        (Property::Author | Property::Date, other) if other != Property::Author => other,
        _ => a,
    }
}

/// The words of names: cut at signs and humps.
fn words(names: &str) -> impl Iterator<Item = &str> {
    let mut rest = names;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let hump = |(at, c): (usize, char)| at > 0 && (c.is_uppercase() || !c.is_alphanumeric());
        let end = rest.char_indices().find(|&found| hump(found)).map_or(rest.len(), |(at, _)| at);
        let (word, after) = rest.split_at(end);
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}
