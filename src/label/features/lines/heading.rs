//! Words that a line shares with the text's title, and with its first line: flattened pages begin
//! with what stands in `<title>`.

use super::super::Context;
use super::super::overlap::{Words, known_words};
use super::super::table::Table;
use crate::verdict::Label;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let draft = context.draft;
    let words = Words::of(context);
    let known = |line: usize| draft.folded.get(line).map_or_else(Vec::new, |line| known_words(&line.text));
    let title = draft.verdicts.iter().position(|verdict| verdict.label == Label::Title);
    words.add(table, "in_title", &title.map_or_else(Vec::new, known));
    words.add(table, "in_first", &known(0));
}
