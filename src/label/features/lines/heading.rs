//! Words that a line shares with the text's title, and with its first line: flattened pages begin
//! with what stands in `<title>`.

use super::super::Context;
use super::super::overlap::Known;
use super::super::table::Table;
use super::own::own;
use crate::verdict::Label;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let verdicts = &context.draft.verdicts;
    let title = verdicts.iter().position(|verdict| verdict.label == Label::Title);
    add(context, table, "in_title", title);
    add(context, table, "in_first", (!verdicts.is_empty()).then_some(0));
}

/// Which share of each line's words stands in one of them.
fn add(context: &Context<'_>, table: &mut Table, name: &'static str, line: Option<usize>) {
    let words = line.map_or(&[][..], |line| own(context, line).words());
    let known = Known::of(words.iter().copied());
    table.add(name, |i| known.share_of(own(context, i).words().iter().copied()));
}
