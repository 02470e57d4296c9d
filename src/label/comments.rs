//! Readers' comments told from the text.
//!
//! A front end says which blocks stand in comments. Here it is decided what that means: on most
//! kinds of pages they are a stream of their own and their frame is chrome; on a forum the posts
//! are the content.

use super::attribution;
use super::draft::Draft;
use super::folded::Folded;
use super::rules::{comment_form, comment_head, comment_meta};
use crate::block::{Block, Document, ItemFacts, Roles};
use crate::page_kind::PageKind;
use crate::verdict::{Label, Reason};

/// The score of a comment: good text, but not the page's.
pub(super) const COMMENT_SCORE: f32 = 0.1;
pub(super) const FRAME_SCORE: f32 = 0.02;
pub(super) const POST_SCORE: f32 = 0.9;

/// What makes a block part of a comment section.
const ZONE: Roles = Roles::COMMENTS.union(Roles::COMMENT).union(Roles::COMMENT_FORM);

/// Parts of a comment that are not its text.
const FRAME: Roles = Roles::COMMENT_AUTHOR.union(Roles::COMMENT_DATE).union(Roles::COMMENT_ACTIONS);

/// Short lines outside a comment's body part that say who and when are no longer.
const MAX_FRAME_WORDS: u32 = 12;

/// How much of a page stands in comments and posts: what the kind of page is told by.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct ThreadShare {
    /// Words of comments.
    pub(crate) comments: u32,
    /// Words of forum posts, questions and answers.
    pub(crate) posts: u32,
    /// Words of prose elsewhere.
    pub(crate) elsewhere: u32,
}

impl ThreadShare {
    /// Whether posts are what the page is for. The share of comments says nothing of that: on a
    /// fifth of the Dragnet pages with comments they are four times as long as the article. So a
    /// page of comments is a forum only if there is nothing else.
    pub(crate) fn is_forum(self) -> bool {
        (self.posts > 0 && self.posts >= self.elsewhere) || (self.comments > 0 && self.elsewhere == 0)
    }
}

/// Shorter blocks are no prose: names, counts, buttons.
const PROSE_WORDS: u32 = 12;

/// Counts what stands in comments and posts, and what does not.
pub(crate) fn thread_share(document: &Document) -> ThreadShare {
    let mut share = ThreadShare::default();
    for block in &document.blocks {
        let (roles, words) = (block.place.roles, block.stats.words);
        if roles.contains(Roles::POST) {
            share.posts += words;
        } else if block.place.thread.is_some() {
            share.comments += words;
        } else if words >= PROSE_WORDS && !roles.intersects(ZONE) {
            share.elsewhere += words;
        }
    }
    share
}

/// What a block in a comment section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Form,
    Frame,
    Text,
}

/// Gives every block of comments and posts its verdict.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let posts = draft.facts.kind == PageKind::Forum;
    let bodied = items_with_body(draft.blocks);
    for index in 0..draft.blocks.len() {
        let block = &draft.blocks[index];
        let roles = block.place.roles;
        let in_zone = roles.intersects(ZONE) || (posts && roles.contains(Roles::POST));
        if !in_zone || draft.verdicts[index].reason == Reason::Hidden {
            continue;
        }
        match part(block, &draft.folded[index], &bodied, draft.items) {
            Part::Text if !draft.is_open(index) => {}
            Part::Text if posts => draft.decide(index, Label::Content, Reason::Post, POST_SCORE),
            Part::Text => draft.decide(index, Label::Comment, Reason::ReaderComment, COMMENT_SCORE),
            Part::Head => draft.decide(index, Label::Chrome, Reason::CommentHead, FRAME_SCORE),
            Part::Form => draft.decide(index, Label::Chrome, Reason::CommentForm, FRAME_SCORE),
            Part::Frame => draft.decide(index, Label::Chrome, Reason::CommentMeta, FRAME_SCORE),
        }
    }
}

/// For each item, whether an element says where its text is.
fn items_with_body(blocks: &[Block]) -> Vec<bool> {
    let mut bodied = Vec::new();
    for block in blocks {
        if let Some(thread) = block.place.thread {
            let item = thread.item as usize;
            bodied.resize(bodied.len().max(item + 1), false);
            let roles = block.place.roles;
            bodied[item] |= roles.contains(Roles::COMMENT_BODY) && !roles.intersects(FRAME);
        }
    }
    bodied
}

fn part(block: &Block, folded: &Folded, bodied: &[bool], items: &[ItemFacts]) -> Part {
    let roles = block.place.roles;
    let item = block.place.thread;
    if roles.contains(Roles::COMMENT_FORM) || comment_form::names_form(folded) {
        Part::Form
    } else if roles.intersects(FRAME) || comment_meta::is_action(folded) || folded.is_date() {
        Part::Frame
    } else if item.is_none() {
        outside_items(block, folded, bodied.is_empty())
    } else if is_frame(block, bodied[item.map_or(0, |i| i.item as usize)]) || states(block, items) {
        Part::Frame
    } else {
        Part::Text
    }
}

/// In the section but in no comment: its head, a note of the house, the form. Where no comment has
/// an element of its own, the text of comments too.
fn outside_items(block: &Block, folded: &Folded, no_items: bool) -> Part {
    if block.is_heading() || comment_head::is_head(folded) {
        Part::Head
    } else if comment_form::is_form(folded) || block.place.roles.contains(Roles::FORM) {
        Part::Form
    } else if !no_items || attribution::read(&block.text).is_some() {
        Part::Frame
    } else {
        Part::Text
    }
}

/// In a comment, but beside its text: who and when.
fn is_frame(block: &Block, bodied: bool) -> bool {
    let in_body = block.place.roles.contains(Roles::COMMENT_BODY);
    let short = block.stats.words <= MAX_FRAME_WORDS && !block.stats.ends_sentence;
    let says_when = || attribution::read(&block.text).is_some_and(|a| a.date.is_some());
    let says_who = || comment_meta::author_of(&block.text).is_some();
    says_who() || says_when() || (bodied && !in_body && short)
}

/// A short line with the name that an element of the comment gives, and a date.
fn states(block: &Block, items: &[ItemFacts]) -> bool {
    let facts = block.place.thread.and_then(|thread| items.get(thread.item as usize));
    let Some(ItemFacts { author: Some(author), date }) = facts else { return false };
    let dated = || {
        date.as_ref().is_some_and(|date| block.text.contains(date))
            || attribution::find_date(&block.text).is_some()
    };
    block.stats.words <= MAX_FRAME_WORDS && block.text.contains(author) && dated()
}
