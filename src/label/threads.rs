//! Comments put together from their blocks: who, when, how deep, and the text.
//!
//! Where the front end found the items, a comment is the blocks of one item. Where it did not, a
//! comment runs from one author line to the next.

use super::attribution::{self, Attribution};
use super::fold::fold;
use crate::block::{Block, Document, ItemFacts};
use crate::comment::Comment;
use crate::verdict::{Label, Reason, Verdict};

/// What software puts in place of a name that is gone.
const GONE: &[&str] = &[
    "[deleted]",
    "[removed]",
    "deleted",
    "[deleted user]",
    "deleted user",
    "deleted account",
    "[gelöscht]",
    "gelöschter benutzer",
    "utilisateur supprimé",
    "usuario eliminado",
    "utente eliminato",
    "conta excluída",
    "пользователь удалён",
    "用户已注销",
    "退会したユーザー",
    "مستخدم محذوف",
];

/// The comments of a page, in page order. A comment of which no text is left is not given.
pub(crate) fn comments(document: &Document, verdicts: &[Verdict]) -> Vec<Comment> {
    let mut assembly = Assembly { items: &document.items, ..Assembly::default() };
    for (block, verdict) in document.blocks.iter().zip(verdicts) {
        if verdict.label == Label::Comment {
            assembly.text(block);
        } else if verdict.reason == Reason::CommentMeta {
            assembly.frame(block);
        }
    }
    assembly.finish()
}

/// Comments being put together.
#[derive(Debug, Default)]
struct Assembly<'a> {
    items: &'a [ItemFacts],
    comments: Vec<Comment>,
    /// Where the comment of each item stands in `comments`.
    of_item: Vec<Option<usize>>,
    /// The comment that lines outside any item add to.
    open: Option<usize>,
}

impl Assembly<'_> {
    fn text(&mut self, block: &Block) {
        let index = self.comment_of(block).unwrap_or_else(|| self.begin(0));
        if block.place.thread.is_none() {
            self.open = Some(index);
        }
        let text = &mut self.comments[index].text;
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&block.text);
    }

    fn frame(&mut self, block: &Block) {
        let dated = || Attribution { author: None, date: attribution::find_date(&block.text) };
        let read = attribution::read(&block.text).unwrap_or_else(dated);
        if read == Attribution::default() {
            return;
        }
        if block.place.thread.is_none() && read.author.is_some() && self.open_has_author_or_text() {
            self.open = None;
        }
        let known = self.comment_of(block);
        let index = known.unwrap_or_else(|| self.begin(0));
        if block.place.thread.is_none() {
            self.open = Some(index);
        }
        fill(&mut self.comments[index], read);
    }

    fn open_has_author_or_text(&self) -> bool {
        self.open.is_some_and(|open| {
            let comment = &self.comments[open];
            comment.author.is_some() || !comment.text.is_empty()
        })
    }

    /// The comment that a block is part of: its item's, begun here if need be, or the open one.
    fn comment_of(&mut self, block: &Block) -> Option<usize> {
        let Some(thread) = block.place.thread else { return self.open };
        self.open = None;
        let item = thread.item as usize;
        self.of_item.resize(self.of_item.len().max(item + 1), None);
        if self.of_item[item].is_none() {
            self.of_item[item] = Some(self.begin_item(item, thread.depth));
        }
        self.of_item[item]
    }

    fn begin_item(&mut self, item: usize, depth: u16) -> usize {
        let stated = self.items.get(item).cloned().unwrap_or_default();
        if stated == ItemFacts::default()
            && let Some(outer) = self.frame_without_text(depth)
        {
            return outer;
        }
        let index = self.begin(depth);
        state(&mut self.comments[index], &stated);
        index
    }

    /// An item that says nothing of itself, right inside one that has no text yet, is its text.
    fn frame_without_text(&self, depth: u16) -> Option<usize> {
        let outer = self.comments.last()?;
        let holds = outer.text.is_empty() && outer.depth.checked_add(1) == Some(depth);
        holds.then_some(self.comments.len() - 1)
    }

    fn begin(&mut self, depth: u16) -> usize {
        self.comments.push(Comment { depth, ..Comment::default() });
        self.comments.len() - 1
    }

    fn finish(mut self) -> Vec<Comment> {
        self.comments.retain(|comment| !comment.text.is_empty());
        for comment in &mut self.comments {
            comment.author = comment.author.take().filter(|a| !GONE.contains(&fold(a).as_str()));
        }
        self.comments
    }
}

/// Author and date as elements state them, without the words around.
fn state(comment: &mut Comment, facts: &ItemFacts) {
    let author = facts.author.as_deref().map(|a| attribution::read(a).and_then(|r| r.author).unwrap_or(a));
    comment.author = author.map(str::to_owned);
    let date = facts.date.as_deref().map(|d| attribution::read(d).and_then(|r| r.date).unwrap_or(d));
    comment.date = date.map(str::to_owned);
}

/// What a line says fills what is not known yet.
fn fill(comment: &mut Comment, read: Attribution<'_>) {
    comment.author = comment.author.take().or_else(|| read.author.map(str::to_owned));
    comment.date = comment.date.take().or_else(|| read.date.map(str::to_owned));
}
