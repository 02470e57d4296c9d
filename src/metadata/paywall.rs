//! What speaks for a paywall, and against one.

use super::thing::Thing;
use super::{Sources, Subject, tidy};
use crate::hash::PageSet;
use crate::page::{Attr, Page};
use crate::search::any_of;
use aho_corasick::AhoCorasick;
use memchr::memmem;
use once_cell::sync::Lazy;
use serde::{Deserialize, Serialize};

/// What a page says of whether it is free to read, and which parts of it are named after a gate. No verdict:
/// publishers declare gates for search engines that readers never meet, and the other way round.
///
/// ```
/// let html = r#"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,
///     "hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}}</script>
///     <p>It rained all night, and the river rose.</p><div class="rest"></div><div id="paywall-box">Subscribe</div>"#;
/// let page = dehusk::extract(html);
/// let paywall = &page.metadata().paywall;
/// assert_eq!(paywall.declared_free, Some(false));
/// assert_eq!((&paywall.gated[..], &paywall.gates[..]), (&[".rest".to_owned()][..], &["paywall-box".to_owned()][..]));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Paywall {
    /// `isAccessibleForFree` of the page's subject, in JSON-LD.
    pub declared_free: Option<bool>,
    /// `article:content_tier` of a `meta` element: `free`, `metered` or `locked`.
    pub content_tier: Option<String>,
    /// Parts that JSON-LD declares not free and that are on the page, by their class selectors.
    pub gated: Vec<String>,
    /// Classes and ids of elements that are named after a gate: `paywall-box`.
    pub gates: Vec<String>,
}

/// What gates are called, within a class or id, in small letters and with `-` for `_`.
const GATES: &[&str] = &["paywall", "pay-wall", "regwall", "reg-wall", "registration-wall", "paygate"];

/// How gates end, as classes and ids are written: pages without such a name are looked at no further.
static ENDS: Lazy<AhoCorasick> = Lazy::new(|| any_of(&["wall", "Wall", "paygate"]));

/// The longest of their names.
const MAX_GATE_BYTES: usize = "registration-wall".len();

/// Longer names are none that people gave.
const MAX_NAME_BYTES: usize = 80;

/// A page with more names its gates without number.
const MAX_NAMES: usize = 8;

/// Reads what JSON-LD, `meta` elements and the names of elements say.
pub(super) fn evidence(sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Paywall {
    let declared_free = subject.texts(&["isAccessibleForFree"]).first().and_then(|text| truth(text));
    let content_tier = sources.property(&["article:content_tier"]);
    let mut gated = shut(subject);
    if gated.is_empty() && !mentions_gate(sources.page) {
        return Paywall { declared_free, content_tier, ..Paywall::default() };
    }
    let known: PageSet<&str> = names(sources).collect();
    gated.retain(|selector| is_on_page(selector, &known));
    Paywall { declared_free, content_tier, gated, gates: gates(sources) }
}

/// `true`, `"False"`, `"https://schema.org/True"`.
fn truth(text: &str) -> Option<bool> {
    match text.rsplit('/').next()?.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" => Some(true),
        "false" | "no" => Some(false),
        _ => None,
    }
}

/// The selectors of parts that are not free.
fn shut(subject: &Subject<'_, '_>) -> Vec<String> {
    let parts = subject.subjects().flat_map(|thing| thing.parts("hasPart"));
    let is_shut = |part: &Thing<'_, '_>| {
        part.texts("isAccessibleForFree").first().is_some_and(|text| truth(text) == Some(false))
    };
    let lists = parts.filter(is_shut).flat_map(|part| part.texts("cssSelector"));
    let mut selectors = Vec::new();
    for list in lists.take(MAX_NAMES) {
        selectors.extend(list.split(',').filter_map(tidy).take(MAX_NAMES));
    }
    selectors
}

/// Search engines ask for class selectors and nothing else: the last class of one tells.
fn is_on_page(selector: &str, known: &PageSet<&str>) -> bool {
    selector.rsplit(['.', '#']).next().is_some_and(|last| known.contains(last))
}

/// Names of gates, in the page's order.
fn gates(sources: &Sources<'_>) -> Vec<String> {
    let mut gates: Vec<String> = Vec::new();
    for name in names(sources).filter(|name| is_gate(name)) {
        if gates.len() < MAX_NAMES && !gates.iter().any(|known| known == name) {
            gates.push(name.to_owned());
        }
    }
    gates
}

fn is_gate(name: &str) -> bool {
    name.len() <= MAX_NAME_BYTES && holds_gate(name.as_bytes())
}

fn holds_gate(text: &[u8]) -> bool {
    let lower = |byte: &u8| if *byte == b'_' { b'-' } else { byte.to_ascii_lowercase() };
    let lower: Vec<u8> = text.iter().map(lower).collect();
    GATES.iter().any(|gate| memmem::find(&lower, gate.as_bytes()).is_some())
}

/// Whether the name of a gate stands anywhere on the page.
fn mentions_gate(page: &Page<'_>) -> bool {
    let mentions = |text: &str| {
        let before = |end: usize| &text.as_bytes()[end.saturating_sub(MAX_GATE_BYTES)..end];
        ENDS.find_iter(text).any(|found| holds_gate(before(found.end())))
    };
    page.read_texts().into_iter().any(mentions)
}

/// All classes and ids.
fn names<'a>(sources: &'a Sources<'_>) -> impl Iterator<Item = &'a str> {
    let page = sources.page;
    let attrs = (0..page.len()).flat_map(|node| [page.attr(node, Attr::Class), page.attr(node, Attr::Id)]);
    attrs.flatten().flat_map(str::split_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paywall(html: &str) -> Paywall {
        crate::extract(html).metadata().paywall.clone()
    }

    #[test]
    fn freedom_is_declared_in_many_ways() {
        for (value, free) in [
            ("true", Some(true)),
            ("\"False\"", Some(false)),
            ("\"https://schema.org/True\"", Some(true)),
            ("\"perhaps\"", None),
            ("[[]]", None),
        ] {
            let json = format!(r#"{{"@type":"Article","isAccessibleForFree":{value}}}"#);
            let html = format!("<script type=application/ld+json>{json}</script>");
            assert_eq!(paywall(&html).declared_free, free, "{value}");
        }
        assert_eq!(
            paywall("<meta property=article:content_tier content=metered>").content_tier.unwrap(),
            "metered"
        );
    }

    #[test]
    fn selectors_of_parts_count_where_they_stand_on_the_page() {
        let part = |class: &str, free: &str| {
            format!(r#"{{"@type":"WebPageElement","isAccessibleForFree":{free},"cssSelector":"{class}"}}"#)
        };
        let parts = [part(".rest, .gone", "false"), part(".intro", "true")].join(",");
        let json = format!(r#"{{"@type":"Article","hasPart":[{parts}]}}"#);
        let html =
            format!("<script type=application/ld+json>{json}</script><p class='intro'><p class='a rest'>");
        assert_eq!(paywall(&html).gated, [".rest"]);
    }

    #[test]
    fn gates_are_told_by_their_names_and_walls_are_none() {
        let html = "<p class='wall wallpaper'><div class='c-PayWall__box c'></div><div id=regwall></div>";
        assert_eq!(paywall(html).gates, ["c-PayWall__box", "regwall"]);
        assert_eq!(paywall("<p>A paywall is a wall before a text.</p>"), Paywall::default());
    }
}
