//! Safe HTML: written from an allow-list, not filtered.

use crate::words::{same, with_formulas, words as words_of};
use crate::{Finding, Subject, oracle};
use scraper::{Html, Selector};

/// Everything the HTML renderer may write; the first three a parser adds.
const ALLOWED: &[&str] = &[
    "html",
    "head",
    "body",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "code",
    "table",
    "tbody",
    "tr",
    "td",
    "th",
    "figcaption",
    "figure",
    "br",
    "a",
    "em",
    "strong",
    "kbd",
    "sub",
    "sup",
    "del",
    "ins",
    "mark",
    "img",
];

/// Attributes that say how a list, a cell or an image stands, where a link leads, and in which language code is.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("ol", &["start"]),
    ("li", &["value", "id"]),
    ("p", &["id"]),
    ("dd", &["id"]),
    ("a", &["href"]),
    ("img", &["src", "alt", "width", "height"]),
    ("code", &["class"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan"]),
];

/// Schemes of URLs that run nothing; without one, a URL is relative.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// A strict sanitiser finds nothing to take out. Compared as trees, since two serialisers may write
/// the same tree differently.
pub(crate) fn sanitiser(subject: &Subject<'_>) -> Finding {
    let html = subject.extraction.html();
    let clean = strict().clean(&html).to_string();
    if Html::parse_fragment(&html) == Html::parse_fragment(&clean) {
        return Ok(());
    }
    Err(format!("{html:?}\nbecomes {clean:?}"))
}

/// What `ammonia` lets through by default, the language of code, the numbers of items, and where notes are; it marks links for search engines, which
/// is nothing to a reader's safety.
fn strict() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::default();
    builder.link_rel(None).add_tag_attributes("code", ["class"]).add_tag_attributes("li", ["value", "id"]);
    builder.add_tag_attributes("p", ["id"]).add_tag_attributes("dd", ["id"]);
    builder
}

/// The parsed output holds no other element than those of the allow-list, and no other attribute.
pub(crate) fn allow_list(subject: &Subject<'_>) -> Finding {
    let page = oracle::parse(&subject.extraction.html());
    let everything = Selector::parse("*").map_err(|e| e.to_string())?;
    page.select(&everything).try_for_each(|element| {
        let element = element.value();
        let allowed = ATTRIBUTES.iter().find(|(name, _)| *name == element.name()).map_or(&[][..], |(_, a)| a);
        let attributes_allowed =
            element.attrs().all(|(name, value)| allowed.contains(&name) && is_safe(name, value));
        if ALLOWED.contains(&element.name()) && attributes_allowed {
            Ok(())
        } else {
            Err(format!("not allowed: {element:?}"))
        }
    })
}

fn is_safe(name: &str, value: &str) -> bool {
    if name == "id" {
        return value.strip_prefix("note-").is_some_and(|l| l.chars().all(|c| c.is_ascii_alphanumeric()));
    }
    let scheme = value.split(['/', '?', '#']).next().and_then(|head| head.split_once(':'));
    !matches!(name, "href" | "src") || scheme.is_none_or(|(scheme, _)| SCHEMES.contains(&scheme))
}

/// What stands around formulas in HTML: in a line, and on lines of their own.
const MATH: [[&str; 2]; 2] = [["\\(", "\\)"], ["\\[", "\\]"]];

/// The parsed output says what the kept blocks say.
pub(crate) fn words(subject: &Subject<'_>) -> Finding {
    let kept: Vec<String> = subject.kept().flat_map(|block| words_of(&with_formulas(block, MATH))).collect();
    same(&kept, &words_of(&oracle::shown_text(&subject.extraction.html())))
}
