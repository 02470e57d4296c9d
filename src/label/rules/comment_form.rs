//! Forms to write a comment.
//!
//! **What.** Prompts, notices and buttons of comment forms; their field names where a required
//! field's star is on them or another line of the form is beside them.
//!
//! **Why.** The form ends the comments, or stands alone where there are none. It starts nothing:
//! `Leave a Reply` with no comment after it only says that the article is over.
//!
//! **Example.** `Your email address will not be published. Required fields are marked *`.
//!
//! **Known misses.** `Name` alone between lines of a form that a theme rewrote.
//!
//! **Corpus cases.** `comment_form/*`, `comments/*`.

use super::super::draft::{Line, Window};
use super::super::folded::Folded;
use super::super::phrases::Set;
use super::super::phrases::comment_form::REQUIRED;
use crate::block::BlockKind;
use crate::verdict::Reason;

/// Whether a line can be nothing but part of a comment form.
pub(crate) fn names_form(line: &Folded) -> bool {
    line.is_one_of(Set::CommentForm)
}

/// Whether a line may be part of a comment form: good where a form is known to be.
pub(crate) fn is_form(line: &Folded) -> bool {
    names_form(line) || line.is_one_of(Set::CommentField)
}

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let field = || {
        window.this.is_one_of(Set::CommentField)
            && (is_required(&window.this) || in_form(window.prev()) || in_form(window.next()))
    };
    let table = matches!(window.this.block.kind, BlockKind::Cell { .. });
    (!table && (window.this.is_one_of(Set::CommentForm) || field())).then_some(Reason::CommentForm)
}

fn in_form(line: &Line<'_>) -> bool {
    line.is_one_of(Set::CommentForm) || (line.is_one_of(Set::CommentField) && is_required(line))
}

fn is_required(line: &Line<'_>) -> bool {
    let text = line.block.text.trim_end_matches([':', '：', ' ']);
    REQUIRED.iter().any(|sign| text.ends_with(sign) && text.len() > sign.len())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::*;

    #[test]
    fn prompts_notices_and_buttons_are_named() {
        chrome(rule, &["Leave a ReplyCancel reply", "Post Comment", "Comments are closed."]);
        chrome(rule, &["Schreibe einen Kommentar", "Laisser un commentaire", "Deja una respuesta"]);
        chrome(rule, &["Lascia un commento", "Deixe um comentário", "Добавить комментарий"]);
        chrome(rule, &["发表回复", "コメントを残す", "اترك تعليقاً"]);
        chrome(rule, &["Would love your thoughts, please comment.x", "Inline Feedbacks"]);
    }

    #[test]
    fn fields_are_named_by_their_star_or_their_neighbours() {
        chrome(rule, &["Comment *", "Name *", "Email *", "Website"]);
        chrome(rule, &["Leave a Reply", "Name"]);
    }

    #[test]
    fn the_same_words_elsewhere_stay() {
        kept(rule, &["Name", "Email", "Website"]);
        kept(rule, &["Leave a comment if you can, but leave a light on too.", "Message"]);
        kept(rule, &["Comment", "The court's comment was brief.", "Preview"]);
    }
}
