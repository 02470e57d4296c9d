//! Pages that say too much of themselves: authors, days and titles without number.

use crate::case::{Case, Pieces};

const MANY: usize = 20_000;

pub(super) const CASES: &[Case] = &[
    Case::body("days-without-text", MANY, Pieces::of("<time datetime=2021-05-04></time>")),
    Case::body("days-in-days", MANY, Pieces::of("<time datetime=2021-05-04>")),
    Case::body("authors-in-authors", MANY, Pieces::of("<a rel=author href=/author/{n}>Ann Lee")),
    Case::body("authors-in-a-row", MANY, Pieces::of("<b itemprop=author>Ann Lee {n}</b>, ")),
    Case::body("bylines", MANY, Pieces::of("<p class=byline>By Ann Lee and Bob Ray</p>")),
    Case::body("main-headings", MANY, Pieces::of("<h1>The mill | stands | {n}</h1>")),
    Case::head("a-title-of-parts", MANY, Pieces::of("mill | ").after("<title>").then("</title>")),
    Case::head("authors", MANY, Pieces::of("<meta name=author content='Ann Lee, Bob Ray and {n}'>")),
    Case::head("days", MANY, Pieces::of("<meta name=date content='4 May 2021'>")),
    Case::head(
        "a-name-of-names",
        MANY,
        Pieces::of("Ann Lee, ").after("<meta name=author content='").then("'>"),
    ),
    Case::head(
        "a-byline-of-leads",
        MANY,
        Pieces::of("by ").after("<meta name=author content='").then("Ann'>"),
    ),
    Case::head(
        "authors-by-reference",
        MANY,
        Pieces::of("{\"@type\":\"Article\",\"author\":{\"@id\":\"#{n}\"}},")
            .after("<script type='application/ld+json'>{\"@graph\":[")
            .then("{}]}</script>"),
    ),
    Case::head("tags", MANY, Pieces::of("<meta property=article:tag content='rain, {n}'>")),
    Case::text("bylines-of-text", MANY, Pieces::of("By Ann Lee on May 4, 2021\n")),
];
