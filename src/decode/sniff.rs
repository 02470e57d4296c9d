//! HTML told from flattened text.

use super::markup::{Piece, pieces};

/// How much of the input is looked at.
const SNIFF_BYTES: usize = 64 * 1024;

/// Text that begins with words is HTML if at least this share of it is markup. Of 2,660 flattened
/// pages, some of them manuals of HTML, all but one have less than 28 %; pages with a stray line before their
/// markup are mostly markup.
const MARKUP_PERCENT: usize = 30;

/// Elements of HTML: `<username>` and `<T>` are not among them.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "aside",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "ol",
    "option",
    "p",
    "pre",
    "script",
    "section",
    "select",
    "small",
    "span",
    "strong",
    "style",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "video",
];

/// Whether a text is HTML (or XML) rather than a flattened page: it begins with a declaration or comment,
/// with a tag that has attributes, with an element that begins pages, or begins and ends with tags; or much
/// of it is markup.
///
/// Known miss: one line about an element that begins and ends with its tags.
pub(crate) fn is_html(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').as_bytes();
    let head = &text[..SNIFF_BYTES.min(text.len())];
    let begins = match pieces(head).find(|piece| !is_blank(piece)) {
        Some(Piece::Other(other)) => is_declaration(other),
        Some(Piece::Start { attrs, .. }) if attrs.contains(&b'=') => true,
        Some(Piece::Start { name, .. }) => is_page_part(name) || (is_element(name) && text.ends_with(b">")),
        _ => false,
    };
    begins || is_mostly_markup(head)
}

fn is_blank(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Text(text) if text.trim_ascii().is_empty())
}

fn is_declaration(other: &[u8]) -> bool {
    let begins =
        |start: &str| other.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start.as_bytes()));
    ["<!doctype", "<?xml", "<!--"].into_iter().any(begins)
}

fn is_element(name: &[u8]) -> bool {
    ELEMENTS.iter().any(|element| name.eq_ignore_ascii_case(element.as_bytes()))
}

/// Elements that begin a page or a fragment, and that may be left open.
fn is_page_part(name: &[u8]) -> bool {
    ["html", "head", "body", "p"].iter().any(|part| name.eq_ignore_ascii_case(part.as_bytes()))
}

/// Much of it, and something of it closed: a lone tag in a short line is a word of that line.
fn is_mostly_markup(head: &[u8]) -> bool {
    let markup: usize = pieces(head).map(|piece| markup_bytes(&piece)).sum();
    let closed = pieces(head).any(|piece| matches!(piece, Piece::End { name } if is_element(name)));
    closed && markup * 100 >= MARKUP_PERCENT * head.len()
}

fn markup_bytes(piece: &Piece<'_>) -> usize {
    match piece {
        Piece::Start { name, attrs } if is_element(name) => name.len() + attrs.len() + 2,
        Piece::End { name } if is_element(name) => name.len() + 3,
        Piece::Other(other) => other.len(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::is_html;

    #[test]
    fn pages_and_fragments_are_html() {
        for html in [
            "\n<!DOCTYPE html><p>x",
            "\u{FEFF} <!-- licence --> <HTML>",
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
            "<p>It rained all night, and the river rose by a hand's breadth before dawn.",
            "<div>It rained all night, and the river rose.</div>",
            "<br />\n<b>Warning</b>: something on line 3<!doctype html><html><body>",
            "Home <a href='/'>here</a> <p>It rained.</p> <ul><li>one</li></ul>",
            "<?xml version='1.0'?><rss version='2.0'><channel><title>News</title></channel></rss>",
        ] {
            assert!(is_html(html), "{html}");
        }
    }

    #[test]
    fn text_that_talks_about_markup_is_text() {
        for text in [
            "",
            "a < b and <code> too",
            "Use the <div> element to group others, and close it with </div> when the group ends.",
            "<username> is what you type at the prompt, then <password>",
            "<div> is the element that says nothing of what it holds, and so it is used for everything.",
            "Vec<String> and HashMap<K, V> hold what they are given",
            "1. <3",
        ] {
            assert!(!is_html(text), "{text}");
        }
    }
}
