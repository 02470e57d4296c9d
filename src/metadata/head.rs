//! `meta`, `link` and `html` attributes.

use super::{first, tidy};
use crate::page::{Attr, Page, Tag};
use url::Url;

/// The first of the named properties that has a value, in order of the names.
pub(super) fn property(page: &Page, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| page.elements(Tag::Meta).find_map(|node| content(page, node, name)))
}

fn content(page: &Page, node: usize, wanted: &str) -> Option<String> {
    let name = page.attr(node, Attr::Property).or_else(|| page.attr(node, Attr::Name))?;
    if name.eq_ignore_ascii_case(wanted) { tidy(page.attr(node, Attr::Content)?) } else { None }
}

/// The canonical URL, made absolute; failing that, the one the caller gave.
pub(super) fn canonical(page: &Page, given: Option<&str>) -> Option<String> {
    let base = given.and_then(|url| Url::parse(url).ok());
    let link = page
        .elements(Tag::Link)
        .find(|&n| page.attr(n, Attr::Rel).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")));
    let declared = link
        .and_then(|n| page.attr(n, Attr::Href).map(str::to_owned))
        .or_else(|| property(page, &["og:url"]));
    declared.and_then(|href| absolute(&href, base.as_ref())).or_else(|| given.map(str::to_owned))
}

fn absolute(href: &str, base: Option<&Url>) -> Option<String> {
    let url = match base {
        Some(base) => base.join(href.trim()).ok()?,
        None => Url::parse(href.trim()).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

/// The language that `html lang` or a `meta` declares.
pub(super) fn language(page: &Page) -> Option<String> {
    let html = first(page, Tag::Html)?;
    let lang = page.attr(html, Attr::Lang).or_else(|| page.attr(html, Attr::XmlLang)).and_then(tidy);
    lang.or_else(|| property(page, &["content-language", "og:locale"]))
}
