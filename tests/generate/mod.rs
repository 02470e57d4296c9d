//! Documents as the web has them: made at random, so that laws meet shapes nobody thought of.

pub(crate) mod data;
pub(crate) mod html;
pub(crate) mod text;

use proptest::prelude::*;
use proptest::sample::select;

/// Words of many scripts, with and without spaces between, right to left, joined by marks.
const WORDS: &[&str] = &[
    "river",
    "rain",
    "the",
    "of",
    "a",
    "bridge",
    "1999",
    "3.5",
    "über",
    "straße",
    "l’été",
    "año",
    "дождь",
    "и",
    "мост",
    "洪水",
    "今天天气很好",
    "雨が降った",
    "สะพาน",
    "مطر",
    "الجسر",
    "γέφυρα",
    "नदी",
    "e\u{301}te",
    "👩\u{200D}🌾",
    "co\u{AD}operate",
    "x\u{200B}y",
    "a_b*c",
    "#tag",
    "`code`",
    "[link](x)",
    "1.",
    "-",
    "+",
    ">",
    "|",
    "~~",
    "&amp;",
    "<",
    "\\",
    "_under_",
    "**bold**",
    "http://example.org/a_b",
    "$5",
    "=",
    "===",
    "---",
];

/// Lines of interface, alone or among others.
pub(crate) const CHROME: &[&str] = &[
    "0 $",
    "2,500 $",
    "5,000 $",
    "Facebook Twitter YouTube RSS",
    "Share this",
    "12 Comments",
    "Leave a Reply",
    "Leave a ReplyCancel reply",
    "Read more »",
    "Related posts",
    "Log in",
    "Sign up for our newsletter",
    "We use cookies to improve your experience.",
    "Home > News > Rain",
    "© 2014 Example Media",
    "Advertisement",
    "Print",
    "4.5 out of 5 stars",
    "Anna says:",
    "March 3, 2014 at 9:12 am",
    "Reply",
    "Posted by Tom",
    "Tags: rain, river",
    "Add to cart",
    "Kommentare",
    "Lire la suite",
    "コメント",
    "分享",
    "Поделиться",
    "1. Ben says:",
    "Next page",
    "Skip to content",
    "photo-1024x768.jpg",
    "Your email address will not be published.",
];

const ENDS: &[&str] = &[".", ".", ".", "!", "?", "…", "。", "؟", "", ":", ","];

pub(crate) fn word() -> impl Strategy<Value = &'static str> {
    select(WORDS)
}

/// A few words, or a sentence or two.
pub(crate) fn sentence() -> impl Strategy<Value = String> {
    let clause = (prop::collection::vec(word(), 1..16), select(ENDS));
    let clause = clause.prop_map(|(words, end)| words.join(" ") + end);
    prop::collection::vec(clause, 1..3).prop_map(|clauses| clauses.join(" "))
}

/// An interface line, now and then said by the page's own words.
pub(crate) fn chrome() -> impl Strategy<Value = String> {
    prop_oneof![4 => select(CHROME).prop_map(str::to_owned), 1 => word().prop_map(str::to_owned)]
}
