//! Characters that do not stand for themselves alone.

use crate::case::{Case, Pieces};

const MANY: usize = 20_000;

const fn flood(name: &'static str, piece: &'static str) -> Case {
    Case::body(name, MANY, Pieces::of(piece).after("<p>A ").then(" word.</p>"))
}

pub(super) const CASES: &[Case] = &[
    flood("zero-width", "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}"),
    flood("zero-width-between-letters", "a\u{200b}b\u{200b}c\u{ad}"),
    flood("directions", "\u{202e}\u{2066}\u{2067}\u{2068}\u{202a}\u{202b}\u{202d}"),
    flood("combining", "\u{301}\u{315}\u{338}"),
    flood("combining-in-reverse-order", "\u{345}\u{315}\u{301}\u{327}\u{334}"),
    flood("right-to-left", "قال المتحدث إن العمل سيبدأ. שלום "),
    flood("joined-emoji", "👨\u{200d}👩\u{200d}👧\u{200d}👦🏽"),
    flood("flags", "🇩🇪"),
    flood("tags", "\u{e0041}\u{e0100}\u{fe0f}"),
    flood("case-that-changes-length", "İẞﬃŉᾈKſ"),
    flood("jamo", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}"),
    flood("no-spaces", "ภาษาไทย中文字符"),
    flood("no-break-spaces", "\u{a0}"),
    flood("odd-spaces", "\u{2028}\u{2029}\u{85}\u{3000}\u{1680}\u{b}\u{c}\u{2003}"),
    flood("spaces", "                "),
    flood("controls", "\u{1}\u{8}\u{1b}[31m\u{7f}\u{9f}"),
    flood("private", "\u{e000}\u{f8ff}\u{fdd0}\u{1fffe}\u{10ffff}"),
    flood("nul", "\0"),
    flood("replacement", "\u{fffd}"),
    Case::body("tabs-in-code", MANY, Pieces::of("\t\n \n").after("<pre>").then("</pre>")),
];
