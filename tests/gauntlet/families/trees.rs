//! Elements where the standard has special rules for them.

use crate::case::{Case, Pieces};

const MANY: usize = 10_000;

pub(super) const CASES: &[Case] = &[
    Case::body("text-in-table", MANY, Pieces::of("x<tr>").after("<table>").then("</table>")),
    Case::body("paragraphs-in-table", MANY, Pieces::of("<p>foster</p>").after("<table>").then("</table>")),
    Case::body("bold-between-rows", MANY, Pieces::of("<b><tr>x").after("<table>").then("</table>")),
    Case::body("tables-in-tables", MANY, Pieces::of("<table><p><table><b>x")),
    Case::body("forms-in-forms", MANY, Pieces::of("<form><input><div><form>")),
    Case::body("headings-in-headings", MANY, Pieces::of("<h1><h2><h3>x")),
    Case::body("items-in-paragraph", MANY, Pieces::of("<li>item").after("<p>")),
    Case::body("terms-in-deep-page", MANY, Pieces::of("<div>").closed_by("<dd><dt>x")),
    Case::body("items-in-deep-page", MANY, Pieces::of("<b>").closed_by("<li>x")),
    Case::body("paragraphs-in-deep-page", MANY, Pieces::of("<span>").closed_by("<p>x</p>")),
    Case::body("end-tags-in-deep-page", MANY, Pieces::of("<x-a>").closed_by("</x-b>")),
    Case::body(
        "templates",
        MANY,
        Pieces::of("<template><tr><td>x</td></tr><template></template></template>"),
    ),
    Case::body("forgotten-elements", MANY, Pieces::of("<image src=x><isindex><keygen><marquee>m</marquee>")),
    Case::body("ruby", MANY, Pieces::of("<ruby>漢<rp>(<rt>kan<rp>)</ruby>")),
    Case::body(
        "select-in-cells",
        2_000,
        Pieces::of("<table><tr><td><select><option>a<tr><td><select><p>x<table>"),
    ),
    Case::body("out-of-drawings", 5_000, Pieces::of("<svg><p>x<math><mi><div>y<svg><desc><b>z")).swallowing(),
    Case::body(
        "heads-in-body",
        MANY,
        Pieces::of("<head><base href=//evil.example><link><title>t</title></head>"),
    ),
    Case::head("paragraphs-in-head", MANY, Pieces::of("<noscript><p>x<img src=/p.gif><style></noscript>"))
        .swallowing(),
    Case::body(
        "selected-content",
        MANY,
        Pieces::of("<option selected><div>x</div>")
            .after("<select><button><selectedcontent></button>")
            .then("</select>"),
    ),
    Case::body(
        "whole-page-in-form",
        100_000,
        Pieces::of("AAAA").after("<form><input type=hidden value='").then("'>"),
    ),
    Case::body(
        "slots",
        MANY,
        Pieces::of("<x-a><template shadowrootmode=open><slot></slot></template>x</x-a>"),
    ),
];
