//! What each line may be to a comment, by its own words and by what the rules said.

use super::super::super::attribution;
use super::super::super::draft::Draft;
use super::super::super::folded::{Folded, Mark};
use super::super::super::rules::{comment_form, comment_head, comment_meta};
use crate::block::Block;
use crate::verdict::Reason;

/// Names and dates stand in lines of fewer words.
const MAX_SIGNED_WORDS: u32 = 12;

/// The marks of all lines.
pub(super) fn marks(draft: &Draft<'_>) -> Vec<Mark> {
    (0..draft.blocks.len()).map(|index| mark(draft, index)).collect()
}

fn mark(draft: &Draft<'_>, index: usize) -> Mark {
    if draft.verdicts[index].reason == Reason::CommentMeta {
        Mark::Sure
    } else if is_other_chrome(draft, index) {
        Mark::Text
    } else {
        let folded = &draft.folded[index];
        let mark = folded.mark.get().unwrap_or_else(|| own_mark(&draft.blocks[index], folded));
        folded.mark.set(Some(mark));
        mark
    }
}

/// What a line may be by its own words: the same in every round.
fn own_mark(block: &Block, folded: &Folded) -> Mark {
    if comment_head::is_head(folded) {
        Mark::Head
    } else if comment_form::names_form(folded) {
        Mark::Form
    } else if block.stats.words > MAX_SIGNED_WORDS || block.stats.ends_sentence {
        Mark::Text
    } else if folded.is_date() {
        Mark::Date
    } else if comment_meta::is_action(folded) {
        Mark::Weak
    } else {
        name_or_signature(&block.text, block.stats.digits > 0)
    }
}

/// What the rules gave another name is no part of a comment.
fn is_other_chrome(draft: &Draft<'_>, index: usize) -> bool {
    let reason = draft.verdicts[index].reason;
    !draft.is_open(index)
        && !matches!(reason, Reason::CommentHead | Reason::CommentForm | Reason::Byline | Reason::Counter)
}

fn name_or_signature(text: &str, has_digit: bool) -> Mark {
    let signed = || attribution::read(text).is_some_and(|a| a.author.is_some() && a.date.is_some());
    if has_digit && signed() {
        Mark::Signed
    } else if comment_meta::is_name(text) && text.contains(char::is_alphabetic) {
        Mark::Name
    } else {
        Mark::Text
    }
}
