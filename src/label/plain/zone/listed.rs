//! Zones told by a list of threads right below the head of comments, where a text lost the lines
//! that framed them.

use super::super::super::draft::Draft;
use super::{Lines, above, next};
use crate::verdict::Reason;
use std::ops::Range;

/// Fewer items are steps or notes of the article.
const MIN_ITEMS: u32 = 3;

/// Buttons to sort comments may stand between their head and the first.
const MAX_BETWEEN: usize = 6;

/// The list below a head, as far as its items reach.
pub(super) fn find(lines: &Lines<'_>) -> Option<Range<usize>> {
    let draft = lines.draft;
    let heads = |index: &usize| draft.verdicts[*index].reason == Reason::CommentHead;
    let mut heads = (0..draft.blocks.len()).filter(heads).peekable();
    heads.peek()?;
    let lists = Lists::of(draft);
    heads.find_map(|head| lines.below_article(lists.below(head)?))
}

/// Where lists end, and how many items they have.
struct Lists {
    /// For every line, the first one from there on that is in no item.
    ends: Vec<usize>,
    items_above: Vec<u32>,
}

impl Lists {
    fn of(draft: &Draft<'_>) -> Self {
        let ends = next(draft, |index| draft.blocks[index].place.thread.is_none());
        Self { ends, items_above: above(draft, |block| u32::from(!block.marker.is_empty())) }
    }

    fn below(&self, head: usize) -> Option<Range<usize>> {
        let near = (head + 1 + MAX_BETWEEN).min(self.ends.len());
        let first = (head + 1..near).find(|&index| self.ends[index] > index)?;
        let end = self.ends[first];
        (self.items_above[end] - self.items_above[first] >= MIN_ITEMS).then_some(head..end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::super::rules;
    use super::super::super::testing::run;
    use super::super::apply;
    use crate::verdict::Label;

    const ARTICLE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn. Nobody had seen the like of it since the mill burned down and the dam was built.\n\n";

    const LIST: &str = "  1. It held.\n\n    So far.\n\n  2. Who pays?\n\n  3. The county does.\n\nThe mill.";

    fn comments(head: &str) -> Vec<String> {
        let verdicts = run(&[rules::apply, apply], &format!("{}{head}{LIST}", ARTICLE.repeat(2)));
        verdicts.labelled(Label::Comment).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_list_below_a_head_is_comments_to_its_end() {
        let expected = ["It held.", "So far.", "Who pays?", "The county does."];
        assert_eq!(comments("3 thoughts on “The river”\n\n"), expected);
    }

    #[test]
    fn a_list_below_anything_else_is_none() {
        assert!(comments("What to do in a flood\n\n").is_empty());
        assert!(comments(&format!("3 thoughts on “The river”\n\n{}", ARTICLE.repeat(8))).is_empty());
    }
}
