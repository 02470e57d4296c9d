//! Elements in elements, deeper than any browser follows.

use crate::case::{Case, Pieces};

const DEEP: usize = 20_000;

const fn nested(name: &'static str, open: &'static str, close: &'static str) -> Case {
    Case::body(name, DEEP, Pieces::of(open).then("deep text").closed_by(close))
}

pub(super) const CASES: &[Case] = &[
    nested("div", "<div>", "</div>"),
    nested("span", "<span>", "</span>"),
    nested("bold", "<b>", "</b>"),
    nested("blockquote", "<blockquote>", "</blockquote>"),
    nested("section", "<section>", "</section>"),
    nested("paragraph", "<p>", "</p>"),
    nested("svg", "<svg>", "</svg>"),
    nested("math", "<math>", "</math>"),
    nested("template", "<template>", "</template>"),
    nested("select", "<select>", "</select>"),
    nested("details", "<details>", "</details>"),
    nested("object", "<object>", "</object>"),
    nested("button", "<button>", "</button>"),
    nested("heading", "<h1>", "</h1>"),
    nested("pre", "<pre>", "</pre>"),
    nested("nobr", "<nobr>", "</nobr>"),
    nested("unknown", "<x-a>", "</x-a>"),
    nested("names-of-their-own", "<x{n}>", "</x{n}>"),
    nested("table", "<table><tbody><tr><td>", "</td></tr></tbody></table>"),
    nested("table-without-cells", "<table>", "</table>"),
    nested("list", "<ul><li>x", "</li></ul>"),
    nested("list-of-quotes", "<ol><li>x<blockquote>y", "</blockquote></li></ol>"),
    nested("definitions", "<dl><dd>", "</dd></dl>"),
    nested("foreign-object", "<svg><foreignObject><div>", "</div></foreignObject></svg>").swallowing(),
    nested("text-at-each-level", "<div><p>some words, here and there.</p>", "</div>"),
    nested("links-and-divs", "<a href=/x><div>", "</div></a>"),
    nested("asides", "<aside>", "</aside>"),
    Case::body("unclosed-div", DEEP, Pieces::of("<div>")),
    Case::body("unclosed-aside", DEEP, Pieces::of("<aside>")),
    Case::body("unclosed-mixture", 5_000, Pieces::of("<div><p><span><ul><li><em><section><td><tr><table>")),
];
