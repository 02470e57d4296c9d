//! What stands behind an article's end.
//!
//! A form to comment, a list of other pages, a newsletter prompt or the imprint ends an article:
//! behind it stand teasers and footers, and their sentences read like any other. In half-cleaned
//! text of the WCXB dev articles a tenth as many words of prose stand behind the article as in it.

use super::super::draft::Draft;
use super::surroundings::{Surroundings, survey, total_prose};
use crate::verdict::{Label, Reason};

/// Chrome that stands behind an article, not in it.
const ENDS: &[Reason] = &[
    Reason::CommentForm,
    Reason::CommentHead,
    Reason::Related,
    Reason::Legal,
    Reason::AppBadge,
    Reason::Newsletter,
];

/// Behind an end stands at most this share of the page's prose, in thousandths; with more there it
/// was no end but an insertion. From 200 to 400 the F1 of half-cleaned articles is flat.
const MAX_BEHIND: u32 = 300;

/// So much of the page's prose stands before its end, in thousandths.
const MIN_BEFORE: u32 = 300;

/// On a page with fewer words of prose no article can be told from what is around it.
const MIN_PROSE_WORDS: u32 = 60;

/// A longer line (`Read also: Mill burns down in spring`) points to a text from inside another; the
/// head of a list of texts is short. Corpus: `related/en-inline-read-also`.
const MAX_HEAD_WORDS: u32 = 5;

/// Labels every open line behind the end of the article.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let places = survey(draft.blocks);
    let ends = |i: &usize| is_end(draft, *i) && is_late(&places[*i]);
    let Some(end) = (0..draft.blocks.len()).find(ends) else { return };
    if total_prose(draft.blocks) < MIN_PROSE_WORDS {
        return;
    }
    for index in end..draft.blocks.len() {
        if draft.is_open(index) {
            draft.decide(index, Label::Chrome, Reason::OutsideBody, 0.1);
        }
    }
}

fn is_end(draft: &Draft<'_>, index: usize) -> bool {
    let reason = draft.verdicts[index].reason;
    let pointer = reason == Reason::Related && draft.blocks[index].stats.words > MAX_HEAD_WORDS;
    ENDS.contains(&reason) && !pointer
}

fn is_late(place: &Surroundings) -> bool {
    place.before >= MIN_BEFORE && place.after <= MAX_BEHIND
}

#[cfg(test)]
mod tests {
    use super::super::super::rules;
    use super::super::testing::run;

    const PROSE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn. Nobody had seen the like of it since the mill burned down and the dam was built.\n\n";

    fn behind(text: &str) -> Vec<String> {
        let verdicts = run(&[rules::apply, super::apply], text);
        verdicts.chrome().into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn what_stands_behind_a_form_goes() {
        let text = format!("{}Leave a Reply\n\nThe mill burned down in spring.", PROSE.repeat(3));
        assert_eq!(behind(&text), ["Leave a Reply", "The mill burned down in spring."]);
    }

    #[test]
    fn a_pointer_to_another_text_ends_nothing() {
        let pointer = "Read also: The mill burned down in spring";
        let text = format!("{}{pointer}\n\nThe dam was built by hand.", PROSE.repeat(3));
        assert_eq!(behind(&text), [pointer]);
    }

    #[test]
    fn an_insertion_ends_nothing() {
        let text = format!("{PROSE}Leave a Reply\n\n{}", PROSE.repeat(2));
        assert_eq!(behind(&text), ["Leave a Reply"]);
    }
}
