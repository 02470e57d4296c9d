//! Formatting that is misnested or never closed: the adoption agency's and its list's worst cases.

use crate::case::{Case, Pieces};

const MANY: usize = 20_000;

pub(super) const CASES: &[Case] = &[
    Case::body("unclosed-links", MANY, Pieces::of("<p><a>x")),
    Case::body("unclosed-bold", MANY, Pieces::of("<p><b>x")),
    Case::body("unclosed-fonts", MANY, Pieces::of("<p><font color=c{n}>x")),
    Case::body("distinct-bold", MANY, Pieces::of("<b id={n}>x")),
    Case::body("fonts-in-fonts", MANY, Pieces::of("<font id=f{n}>").after("<i class=a>").then("text")),
    Case::body("links-around-bold", MANY, Pieces::of("<a href=x><b>t</a></b>")),
    Case::body("bold-around-paragraphs", MANY, Pieces::of("<b><i><p>t</b></i>")),
    Case::body("adoption", MANY, Pieces::of("<div>").after("<b>").then("x").closed_by("</b>")),
    Case::body("adoption-of-fonts", MANY, Pieces::of("<font size={n}>").then("<div>").closed_by("x</font>")),
    Case::body("links-in-links", MANY, Pieces::of("<a href=1><p>x")),
    Case::body("bold-in-cells", MANY, Pieces::of("<table><td><b><p>x</b>")),
    Case::body("two-lists-of-formats", MANY, Pieces::of("<b {n}><i {n}>").closed_by("x</b>")),
    Case::body("stray-end-tags", 40_000, Pieces::of("</p></b></div></a>")),
    Case::body("end-tags-that-open", 40_000, Pieces::of("</br></p>")),
    Case::body("copied-attribute", MANY, Pieces::of("<p>some words, more words").after(COPIED)),
];

/// A browser copies an open link into every paragraph.
const COPIED: &str =
    concat!("<p><a href='/", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "'>");
