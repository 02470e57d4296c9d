//! Attributes without number or end.

use crate::case::{Case, Pieces};

const MANY: usize = 50_000;

pub(super) const CASES: &[Case] = &[
    Case::body("distinct", MANY, Pieces::of("a{n}=1 ").after("<div ").then(">x</div>")),
    Case::body("the-same", MANY, Pieces::of("a=1 ").after("<div ").then(">x</div>")),
    Case::body(
        "first-wins",
        1_000,
        Pieces::of("<a href=/1 href='javascript:alert(1)' class=a class=b>x</a>"),
    ),
    Case::body("long-value", 1_000_000, Pieces::of("x").after("<div title='").then("'>x</div>")),
    Case::body("long-name", 1_000_000, Pieces::of("n").after("<div ").then("=1>x</div>")),
    Case::body("long-class", MANY, Pieces::of("comment sidebar ").after("<i class='").then("'>x</i>")),
    Case::body("long-id", MANY, Pieces::of("share-").after("<i id='").then("'>x</i>")),
    Case::body("long-tag-name", 1_000_000, Pieces::of("t").after("<").then(">x")),
    Case::body("long-style", MANY, Pieces::of("a:b;").after("<i style='").then("display:block'>x</i>")),
    Case::body("merged-into-html-and-body", 10_000, Pieces::of("<html a{n}=1><body b{n}=1>")),
    Case::body("unterminated", 5_000, Pieces::of("It rained all night. ").after("<a href=\"x>")).swallowing(),
    Case::body("on-each-element", 20_000, Pieces::of("<i data-a=1 data-b=2 data-c=3 class=x id=y>t</i>")),
    Case::body("hidden-by-style", 20_000, Pieces::of("<p style='display : none'>hidden text</p>")),
    Case::body("encoded-classes", 10_000, Pieces::of("<i class='a&amp;{n}'>t</i>")),
    Case::body("spaces-in-tag", 500_000, Pieces::of(" ").after("<p").then(">x</p>")),
    Case::body("slashes-in-tag", 500_000, Pieces::of("/").after("<p").then(">x</p>")),
    Case::body("long-lang", MANY, Pieces::of("x-").after("<i lang='").then("'>x</i>")),
    Case::body("long-href", MANY, Pieces::of("a/../").after("<p><a href='/").then("'>x</a></p>")),
    Case::body(
        "data-url",
        200_000,
        Pieces::of("iVBORw0").after("<img src='data:image/png;base64,").then("'>"),
    ),
    Case::body("srcset", MANY, Pieces::of("/{n}.jpg {n}w, ").after("<img srcset='").then("'>")),
];
