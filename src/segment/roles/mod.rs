//! What an element says it is: by tag, ARIA role, microdata, class and id.
//!
//! Class and id names are cut into lower-case words at everything that is not a letter or digit and
//! at `camelCase` humps; a table entry is one word or two in a row. Names of single sites have no
//! place here: an entry must be in use across the web (content systems, comment systems, CSS
//! frameworks).

mod chrome_names;
mod comment_names;
mod recent;
mod weak_names;

use crate::block::Roles;
use crate::hash::ConstantMap;
use crate::page::{Page, Tag};
use once_cell::sync::Lazy;
use recent::Recent;

static TABLE: Lazy<ConstantMap<&'static str, Roles>> = Lazy::new(|| {
    let mut table: ConstantMap<&str, Roles> = ConstantMap::default();
    for (roles, names) in chrome_names::NAMES.iter().chain(weak_names::NAMES) {
        for name in *names {
            *table.entry(name).or_default() |= *roles;
        }
    }
    table
});

/// Roles of regions and families of chrome, without those of comments and posts.
const REGIONS: Roles = Roles::from_bits_truncate((1 << 32) - 1).union(Roles::WEAK);

/// What the element itself says, by everything but its names.
pub(super) fn declared(page: &Page, node: usize, tag: Tag) -> Roles {
    by_tag(tag) | by_aria(page.attr(node, "role").unwrap_or_default()) | by_microdata(page, node)
}

/// What the names of a page's elements say.
#[derive(Debug)]
pub(super) struct Names<'a> {
    page: &'a Page<'a>,
    /// By whole `class` attributes, and by the names in them.
    classes: Recent<'a>,
    names: Recent<'a>,
}

impl<'a> Names<'a> {
    pub(super) fn new(page: &'a Page<'a>) -> Self {
        Self { page, classes: Recent::new(), names: Recent::new() }
    }

    /// What class and id say, and the name of a custom element.
    pub(super) fn of(&mut self, node: usize, tag: Tag) -> Roles {
        if matches!(tag, Tag::Html | Tag::Body) {
            return Roles::empty();
        }
        let page = self.page;
        let [class, id] = ["class", "id"].map(|name| page.attr(node, name).unwrap_or_default());
        let post = if comment_names::is_post(class, id) { Roles::POST } else { Roles::empty() };
        let beside: Roles =
            NAMING_ATTRS.iter().filter_map(|attr| page.attr(node, attr)).map(by_name).collect();
        post | self.by_class(class) | by_each(id, by_name) | (self.by_own_name(node, tag) | beside) & REGIONS
    }

    fn by_class(&mut self, class: &'a str) -> Roles {
        let names = &mut self.names;
        self.classes.of(class, |class| by_each(class, |name| names.of(name, by_name)))
    }

    /// What the name of a custom element says. Of comments only its class is believed: one comment is
    /// often several custom elements in each other, all named after it.
    fn by_own_name(&mut self, node: usize, tag: Tag) -> Roles {
        if tag == Tag::Custom { self.names.of(self.page.name(node), by_name) } else { Roles::empty() }
    }
}

fn by_each<'a>(names: &'a str, read: impl FnMut(&'a str) -> Roles) -> Roles {
    names.split_ascii_whitespace().map(read).collect()
}

/// Where pages whose classes are made by machines still name their parts.
const NAMING_ATTRS: &[&str] = &[
    "data-testid",
    "data-test",
    "data-test-id",
    "data-qa",
    "data-component",
    "data-section-type",
    "data-widget_type",
    "data-hook",
];

fn by_tag(tag: Tag) -> Roles {
    match tag {
        Tag::Article => Roles::ARTICLE,
        Tag::Main => Roles::MAIN,
        Tag::Nav => Roles::NAV,
        Tag::Aside => Roles::ASIDE,
        Tag::Header => Roles::HEADER,
        Tag::Footer => Roles::FOOTER,
        Tag::Form => Roles::FORM,
        Tag::Figure => Roles::FIGURE,
        Tag::Dialog => Roles::DIALOG,
        _ => Roles::empty(),
    }
}

fn by_aria(role: &str) -> Roles {
    match role {
        "main" => Roles::MAIN,
        "article" => Roles::ARTICLE,
        "navigation" | "menu" | "menubar" | "tablist" => Roles::NAV,
        "complementary" => Roles::ASIDE,
        "banner" => Roles::HEADER,
        "contentinfo" => Roles::FOOTER,
        "dialog" | "alertdialog" => Roles::DIALOG,
        "search" | "form" => Roles::FORM,
        _ => Roles::empty(),
    }
}

fn by_microdata(page: &Page, node: usize) -> Roles {
    let itemprop = match page.attr(node, "itemprop") {
        Some("articleBody" | "text") => Roles::BODY,
        Some("description") => Roles::W_SUMMARY,
        Some("review" | "reviewBody" | "reviews") => Roles::W_REVIEW,
        Some("offers" | "price") => Roles::W_PRICE,
        Some("name" | "headline") => Roles::W_TITLE,
        Some("author" | "datePublished" | "dateModified") => Roles::W_META,
        _ => Roles::empty(),
    };
    let itemtype = page.attr(node, "itemtype").unwrap_or_default();
    let schema = itemtype.rsplit('/').next().unwrap_or_default();
    itemprop
        | match schema {
            "Comment" | "UserComments" => Roles::COMMENT,
            "Question" | "Answer" | "DiscussionForumPosting" => Roles::POST,
            "Product" => Roles::PRODUCT,
            "Review" => Roles::W_REVIEW,
            "BreadcrumbList" => Roles::BREADCRUMB,
            _ => Roles::empty(),
        }
}

fn by_name(name: &str) -> Roles {
    let words = words(name);
    let known = words.split(' ').chain(pairs(&words)).filter_map(|words| TABLE.get(words).copied());
    known.collect::<Roles>() | comment_names::roles_of(&words)
}

/// `entryMeta-wide` is `entry meta wide`.
fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut after_lower = false;
    let mut fresh = false;
    for c in name.chars() {
        fresh |= !c.is_alphanumeric() || (c.is_uppercase() && after_lower);
        if c.is_alphanumeric() {
            if std::mem::take(&mut fresh) && !words.is_empty() {
                words.push(' ');
            }
            push_lower(&mut words, c);
        }
        after_lower = c.is_lowercase() || c.is_numeric();
    }
    words
}

fn push_lower(words: &mut String, c: char) {
    if c.is_ascii() { words.push(c.to_ascii_lowercase()) } else { words.extend(c.to_lowercase()) }
}

/// Two words in a row each.
fn pairs(words: &str) -> impl Iterator<Item = &str> {
    let spaces = || memchr::memchr_iter(b' ', words.as_bytes());
    let starts = std::iter::once(0).chain(spaces().map(|space| space + 1));
    let ends = spaces().chain([words.len()]).skip(1);
    starts.zip(ends).filter_map(|(start, end)| words.get(start..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_at_signs_and_humps() {
        assert_eq!(words("-entryMeta--wide"), "entry meta wide");
        assert_eq!(pairs("entry meta wide").collect::<Vec<_>>(), ["entry meta", "meta wide"]);
        assert_eq!(pairs("entry").count() + pairs("").count(), 0);
        assert!(by_name("js-entry-content").contains(Roles::BODY));
        assert_eq!(by_name("shared-layout"), Roles::empty());
    }
}
