//! How far the next landmarks are: long prose, the title, and what rules know.

use super::super::super::plain::surroundings::prose_words;
use super::super::Context;
use super::super::position::landmark;
use super::super::table::Table;
use crate::verdict::{Label, Reason};

/// Lines of so many words of prose; as `position.rs`, and half and twice as long.
const PROSE: &[(u32, [&str; 2])] = &[
    (12, ["prose_above", "prose_below"]),
    (25, ["long_above", "long_below"]),
    (50, ["longer_above", "longer_below"]),
];

/// What rules know.
const NAMED: &[([&str; 2], &[Reason])] = &[
    (["form_above", "form_below"], &[Reason::CommentForm, Reason::CommentHead, Reason::CommentMeta]),
    (["related_above", "related_below"], &[Reason::Related]),
    (["legal_above", "legal_below"], &[Reason::Legal, Reason::AppBadge, Reason::Consent]),
    (["offer_above", "offer_below"], &[Reason::Newsletter, Reason::Login, Reason::Advert, Reason::Shop]),
    (["byline_above", "byline_below"], &[Reason::Byline]),
    (["share_above", "share_below"], &[Reason::ShareBar, Reason::Counter]),
    (["navigation_above", "navigation_below"], &[Reason::Navigation]),
];

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let draft = context.draft;
    for (words, names) in PROSE {
        landmark(table, *names, |i| prose_words(&draft.blocks[i]) >= *words);
    }
    landmark(table, ["title_above", "title_below"], |i| draft.verdicts[i].label == Label::Title);
    let named = |i: usize| !draft.is_open(i) && draft.verdicts[i].label == Label::Chrome;
    landmark(table, ["named_above", "named_below"], named);
    for (names, reasons) in NAMED {
        landmark(table, *names, |i| named(i) && reasons.contains(&draft.verdicts[i].reason));
    }
}
