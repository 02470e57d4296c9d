//! What an element says it is: by tag, ARIA role, microdata, class and id.
//!
//! Class and id names are cut into lower-case words at everything that is not a letter or digit and
//! at `camelCase` humps; a table entry is one word or two in a row. Names of single sites have no
//! place here: an entry must be in use across the web (content systems, comment systems, CSS
//! frameworks).

mod chrome_names;
mod comment_names;
mod weak_names;

use crate::block::Roles;
use crate::page::{Page, Tag};
use once_cell::sync::Lazy;
use std::collections::HashMap;

static TABLE: Lazy<HashMap<&'static str, Roles>> = Lazy::new(|| {
    let mut table: HashMap<&str, Roles> = HashMap::new();
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

/// What class and id say, and the name of a custom element.
pub(super) fn named(page: &Page, node: usize, tag: Tag) -> Roles {
    if matches!(tag, Tag::Html | Tag::Body) {
        return Roles::empty();
    }
    let names = [page.attr(node, "class"), page.attr(node, "id")].map(Option::unwrap_or_default);
    let post = if comment_names::is_post(names[0], names[1]) { Roles::POST } else { Roles::empty() };
    names.into_iter().flat_map(str::split_ascii_whitespace).fold(post, |roles, name| roles | by_name(name))
        | by_own_name(page, node)
        | NAMING_ATTRS.iter().filter_map(|attr| page.attr(node, attr)).map(by_name).collect::<Roles>()
            & REGIONS
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

/// What the name of a custom element says. Of comments only its class is believed: one comment is
/// often several custom elements in each other, all named after it.
fn by_own_name(page: &Page, node: usize) -> Roles {
    if page.tag(node) == Some(Tag::Custom) { by_name(page.name(node)) & REGIONS } else { Roles::empty() }
}

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
    let pairs = words.windows(2).map(|pair| pair.join(" "));
    let single = words.iter().filter_map(|word| TABLE.get(word.as_str()));
    let double: Roles = pairs.filter_map(|pair| TABLE.get(pair.as_str()).copied()).collect();
    single.copied().collect::<Roles>() | double | comment_names::roles_of(&words)
}

/// `entryMeta-wide` is `entry`, `meta`, `wide`.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut after_lower = false;
    let mut fresh = true;
    for c in name.chars() {
        fresh |= !c.is_alphanumeric() || (c.is_uppercase() && after_lower);
        if c.is_alphanumeric() {
            if std::mem::take(&mut fresh) {
                words.push(String::new());
            }
            words.last_mut().expect("a word was begun").extend(c.to_lowercase());
        }
        after_lower = c.is_lowercase() || c.is_numeric();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_at_signs_and_humps() {
        assert_eq!(words("entryMeta-wide"), ["entry", "meta", "wide"]);
        assert!(by_name("js-entry-content").contains(Roles::BODY));
        assert_eq!(by_name("shared-layout"), Roles::empty());
    }
}
