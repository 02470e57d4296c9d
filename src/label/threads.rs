//! Comments put together from their blocks: who, when, how deep, and the text.
//!
//! Where the front end found the items, a comment is the blocks of one item. Where it did not, a
//! comment runs from one author line to the next, or to the gap that a lost author line leaves.

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

/// Two blank lines or more: a block stood there whose text vanished, here the author's name.
const LOST_LINE_GAP: u16 = 2;

/// The comments of a page, in page order. A comment of which no text is left is not given.
pub(crate) fn comments(document: &Document, verdicts: &[Verdict]) -> Vec<Comment> {
    let signed_below = signed_below(document, verdicts);
    let mut assembly = Assembly { items: &document.items, signed_below, ..Assembly::default() };
    for (block, verdict) in document.blocks.iter().zip(verdicts) {
        if verdict.label == Label::Comment {
            assembly.text(block);
        } else if verdict.reason == Reason::CommentMeta {
            assembly.frame(block);
        }
    }
    assembly.finish()
}

/// Whether comments outside any item are signed below their text: text comes first, a name last.
fn signed_below(document: &Document, verdicts: &[Verdict]) -> bool {
    let is_text = |(block, verdict): (&Block, &Verdict)| {
        let signs = || attribution::read(&block.text).is_some_and(|read| read.author.is_some());
        let is_text = verdict.label == Label::Comment;
        let tells =
            block.place.thread.is_none() && (is_text || (verdict.reason == Reason::CommentMeta && signs()));
        tells.then_some(is_text)
    };
    let mut told = document.blocks.iter().zip(verdicts).filter_map(is_text);
    told.next() == Some(true) && told.next_back() == Some(false)
}

/// Comments being put together.
#[derive(Debug, Default)]
struct Assembly<'a> {
    items: &'a [ItemFacts],
    signed_below: bool,
    comments: Vec<Comment>,
    /// Where the comment of each item stands in `comments`.
    of_item: Vec<Option<usize>>,
    /// The comment that lines outside any item add to.
    open: Option<usize>,
}

impl Assembly<'_> {
    fn text(&mut self, block: &Block) {
        if block.place.gap >= LOST_LINE_GAP && self.open_has_text() {
            self.open = None;
        }
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
        let signs = block.place.thread.is_none() && read.author.is_some();
        if signs && !self.signed_below && self.open_has_author_or_text() {
            self.open = None;
        }
        let known = self.comment_of(block);
        let index = known.unwrap_or_else(|| self.begin(0));
        if block.place.thread.is_none() {
            self.open = Some(index).filter(|_| !(signs && self.signed_below));
        }
        fill(&mut self.comments[index], read);
    }

    fn open_has_author_or_text(&self) -> bool {
        self.open.is_some_and(|open| {
            let comment = &self.comments[open];
            comment.author.is_some() || !comment.text.is_empty()
        })
    }

    fn open_has_text(&self) -> bool {
        self.open.is_some_and(|open| !self.comments[open].text.is_empty())
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
        // Plain text states nothing of any item, and wraps none.
        let Some(stated) = self.items.get(item) else { return self.begin(depth) };
        if *stated == ItemFacts::default()
            && let Some(outer) = self.frame_without_text(depth)
        {
            return outer;
        }
        let index = self.begin(depth);
        state(&mut self.comments[index], stated);
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

#[cfg(test)]
mod tests {
    use crate::{Comment, Extractor};

    const ARTICLE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn. Nobody had seen the like of it since the mill burned down and the dam was built.\n\n";

    /// Author, depth and text of each comment below an article.
    fn comments(list: &str) -> Vec<(Option<String>, u16, String)> {
        let page = Extractor::new().extract_text(&format!("{}{list}", ARTICLE.repeat(2)));
        let facts = |c: &Comment| (c.author.clone(), c.depth, c.text.clone());
        page.comments().iter().map(facts).collect()
    }

    fn comment(author: &str, depth: u16, text: &str) -> (Option<String>, u16, String) {
        (Some(author).filter(|a| !a.is_empty()).map(str::to_owned), depth, text.to_owned())
    }

    #[test]
    fn numbers_and_indents_of_flattened_lists_are_the_tree() {
        let list = "  1. Ann says:\n\n    It held.\n\n    1. Bob says:\n\n      So far.\n\n      1. Cy says:\n\n        \
            I doubt it!\n\n    2. Nobody asked.\n\n  2. Dan says:\n\n    Who pays?\n\n    Not me.\n\nLeave a Reply";
        let expected = [
            comment("Ann", 0, "It held."),
            comment("Bob", 1, "So far."),
            comment("Cy", 2, "I doubt it!"),
            comment("", 1, "Nobody asked."),
            comment("Dan", 0, "Who pays?\n\nNot me."),
        ];
        assert_eq!(comments(list), expected);
    }

    #[test]
    fn a_lost_author_line_begins_a_comment_all_the_same() {
        let list = "Leave a Reply\n\nAnn Lee\n\nI saw it!\n\nFrom my roof.\n\n\nWho pays?\n\n\nBob_77\n\nnobody pays!";
        let expected = [
            comment("Ann Lee", 0, "I saw it!\n\nFrom my roof."),
            comment("", 0, "Who pays?"),
            comment("Bob_77", 0, "nobody pays!"),
        ];
        assert_eq!(comments(list), expected);
    }

    #[test]
    fn frames_without_markers_run_from_author_to_author() {
        let list = "2 Comments\nAnn Lee\n3 hours ago\nIt held.\nSo far.\nBob\n2 hours ago\nFor now.";
        let expected = [comment("Ann Lee", 0, "It held.\n\nSo far."), comment("Bob", 0, "For now.")];
        assert_eq!(comments(list), expected);
    }
}
