//! Heads of comment sections.
//!
//! **What.** Lines that count comments (`12 Comments`, `3 thoughts on “T”`) or offer to show them.
//! Words that head comments but also chapters (`Comments`, `Discussion`) only right before a
//! comment's author, date or buttons, or before a form.
//!
//! **Why.** The head is the clearest mark of where an article ends. Alone it proves nothing: on the
//! WCXB dev articles such phrases stand on 81 of 746 pages that have no comments, 18 times in the
//! first half of the text. So the rule takes the line only, and what follows stays: whether a zone
//! begins is for the comments pass, which asks for comments first.
//!
//! **Example.** `3 Responses to “Floods in the valley”`.
//!
//! **Known misses.** `3 Responses to Floods in the valley`, without quotes: it could be a heading.
//!
//! **Corpus cases.** `comment_head/*`, `comments/*`.

use super::super::draft::Window;
use super::super::folded::Folded;
use super::super::phrases::comment_head::{AFTER_TITLE, BEFORE_TITLE};
use super::super::phrases::{Opening, Set};
use super::{comment_form, comment_meta};
use crate::verdict::Reason;

/// A title in quotes is no longer than this with all that stands around it.
const MAX_CHARS: usize = 250;

/// Whether a line may head comments. A zone begins there only if comments follow.
pub(crate) fn is_head(line: &Folded) -> bool {
    names_comments(line) || line.is_one_of(Set::CommentHeadWord)
}

/// Whether a line can be nothing but the head of comments.
pub(crate) fn names_comments(line: &Folded) -> bool {
    line.is_one_of(Set::CommentHead) || counts_for_a_title(line)
}

fn counts_for_a_title(line: &Folded) -> bool {
    let counts = if is_quoted(&line.text) {
        let unspaced = line.text.replace(' ', "");
        AFTER_TITLE.iter().any(|after| unspaced.ends_with(after))
    } else {
        line.opens_with(Opening::CommentCount) && has_quote_behind_count(&line.text)
    };
    counts && line.text.chars().count() <= MAX_CHARS
}

fn has_quote_behind_count(folded: &str) -> bool {
    BEFORE_TITLE.iter().any(|before| folded.strip_prefix(before).is_some_and(is_quoted))
}

fn is_quoted(text: &str) -> bool {
    text.starts_with(['“', '"', '„', '«', '‘', '\'', '「', '『', '《', '”'])
}

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let before_comments =
        || comment_meta::cue(window.next()).is_some() || comment_form::names_form(window.next().known);
    let line = window.this.known;
    let head = names_comments(line) || (line.is_one_of(Set::CommentHeadWord) && before_comments());
    head.then_some(Reason::CommentHead)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, heads, kept};
    use super::*;
    use crate::label::folded::Folded;

    #[test]
    fn counts_and_offers_are_named() {
        chrome(rule, &["12 Comments", "3 thoughts on “Floods in the valley”", "View all comments"]);
        chrome(rule, &["7 Kommentare", "Ein Gedanke zu „Hochwasser im Tal“", "Alle Kommentare anzeigen"]);
        chrome(rule, &["4 commentaires", "Únete a la conversación", "Nessun commento", "2 comentários"]);
        chrome(rule, &["5 комментариев", "3 条评论", "8件のコメント", "تعليق واحد"]);
        chrome(rule, &["「谷の洪水」への3件のコメント", "3 комментария к «Паводок»"]);
    }

    #[test]
    fn words_need_comments_below() {
        let document = ["Comments", "Ann Lee says:"];
        assert!(is_head(&Folded::of(document[0])));
        kept(rule, &["Discussion", "The second series shows no such rise.", "Comments"]);
    }

    #[test]
    fn a_form_below_is_enough() {
        kept(rule, &["Discussion", "Cancel"]);
        heads(rule, &["Discussion", "Your email address will not be published."]);
    }

    #[test]
    fn headings_and_prose_stay() {
        kept(rule, &["Comments on the law", "3 responses to climate change", "Discussion of results"]);
        kept(rule, &["The post drew 12 comments within the hour.", "Kommentare zum Gesetz"]);
        kept(rule, &["No comment", "Replies of the ministry", "Join the conversation on water rights"]);
    }
}
