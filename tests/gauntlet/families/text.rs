//! Flattened text.

use crate::case::{Case, Pieces};

const MANY: usize = 20_000;

const fn lines(name: &'static str, piece: &'static str) -> Case {
    Case::text(name, MANY, Pieces::of(piece))
}

const SENTENCE: &str = "It rained all night, and the river rose by a hand's breadth before dawn. ";

pub(super) const CASES: &[Case] = &[
    lines("short-lines", "word\n"),
    lines("one-line-without-spaces", "abcdefghij"),
    lines("one-line", SENTENCE),
    lines(
        "short-and-long",
        "Menu\nIt rained all night, and the river rose by a hand's breadth before dawn.\n",
    ),
    Case::text("blank-lines", 1_000_000, Pieces::of("\n").then(SENTENCE)),
    lines("line-ends", "a line of text\rb\n\rc\u{85}d\u{2028}e\r\n"),
    lines("bullets", "• Home | About | Contact | Login\n- item\n* item\n"),
    lines("identical", "It rained all night, and the river rose by a hand's breadth before dawn.\n"),
    lines("near-identical", "Line {n}: the council voted on the item today.\n"),
    lines("markup", "<script>alert(1)</script> &lt;b&gt; It rained all night.\n"),
    lines("controls", "\u{1}\u{2}\u{1f}\u{7f}\n"),
    lines("columns", "a\tb\tc\td\n"),
    lines("comments", "Ann says:\nMay {n}, 2014 at 9:12 am\n\nI saw it too.\n\nReply\n\n"),
    lines("heads-of-comments", "2 Comments\nAnn says:\nMay 4, 2020\n"),
    lines("heads-in-list", "  1. 2 comments\n\n     2 comments\n\n"),
    lines("amounts", "{n},500 $ / 5,000 $\n"),
    lines("headings", "# Part {n}\n"),
    lines("quotes", "> > > It rained.\n"),
    lines("rules", "-----\n"),
    lines("deep-quote", "> "),
];
