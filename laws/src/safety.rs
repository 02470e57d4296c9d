//! Safe HTML: written from an allow-list, not filtered.

use crate::words::{same, words as words_of};
use crate::{Finding, Subject, oracle};
use scraper::{Html, Selector};

/// Everything the HTML renderer may write; the first three a parser adds.
const ALLOWED: [&str; 28] = [
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
    "tfoot",
];

/// Attributes that say how a list or a cell stands, and cannot run anything.
const ATTRIBUTES: [&str; 1] = ["start"];

/// A strict sanitiser finds nothing to take out. Compared as trees, since two serialisers may write
/// the same tree differently.
pub(crate) fn sanitiser(subject: &Subject<'_>) -> Finding {
    let html = subject.extraction.html();
    let clean = ammonia::clean(&html);
    if Html::parse_fragment(&html) == Html::parse_fragment(&clean) {
        return Ok(());
    }
    Err(format!("{html:?}\nbecomes {clean:?}"))
}

/// The parsed output holds no other element than those of the allow-list, and no other attribute.
pub(crate) fn allow_list(subject: &Subject<'_>) -> Finding {
    let page = oracle::parse(&subject.extraction.html());
    let everything = Selector::parse("*").map_err(|e| e.to_string())?;
    page.select(&everything).try_for_each(|element| {
        let element = element.value();
        let attributes_allowed = element.attrs().all(|(name, _)| ATTRIBUTES.contains(&name));
        if ALLOWED.contains(&element.name()) && attributes_allowed {
            Ok(())
        } else {
            Err(format!("not allowed: {element:?}"))
        }
    })
}

/// The parsed output says what the kept blocks say.
pub(crate) fn words(subject: &Subject<'_>) -> Finding {
    let kept: Vec<String> = subject.kept().flat_map(|block| words_of(&block.text)).collect();
    same(&kept, &words_of(&oracle::all_text(&subject.extraction.html())))
}
