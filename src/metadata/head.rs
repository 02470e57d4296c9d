//! `link` and `html` attributes.

use super::{Sources, tidy};
use crate::page::Attr;
use url::Url;

/// The canonical URL, made absolute; failing that, the one the caller gave.
pub(super) fn canonical(sources: &Sources<'_>, given: Option<&str>) -> Option<String> {
    let (page, base) = (sources.page, given.and_then(|url| Url::parse(url).ok()));
    let is_canonical = |rel: &str| rel.eq_ignore_ascii_case("canonical");
    let link = sources.links.iter().find(|&&link| page.attr(link, Attr::Rel).is_some_and(is_canonical));
    let href = link.and_then(|&link| page.attr(link, Attr::Href).map(str::to_owned));
    let declared = href.or_else(|| sources.property(&["og:url"]));
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
pub(super) fn language(sources: &Sources<'_>) -> Option<String> {
    let (page, html) = (sources.page, sources.html?);
    let lang = page.attr(html, Attr::Lang).or_else(|| page.attr(html, Attr::XmlLang)).and_then(tidy);
    lang.or_else(|| sources.property(&["content-language", "og:locale"]))
}
