//! The zone of readers' comments in flattened text.
//!
//! Without elements, comments are told by their frames: author lines, dates and buttons that come
//! again and again behind the article ([`framed`]); or, where a text lost these, by a list of threads
//! below a head ([`listed`]), or by bare names over short texts in another tone ([`named`]). A phrase such as `Leave a Reply` alone is no
//! zone. In doubt the lines stay with the article. On a forum the posts are the content, so frames
//! that begin at the top of a page, or among a forum's furniture, are no zone.

mod framed;
mod listed;
mod mark;
mod named;

use super::super::draft::Draft;
use super::super::folded::Mark;
use super::super::rules::comment_head;
use super::surroundings::prose_words;
use crate::block::Block;
use crate::page_kind::PageKind;
use crate::verdict::{Label, Reason};
use mark::marks;
use std::ops::Range;

/// An article has at least this much prose above its comments. Posts of a forum begin sooner.
const MIN_ARTICLE_WORDS: u32 = 60;

/// Below a line that says `2 comments` a shorter one is an article too. At 40 no flattened page of
/// WCXB dev changes, at 20 posts of forums become comments. Corpus: `comments/wordpress-text`.
const MIN_HEADED_WORDS: u32 = 40;

/// Chrome that no comment stands behind.
const STOPS: &[Reason] = &[
    Reason::CommentForm,
    Reason::Related,
    Reason::Legal,
    Reason::Newsletter,
    Reason::Navigation,
    Reason::AppBadge,
    Reason::Login,
];

/// Labels comments and their frames.
pub(super) fn apply(draft: &mut Draft<'_>) {
    if draft.facts.kind == PageKind::Forum {
        return;
    }
    let marks = marks(draft);
    let lines = Lines::of(draft, &marks);
    let found = framed::find(&lines).or_else(|| listed::find(&lines)).or_else(|| named::find(&lines));
    let Some(zone) = found else { return };
    for index in zone {
        let named = !draft.is_open(index) && draft.verdicts[index].label != Label::Title;
        if named {
            continue;
        }
        if frames(draft, &marks, index) {
            draft.decide(index, Label::Chrome, Reason::CommentMeta, 0.02);
        } else {
            draft.decide(index, Label::Comment, Reason::ReaderComment, 0.1);
        }
    }
}

/// Whether a line of the zone is part of a comment's frame: a mark, a name above one or above a
/// text, or a count.
fn frames(draft: &Draft<'_>, marks: &[Mark], index: usize) -> bool {
    let block = &draft.blocks[index];
    let over_mark = matches!(marks.get(index + 1), Some(Mark::Date | Mark::Sure));
    match marks[index] {
        Mark::Name => over_mark || named::heads_text(draft, marks, index),
        Mark::Text => block.stats.letters == 0,
        Mark::Head | Mark::Form | Mark::Sure | Mark::Signed | Mark::Date | Mark::Weak => true,
    }
}

/// The lines of a text, with what searches ask of every one of them: pages decide how often.
struct Lines<'a> {
    draft: &'a Draft<'a>,
    marks: &'a [Mark],
    /// For every line and for the end, words of prose above it.
    prose_above: Vec<u32>,
    /// For every line and for the end, the next line that no comment stands behind.
    stops: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(draft: &'a Draft<'a>, marks: &'a [Mark]) -> Self {
        let stops = next(draft, |index| STOPS.contains(&draft.verdicts[index].reason));
        Self { draft, marks, prose_above: above(draft, prose_words), stops }
    }

    /// Where a zone that begins at a line ends: before chrome that no comment stands behind.
    fn stop(&self, from: usize) -> usize {
        self.stops[from]
    }

    /// Words of prose above a line.
    fn prose_above(&self, index: usize) -> u32 {
        self.prose_above[index]
    }

    /// A zone if there is an article above it.
    fn below_article(&self, zone: Range<usize>) -> Option<Range<usize>> {
        (self.prose_above(zone.start) >= least_article(self.draft, zone.start)).then_some(zone)
    }
}

/// For every line and for the end, the sum of a measure over the lines above.
fn above(draft: &Draft<'_>, measure: impl Fn(&Block) -> u32) -> Vec<u32> {
    let mut sums = Vec::with_capacity(draft.blocks.len() + 1);
    sums.push(0_u32);
    for (index, block) in draft.blocks.iter().enumerate() {
        sums.push(sums[index].saturating_add(measure(block)));
    }
    sums
}

/// For every line and for the end, the first line from there on that is one; the end where none is.
fn next(draft: &Draft<'_>, is: impl Fn(usize) -> bool) -> Vec<usize> {
    let end = draft.blocks.len();
    let mut next = vec![end; end + 1];
    for index in (0..end).rev() {
        next[index] = if is(index) { index } else { next[index + 1] };
    }
    next
}

/// How much prose makes an article above a zone that starts at a line.
fn least_article(draft: &Draft<'_>, start: usize) -> u32 {
    let headed = comment_head::is_head(&draft.folded[start]);
    if headed { MIN_HEADED_WORDS } else { MIN_ARTICLE_WORDS }
}
