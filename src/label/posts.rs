//! Comments that are the content, because there is nothing else to be it.
//!
//! What looks like readers' comments is a stream of its own below an article. On a forum that is
//! not known for one, on questions and answers, in guest books and old threads, it is all that the
//! page is for. The focus has no say in this, so that a wider one keeps what a narrower one keeps.

use super::comments::POST_SCORE;
use super::draft::Draft;
use crate::verdict::{Label, Reason};

/// A block of this score is part of a text that comments would be about.
const BODY_SCORE: f32 = 0.2;

/// A page with fewer words of such text has none. Dragnet has short articles with long threads below.
const MIN_BODY_WORDS: u32 = 15;

/// With fewer words comments are no thread.
const MIN_WORDS: u32 = 50;

/// Makes comments posts where the page has no text of its own.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let is_body = |index: usize| draft.scored[index] && draft.verdicts[index].score >= BODY_SCORE;
    let is_comment = |index: usize| draft.verdicts[index].label == Label::Comment;
    if words(draft, is_body) >= MIN_BODY_WORDS || words(draft, is_comment) < MIN_WORDS {
        return;
    }
    for index in 0..draft.blocks.len() {
        if draft.verdicts[index].label == Label::Comment {
            draft.revise(index, Label::Content, Reason::Post, POST_SCORE);
        }
    }
}

fn words(draft: &Draft<'_>, counts: impl Fn(usize) -> bool) -> u32 {
    let counted = (0..draft.blocks.len()).filter(|&index| counts(index));
    counted.map(|index| draft.blocks[index].stats.words).fold(0, u32::saturating_add)
}

#[cfg(test)]
mod tests {
    const COMMENT: &str = "<div class=comment><p>The rope is best kept wet, or it cracks in the sun, and then the whole \
        bundle slides off the cart at the first bend of the road down to the mill.</p></div>";

    #[test]
    fn a_page_of_comments_alone_is_a_thread() {
        let page = crate::extract(&format!(
            "<nav><a href=/>Home</a></nav><div class=comments>{}</div>",
            COMMENT.repeat(3)
        ));
        assert!(page.text().contains("The rope") && page.comments().is_empty());
    }

    #[test]
    fn a_footer_is_no_text_that_they_are_about() {
        let footer = "<footer><p>Fens Forum, a place for all who cut reed and rush, made with care and paid for by \
            its readers since the spring of the great flood.</p></footer>";
        let page = crate::extract(&format!("<div class=comments>{}</div>{footer}", COMMENT.repeat(3)));
        assert!(page.text().contains("The rope") && page.comments().is_empty());
    }

    #[test]
    fn below_a_text_they_stay_comments() {
        let text = "<p>It rained all night in the valley, and the river rose by a hand's breadth before dawn. Nobody \
            had seen the like of it since the mill burned down and the dam was built above the weir.</p>";
        let page = crate::extract(&format!(
            "<article>{}</article><div class=comments>{COMMENT}{COMMENT}</div>",
            text.repeat(4)
        ));
        assert!(!page.text().contains("The rope") && page.comments().len() == 2);
    }
}
