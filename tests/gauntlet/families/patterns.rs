//! Texts that look like dates, names, amounts and addresses for ever: what expressions backtrack on.

use crate::case::{Case, Pieces};

const MANY: usize = 20_000;

const fn paragraph(name: &'static str, piece: &'static str) -> Case {
    Case::body(name, MANY, Pieces::of(piece).after("<p>").then("</p>"))
}

pub(super) const CASES: &[Case] = &[
    paragraph("digits", "1234567"),
    paragraph("dates", "2024-01-02 3/4/2023 January 5, 2022 "),
    paragraph("half-dates", "2024-"),
    paragraph("slashes", "1/"),
    paragraph("mails", "a@"),
    paragraph("dots", "a."),
    paragraph("addresses", "http://www."),
    paragraph("commas", ","),
    paragraph("sentence-ends", ". A!?."),
    paragraph("brackets", "([{"),
    paragraph("emphasis", "*_**a_a __b [](![&lt;!--"),
    paragraph("amounts", "5,000 $ / "),
    paragraph("shares", "Facebook Twitter and "),
    paragraph("copyright", "© 2024 Example. All rights reserved. "),
    Case::body("by-by-by", MANY, Pieces::of("By ").after("<p class=byline>").then("</p>")),
    Case::body("by-spaces", MANY, Pieces::of(" \u{a0}").after("<p class=byline>Posted by").then("x</p>")),
    Case::body("names", MANY, Pieces::of("Aa Bb-Cc O'Dd ").after("<p class=author>").then("</p>")),
    Case::body("datetime", MANY, Pieces::of("2024-01-").after("<time datetime='").then("'>x</time>")),
    Case::head("title-separators", MANY, Pieces::of("a | b - c » d — ").after("<title>").then("</title>")),
    Case::body(
        "pipes-in-cells",
        5_000,
        Pieces::of("<tr><td>|\\|\n|\\|\n|\\|\n</td>").after("<table>").then("</table>"),
    ),
    Case::body(
        "cookie-words",
        MANY,
        Pieces::of("<p>accept all cookies privacy policy subscribe newsletter share tweet</p>"),
    ),
];
