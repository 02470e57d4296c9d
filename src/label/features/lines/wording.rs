//! How features that only lines have read to people.

use super::super::wording::Scale::{Above, Below, Count, Flag, One, Share};
use super::super::wording::Wording;

const MARKERS: &[&str] = &["none", "bullet", "number"];
const LASTS: &[&str] = &[
    "another sign",
    "digit",
    "capital",
    "letter",
    "bar or arrow",
    "ellipsis",
    "comma",
    "colon",
    "bracket or quote",
    "question or call",
    "full stop",
];
const NEIGHBOURS: &[&str] = &["0", "1", "2"];

/// The stretches of [`super::body`], by what a line without prose costs.
const STRETCHES: &[(i8, &str)] = &[(1, "loosest"), (4, "middling"), (12, "densest")];

/// Every measure that blocks have not. `{at}` is how far it reaches to both sides, `{side}` how far to
/// one, `{stretch}` which stretch of prose it is of.
#[rustfmt::skip]
pub(in super::super) const WORDINGS: &[Wording] = &[
    ("marker", One(MARKERS), "list mark"), ("indent", Count, "columns in"), ("gap", Count, "blank lines above"),
    ("capitals", Share, "of its words with a capital"), ("last", One(LASTS), "ends with"),
    ("sentence_words", Count, "words a sentence"), ("copy_above", Above, "copy"),
    ("begin_alike", Count, "lines that begin alike"), ("in_first", Share, "of its words in the first line"),
    ("prose_above", Above, "prose"), ("prose_below", Below, "prose"),
    ("long_above", Above, "long prose"), ("long_below", Below, "long prose"),
    ("longer_above", Above, "very long prose"), ("longer_below", Below, "very long prose"),
    ("title_above", Above, "title"), ("title_below", Below, "title"),
    ("named_above", Above, "named husk"), ("named_below", Below, "named husk"),
    ("form_above", Above, "comment or its form"), ("form_below", Below, "comment or its form"),
    ("related_above", Above, "related links"), ("related_below", Below, "related links"),
    ("legal_above", Above, "legal notice"), ("legal_below", Below, "legal notice"),
    ("offer_above", Above, "offer or login"), ("offer_below", Below, "offer or login"),
    ("byline_above", Above, "byline"), ("byline_below", Below, "byline"),
    ("share_above", Above, "share bar"), ("share_below", Below, "share bar"),
    ("navigation_above", Above, "navigation"), ("navigation_below", Below, "navigation"),
    ("short_run", Count, "short lines in a row"), ("long_run", Count, "long lines in a row"),
    ("run_place", Count, "lines of its row above"), ("run_rest", Count, "lines of its row from here"),
    ("longest_short_run", Count, "short lines in the page's longest row"),
    ("run_before", Count, "lines in the row above"), ("run_after", Count, "lines in the row below"),
    ("body_after", Count, "lines above the {stretch} stretch of prose"),
    ("body_before", Count, "lines below the {stretch} stretch of prose"),
    ("body_share", Share, "of the prose in its {stretch} stretch"),
    ("body_words", Count, "words in the {stretch} stretch of prose"),
    ("length_around", Count, "words a line within {at} lines"), ("prose_around", Share, "prose within {at} lines"),
    ("prose_words_around", Count, "words of prose within {at} lines"),
    ("short_around", Share, "of the lines within {at} short"),
    ("capitals_around", Share, "of the words within {at} lines with a capital"),
    ("length_beside", Count, "words a line in {side}"), ("prose_beside", Count, "words of prose in {side}"),
    ("words_beside", Count, "words in {side}"), ("topic", Share, "of its words in the prose"),
    ("topic_words", Count, "words from the prose"), ("topic_often", Count, "times in the prose, a word of it"),
    ("half_cleaned", Flag, "cleaned before"), ("page_lines", Count, "lines on the page"),
    ("page_long_words", Count, "words of long prose on the page"), ("page_short", Share, "of the lines short"),
    ("page_spaced", Share, "of the lines below a blank one"), ("page_items", Share, "of the lines in lists"),
    ("same_first", One(NEIGHBOURS), "neighbours that begin with its first word"),
    ("same_last", One(NEIGHBOURS), "neighbours that end in its last word"),
];

/// A stretch by its cost.
pub(in super::super) fn stretch(cost: i8) -> &'static str {
    STRETCHES.iter().find(|(known, _)| *known == cost).map_or("", |(_, name)| name)
}
