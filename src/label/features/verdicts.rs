//! What the passes before the scorer have said of the block.

use super::Context;
use super::table::Table;
use crate::verdict::{Label, Verdict};

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let verdicts = &context.draft.verdicts;
    table.add("label", |i| label(&verdicts[i], context.draft.is_open(i)));
    table.add("reason", |i| reason(context, i));
}

/// What a pass has named a block, 0 if none has.
pub(super) fn reason(context: &Context<'_>, index: usize) -> u8 {
    if context.draft.is_open(index) { 0 } else { context.draft.verdicts[index].reason as u8 + 1 }
}

fn label(verdict: &Verdict, open: bool) -> u8 {
    match verdict.label {
        _ if open => 0,
        Label::Content | Label::Caption => 1,
        Label::Title => 2,
        Label::Comment => 3,
        Label::Chrome => 4,
    }
}
