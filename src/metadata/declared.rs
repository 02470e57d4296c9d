//! What a page declares of its kind.

use super::head;
use crate::page::{Attr, Page, Tag};
use crate::page_kind::Declared;
use once_cell::sync::Lazy;
use regex::Regex;
use url::Url;

/// A type in JSON-LD. The value is matched without parsing, because scripts that are not quite JSON
/// are common and their types are true all the same.
static TYPE: Lazy<Regex> =
    Lazy::new(|| Regex::new(r#""@type"\s*:\s*\[?\s*"([A-Za-z]{1,40})""#).expect("a constant pattern"));

/// Reads types, generator and URL.
pub(crate) fn declared(page: &Page, url: Option<&str>) -> Declared {
    let url = url.and_then(|url| Url::parse(url).ok());
    Declared {
        schema: in_scripts(page).chain(in_microdata(page)).collect(),
        og_type: head::property(page, &["og:type"]).unwrap_or_default().to_lowercase(),
        generator: head::property(page, &["generator"]).unwrap_or_default().to_lowercase(),
        is_home: url.as_ref().is_some_and(|url| url.path().len() <= 1),
        url_words: url.as_ref().map(words).unwrap_or_default(),
    }
}

fn in_scripts(page: &Page) -> impl Iterator<Item = String> {
    let json = |node: &usize| page.attr(*node, Attr::Type) == Some("application/ld+json");
    page.elements(Tag::Script).filter(json).flat_map(|node| types(&page.inner_text(node)))
}

fn types(json: &str) -> Vec<String> {
    TYPE.captures_iter(json).map(|found| found[1].to_owned()).collect()
}

fn in_microdata(page: &Page) -> impl Iterator<Item = String> {
    (0..page.len())
        .filter_map(|node| page.attr(node, Attr::Itemtype))
        .filter_map(|kind| kind.rsplit('/').next().map(str::to_owned))
}

fn words(url: &Url) -> Vec<String> {
    let host = url.host_str().unwrap_or_default().to_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let below_domain = labels.len().saturating_sub(2);
    let path = url.path().to_lowercase();
    let path_words = path.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    labels.into_iter().take(below_domain).chain(path_words).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_of_path_and_subdomain() {
        let url = Url::parse("https://forum.example.org/showthread.php?t=1").unwrap();
        assert_eq!(words(&url), ["forum", "showthread", "php"]);
    }

    #[test]
    fn types_are_read_from_what_is_not_quite_json() {
        assert_eq!(types(r#"{"@type": ["NewsArticle"], x: {"@type":"Person",}}"#), ["NewsArticle", "Person"]);
    }
}
