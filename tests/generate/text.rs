//! Flattened pages: prose, lists and husk, with the white space that flatteners leave.

use super::{chrome, sentence};
use proptest::prelude::*;
use proptest::sample::select;

const INDENTS: &[&str] = &["", "", "", "  ", "    ", "\t", "\u{A0}", "        "];
const MARKERS: &[&str] = &["", "", "", "- ", "* ", "• ", "1. ", "2) ", "10. ", "– ", "> ", "# ", "3."];
const LINE_ENDS: &[&str] =
    &["\n", "\n", "\n", "\n\n", "\n\n\n", "\r\n", "\n \n", "\r", "\u{2028}", "\u{0}", "\u{C}"];

fn line() -> impl Strategy<Value = String> {
    let words = prop_oneof![3 => sentence(), 2 => chrome()];
    (select(INDENTS), select(MARKERS), words, select(LINE_ENDS))
        .prop_map(|(indent, marker, words, end)| [indent, marker, &words, end].concat())
}

/// A flattened page; now and then the same line many times.
pub(crate) fn page() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec((line(), prop_oneof![9 => Just(1_usize), 1 => 2..6_usize]), 0..24);
    lines.prop_map(|lines| lines.into_iter().map(|(line, times)| line.repeat(times)).collect())
}
