//! What an element says it is: by tag, ARIA role, microdata, class and id.
//!
//! Class and id names are cut into lower-case words at everything that is not a letter or digit and
//! at `camelCase` humps; a table entry is one word or two in a row. Names of single sites have no
//! place here: an entry must be in use across the web (content systems, comment systems, CSS
//! frameworks).

mod chrome_names;
mod comment_names;
mod lexicon;
mod reading;
mod weak_names;

use super::recent::Recent;
use crate::block::Roles;
use crate::page::{Attr, AttrSet, Page, Tag};
use lexicon::Lexicon;
use once_cell::sync::Lazy;
use reading::by_name;

static TABLE: Lazy<Lexicon> =
    Lazy::new(|| Lexicon::of(chrome_names::NAMES.iter().chain(weak_names::NAMES).copied()));

/// Roles of regions and families of chrome, without those of comments and posts.
const REGIONS: Roles = Roles::from_bits_truncate((1 << 32) - 1).union(Roles::WEAK);

/// What the element itself says, by everything but its names.
pub(super) fn declared(page: &Page, node: usize, tag: Tag) -> Roles {
    let role = page.attr(node, Attr::Role).map_or(Roles::empty(), by_aria);
    let microdata = page.attrs(node).intersects(MICRODATA);
    by_tag(tag) | role | if microdata { by_microdata(page, node) } else { Roles::empty() }
}

/// What the names of a page's elements say, each read once.
#[derive(Debug)]
pub(super) struct Names<'a>(Recent<'a, Roles>);

impl<'a> Names<'a> {
    pub(super) fn new() -> Self {
        Self(Recent::new(Roles::empty()))
    }

    /// What one name of a class says.
    pub(super) fn of(&mut self, name: &'a str) -> Roles {
        self.0.of(name, by_name)
    }

    /// What an element's id says, its own name and what else names it beside its class.
    pub(super) fn beside_class(&mut self, page: &'a Page<'a>, node: usize, tag: Tag) -> Roles {
        let id = page.attr(node, Attr::Id).map_or(Roles::empty(), |id| by_id(page, node, id));
        let has_names = page.attrs(node).intersects(NAMING) || tag == Tag::Custom;
        id | if has_names { self.by_own_names(page, node, tag) & REGIONS } else { Roles::empty() }
    }

    /// What the name of a custom element says, and attributes that name an element. Of comments only
    /// its class is believed: one comment is often several custom elements in each other, all named
    /// after it.
    fn by_own_names(&mut self, page: &'a Page<'a>, node: usize, tag: Tag) -> Roles {
        let custom = (tag == Tag::Custom).then(|| page.name(node));
        let attrs = NAMING_ATTRS.iter().filter_map(|&attr| page.attr(node, attr));
        custom.into_iter().chain(attrs).map(|name| self.of(name)).collect()
    }
}

/// Hardly any id is on a page twice.
fn by_id(page: &Page, node: usize, id: &str) -> Roles {
    let is_post = comment_names::is_post(id, || page.attr(node, Attr::Class).unwrap_or_default());
    let names: Roles = id.split_ascii_whitespace().map(by_name).collect();
    names | if is_post { Roles::POST } else { Roles::empty() }
}

/// Where pages whose classes are made by machines still name their parts.
const NAMING: AttrSet = AttrSet::of(NAMING_ATTRS);
const NAMING_ATTRS: &[Attr] = &[
    Attr::DataTestid,
    Attr::DataTest,
    Attr::DataTestId,
    Attr::DataQa,
    Attr::DataComponent,
    Attr::DataSectionType,
    Attr::DataWidgetType,
    Attr::DataHook,
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

const MICRODATA: AttrSet = AttrSet::of(&[Attr::Itemprop, Attr::Itemtype]);

fn by_microdata(page: &Page, node: usize) -> Roles {
    let itemprop = match page.attr(node, Attr::Itemprop) {
        Some("articleBody" | "text") => Roles::BODY,
        Some("description") => Roles::W_SUMMARY,
        Some("review" | "reviewBody" | "reviews") => Roles::W_REVIEW,
        Some("offers" | "price") => Roles::W_PRICE,
        Some("name" | "headline") => Roles::W_TITLE,
        Some("author" | "datePublished" | "dateModified") => Roles::W_META,
        _ => Roles::empty(),
    };
    let itemtype = page.attr(node, Attr::Itemtype).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aria_names_regions() {
        let told = ["main", "tablist", "alertdialog", "dialog", "form", "button"].map(by_aria);
        let none = Roles::empty();
        assert_eq!(told, [Roles::MAIN, Roles::NAV, Roles::DIALOG, Roles::DIALOG, Roles::FORM, none]);
    }

    #[test]
    fn microdata_say_what_a_thing_is() {
        let told = |attributes: &str| {
            let html = format!("<div {attributes}>");
            let page = crate::page::read(&html);
            by_microdata(&page, page.elements(Tag::Div).next().expect("a div"))
        };
        for (schema, role) in [
            ("Comment", Roles::COMMENT),
            ("Answer", Roles::POST),
            ("Product", Roles::PRODUCT),
            ("Review", Roles::W_REVIEW),
            ("BreadcrumbList", Roles::BREADCRUMB),
            ("Thing", Roles::empty()),
        ] {
            assert_eq!(told(&format!("itemtype=https://schema.org/{schema}")), role, "{schema}");
        }
        assert_eq!(told("itemprop=articleBody itemtype=Product"), Roles::BODY | Roles::PRODUCT);
    }
}
