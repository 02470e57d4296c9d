//! Readers' comments that no element marks, told by their head and their signatures.
//!
//! Old blogs set comments below the text as paragraphs like any other, each signed with a name and
//! a date: `Posted by: Ann Lee | May 4, 2010`. A blog of many authors signs its posts the same
//! way, so there must be a head that names comments, two people who sign, and no heading between. What
//! an article quotes from elsewhere is signed too, but in quotes.

use super::attribution;
use super::comments::{COMMENT_SCORE, FRAME_SCORE};
use super::draft::Draft;
use super::rules::{comment_form, comment_head};
use crate::block::BlockKind;
use crate::page_kind::PageKind;
use crate::verdict::{Label, Reason};
use std::ops::Range;

/// One signature may be the byline of the text.
const MIN_AUTHORS: usize = 2;

/// Gives the comments of such sections their verdicts, on pages whose elements mark none.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let marked = draft.blocks.iter().any(|block| block.place.thread.is_some());
    if marked || draft.facts.kind == PageKind::Forum {
        return;
    }
    let mut index = 0;
    while index < draft.blocks.len() {
        let section = if is_head(draft, index) { section(draft, index) } else { index..index };
        if let Some(signed) = signed(draft, &section) {
            decide(draft, index, &section, &signed);
        }
        index = section.end.max(index + 1);
    }
}

/// `Comments` and the like stand at buttons and in menus too, and then are no heading.
fn is_head(draft: &Draft<'_>, index: usize) -> bool {
    let folded = &draft.folded[index];
    let heads = draft.blocks[index].is_heading() && comment_head::is_head(folded);
    heads || comment_head::names_comments(folded)
}

/// What stands below a head, up to the next heading, head or form.
fn section(draft: &Draft<'_>, head: usize) -> Range<usize> {
    let ends = |index: &usize| {
        let form = comment_form::names_form(&draft.folded[*index]);
        draft.blocks[*index].is_heading() || form || is_head(draft, *index)
    };
    let end = (head + 1..draft.blocks.len()).find(ends);
    head + 1..end.unwrap_or(draft.blocks.len())
}

/// The signatures of a section, if several people sign there.
fn signed(draft: &Draft<'_>, section: &Range<usize>) -> Option<Vec<usize>> {
    let mut authors = Vec::new();
    let mut signed = Vec::new();
    for index in section.clone().filter(|&index| draft.blocks[index].kind != BlockKind::Quote) {
        let read = attribution::read(&draft.blocks[index].text).filter(|read| read.date.is_some());
        if let Some(author) = read.and_then(|read| read.author) {
            signed.push(index);
            authors.push(author);
        }
    }
    authors.sort_unstable();
    authors.dedup();
    (authors.len() >= MIN_AUTHORS).then_some(signed)
}

fn decide(draft: &mut Draft<'_>, head: usize, section: &Range<usize>, signed: &[usize]) {
    draft.decide(head, Label::Chrome, Reason::CommentHead, FRAME_SCORE);
    for index in section.start..comments_end(section, signed) {
        if signed.binary_search(&index).is_ok() {
            draft.decide(index, Label::Chrome, Reason::CommentMeta, FRAME_SCORE);
        } else if draft.is_open(index) {
            draft.decide(index, Label::Comment, Reason::ReaderComment, COMMENT_SCORE);
        }
    }
}

/// Signed below, the last comment ends with its signature; signed above, one paragraph is sure.
fn comments_end(section: &Range<usize>, signed: &[usize]) -> usize {
    let last = signed.last().map_or(section.start, |&last| last + 1);
    let above = signed.first() == Some(&section.start);
    (last + usize::from(above)).min(section.end)
}

#[cfg(test)]
mod tests {
    use crate::extract;

    const TEXT: &str = "<p>It rained all night in the valley, and the river rose by a hand's breadth before dawn. \
        Nobody had seen the like of it since the mill burned down and the dam was built.</p>";

    fn comments(below: &str) -> Vec<(Option<String>, String)> {
        let page = extract(&format!("<h1>Rain</h1>{TEXT}{TEXT}{below}"));
        page.comments().iter().map(|c| (c.author.clone(), c.text.clone())).collect()
    }

    fn comment(author: &str, text: &str) -> (Option<String>, String) {
        (Some(author.to_owned()), text.to_owned())
    }

    #[test]
    fn comments_are_signed_below_or_above() {
        let expected = [comment("Ann Lee", "I saw it from my roof."), comment("Bob Ray", "Who pays for it?")];
        let below = "<h2>Comments</h2><p>I saw it from my roof.</p><p>Posted by: Ann Lee | May 4, 2010 at 10:11 AM</p>\
            <p>Who pays for it?</p><p>Posted by: Bob Ray | May 5, 2010 at 9:01 AM</p>";
        assert_eq!(comments(below), expected);
        let above = "<h2>Comments</h2><p>Posted by: Ann Lee | May 4, 2010 at 10:11 AM</p><p>I saw it from my roof.</p>\
            <p>Posted by: Bob Ray | May 5, 2010 at 9:01 AM</p><p>Who pays for it?</p>";
        assert_eq!(comments(above), expected);
    }

    #[test]
    fn a_heading_ends_the_comments() {
        let below = "<h2>Comments</h2><p>I saw it from my roof.</p><p>Posted by: Ann Lee | May 4, 2010 at 10:11 AM</p>\
            <p>Who pays for it?</p><p>Posted by: Bob Ray | May 5, 2010 at 9:01 AM</p>\
            <h2>Snow</h2><p>It snowed.</p><p>Posted by: Carl Fox | May 6, 2010 at 9:01 AM</p>";
        let authors: Vec<_> = comments(below).into_iter().filter_map(|(author, _)| author).collect();
        assert_eq!(authors, ["Ann Lee", "Bob Ray"]);
    }

    #[test]
    fn posts_of_a_blog_are_no_comments() {
        let posts = "<h2>Snow</h2><p>It snowed.</p><p>Posted by: Ann Lee | May 4, 2010 at 10:11 AM</p>\
            <h2>Hail</h2><p>It hailed.</p><p>Posted by: Bob Ray | May 5, 2010 at 9:01 AM</p>";
        assert_eq!(comments(posts), []);
        let quoted = "<h2>Comments</h2><p>They wrote:</p><blockquote>Ann Lee on May 4, 2010</blockquote>\
            <p>And then:</p><blockquote>Bob Ray on May 5, 2010</blockquote>";
        assert_eq!(comments(quoted), []);
        assert_eq!(comments("<h2>Comments</h2><p>Posted by: Ann Lee | May 4, 2010</p><p>It fell.</p>"), []);
    }
}
