//! What a page declares of its kind.

use super::Sources;
use crate::page::Attr;
use crate::page_kind::Declared;
use crate::structured::MAX_TYPE_NAME;
use url::Url;

/// What names a type in JSON-LD.
const TYPE: &str = "\"@type\"";

/// Reads types, generator and URL.
pub(crate) fn declared(sources: &Sources<'_>, url: Option<&str>) -> Declared {
    let url = url.and_then(|url| Url::parse(url).ok());
    Declared {
        schema: in_scripts(sources).chain(in_microdata(sources)).collect(),
        og_type: sources.property(&["og:type"]).unwrap_or_default().to_lowercase(),
        generator: sources.property(&["generator"]).unwrap_or_default().to_lowercase(),
        is_home: url.as_ref().is_some_and(|url| url.path().len() <= 1),
        url_words: url.as_ref().map(words).unwrap_or_default(),
    }
}

fn in_scripts(sources: &Sources<'_>) -> impl Iterator<Item = String> {
    let page = sources.page;
    let json = |script: &&usize| page.attr(**script, Attr::Type) == Some("application/ld+json");
    sources.scripts.iter().filter(json).flat_map(|&script| types(&page.inner_text(script)))
}

/// The types that a script names. It is searched and not parsed, because scripts that are not quite
/// JSON are common and their types are true all the same.
fn types(json: &str) -> Vec<String> {
    let values = json.split(TYPE).skip(1);
    values.filter_map(type_of).map(str::to_owned).collect()
}

/// The name, or the first of a list of names, that a value begins with.
fn type_of(value: &str) -> Option<&str> {
    let value = value.trim_start().strip_prefix(':')?.trim_start();
    let first = value.strip_prefix('[').unwrap_or(value).trim_start();
    let (name, _) = first.strip_prefix('"')?.split_once('"')?;
    let is_name = name.len() <= MAX_TYPE_NAME && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_name && !name.is_empty()).then_some(name)
}

fn in_microdata(sources: &Sources<'_>) -> impl Iterator<Item = String> {
    sources.item_types().map(str::to_owned)
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
