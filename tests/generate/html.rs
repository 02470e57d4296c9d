//! HTML pages: nested, with chrome and comments, and broken as people break them.

use super::{chrome, sentence, word};
use proptest::prelude::*;
use proptest::sample::select;

/// Elements that hold blocks or inline text, with attributes that front ends read.
const ELEMENTS: &[&str] = &[
    "p",
    "p",
    "p",
    "div",
    "div class=entry-content",
    "article",
    "section",
    "main",
    "nav",
    "aside",
    "header",
    "footer",
    "h1",
    "h2",
    "h3",
    "h6",
    "ul",
    "ol",
    "li",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "code",
    "table",
    "table role=presentation",
    "tr",
    "tr",
    "td",
    "td",
    "th",
    "caption",
    "figure",
    "figcaption",
    "details",
    "summary",
    "form",
    "button",
    "label",
    "select",
    "option",
    "textarea",
    "a href=/x",
    "b",
    "i",
    "span",
    "span class=share",
    "em",
    "sub",
    "small",
    "noscript",
    "template",
    "div hidden",
    "div style=display:none",
    "div aria-hidden=true",
    "span hidden",
    "ol class=comment-list",
    "li class=comment id=comment-1",
    "div class=comment-body",
    "cite class=fn",
    "div id=disqus_thread",
    "div class=related",
    "svg",
    "math",
    "center",
    "font color=red",
    "iframe",
    "object",
    "x-card",
    "hgroup",
    "address",
    "dialog",
    "menu",
    "title",
    "ruby",
    "rt",
];

/// Pieces that stand alone or break what is around them.
const PIECES: &[&str] = &[
    "<br>",
    "<br><br>",
    "<hr>",
    "<img src=a.jpg alt='a hill'>",
    "<input value=x>",
    "<wbr>",
    "</p>",
    "</div>",
    "</b>",
    "<b>",
    "<i",
    "<a href=\"",
    "<!-- c -->",
    "<!--",
    "-->",
    "<![CDATA[x]]>",
    "<?php x ?>",
    "<script>var a='<p>';</script>",
    "<style>p{}</style>",
    "&nbsp;",
    "&lt;p&gt;",
    "&#0;",
    "&#x1F600;",
    "&bogus;",
    "&amp",
    "\u{0}",
    "\r\n",
    "\t",
    "  ",
    "<table><tr>stray<td>x",
    "<select><p>",
    "<svg><p>",
    "<textarea>",
    "<p <p>",
    "<li>",
    "<td>",
    "</table>",
    "<plaintext",
];

fn leaf() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => sentence(),
        3 => chrome(),
        2 => word().prop_map(str::to_owned),
        3 => select(PIECES).prop_map(str::to_owned),
    ]
}

fn element(inner: impl Strategy<Value = String> + Clone) -> impl Strategy<Value = String> {
    let children = prop::collection::vec(inner, 0..5);
    (select(ELEMENTS), children, select(&["", "", " ", "\n"][..]), prop::bool::weighted(0.9)).prop_map(
        |(tag, children, glue, closed)| {
            let name = tag.split(' ').next().unwrap_or(tag);
            let end = if closed { format!("</{name}>") } else { String::new() };
            format!("<{tag}>{}{end}", children.join(glue))
        },
    )
}

/// A page or a fragment of one.
pub(crate) fn page() -> impl Strategy<Value = String> {
    let node = leaf().prop_recursive(6, 60, 5, |inner| element(inner).boxed());
    (prop::collection::vec(node, 0..8), any::<bool>()).prop_map(|(nodes, whole)| {
        let body = nodes.join("\n");
        let head = "<!doctype html><html lang=en><head><title>Rain - Example</title></head><body>";
        if whole { format!("{head}{body}</body></html>") } else { body }
    })
}
