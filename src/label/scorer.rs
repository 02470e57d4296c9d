//! The hand-written scorer: how likely is a block that no rule has named?
//!
//! A container is chosen, the smallest section that holds nearly all of the prose; inside it text is
//! content unless much speaks against it. The score knows nothing of the caller's focus, so that a
//! wider focus keeps all that a narrower one keeps.

use super::draft::Draft;
use super::prose::Prose;
use crate::block::Block;
use crate::page_kind::PageKind;
use crate::verdict::{Label, Reason};
use std::ops::Range;

/// The container holds at least this share of the prose that is, or may be, content. WCXB dev: .7 and .9 give the same F1
/// to .002; Dragnet and `CleanEval` want .7 and .9.
const CONTAINER_SHARE: f32 = 0.8;

/// Where less of the words outside links is prose, a line or two of it says nothing of where the
/// content is, and the container is the page: long lists and tables of short cells. WCXB dev gains
/// .003 over no such bound, .0013 of it between .05 and .15; the other sets move by less than .001.
const MIN_PROSE_SHARE: f32 = 0.15;

/// The score of a block in the container with nothing to say for or against it.
const IN_CONTAINER: f32 = 0.58;

/// What length adds, in the limit; [`HALF_LENGTH`] words add half of it.
const LENGTH_WEIGHT: f32 = 0.42;
const HALF_LENGTH: f32 = 8.0;

/// What the end of a sentence adds.
const SENTENCE_WEIGHT: f32 = 0.12;

/// Outside the container scores shrink to this, so that only [`crate::Focus::Recall`] keeps any.
const OUTSIDE_FACTOR: f32 = 0.45;

/// Beside the container, in the section around it, a sentence of so many words is a lost paragraph
/// of the text: there it is kept. WCXB dev: F1 gains .0004, `CleanEval` .002; with 12 words articles
/// lose .0004.
const BESIDE_MIN_WORDS: u32 = 20;
const BESIDE_FACTOR: f32 = 0.6;
const BESIDE_MAX_LINK_DENSITY: f32 = 0.2;

/// Text with more than this share in links is dropped as such.
const LINK_DENSE: f32 = 0.5;

/// What text that is all links loses. On kinds of pages whose content is links, and in manuals,
/// which are full of cross references, it is a third: WCXB dev gains .04 on listings and .05 on
/// collections and .01 on documentation, and articles would lose .003.
fn link_weight(kind: PageKind) -> f32 {
    match kind {
        PageKind::Listing | PageKind::Collection | PageKind::Documentation => 0.14,
        _ => 0.42,
    }
}

/// Scores every block that no pass has decided; what it is dropped for, if it is, is on record.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let body = container(draft);
    let beside = around(draft, &body);
    for index in 0..draft.blocks.len() {
        if draft.is_open(index) {
            let block = &draft.blocks[index];
            let inside = body.contains(&index);
            let factor = match beside.contains(&index) {
                _ if inside => 1.0,
                true if is_paragraph(block) => BESIDE_FACTOR,
                _ => OUTSIDE_FACTOR,
            };
            let score = score(block, draft.facts.kind) * factor;
            draft.decide(index, Label::Chrome, against(block, inside), score);
            draft.scored[index] = true;
        }
    }
}

/// Words of all text that may be content, prose or not.
fn candidate_words(draft: &Draft<'_>) -> f32 {
    let candidates = draft.blocks.iter().enumerate().filter(|(index, _)| draft.may_be_content(*index));
    candidates.map(|(_, block)| block.stats.words as f32 * (1.0 - block.link_density())).sum()
}

/// The blocks of the smallest section that holds [`CONTAINER_SHARE`] of that prose. Sections
/// that hold most of it lie in each other, so that the last in document order is the innermost.
fn container(draft: &Draft<'_>) -> Range<usize> {
    let prose = Prose::of(draft, |index| draft.may_be_content(index));
    if prose.total() < MIN_PROSE_SHARE * candidate_words(draft) {
        return 0..draft.blocks.len();
    }
    let holds = |section: &&crate::block::Section| prose.share(section) >= CONTAINER_SHARE;
    let found = draft.sections.iter().rev().find(holds);
    found.map_or(0..draft.blocks.len(), |section| section.blocks.clone())
}

/// The blocks of the smallest section that holds the container and more.
fn around(draft: &Draft<'_>, body: &Range<usize>) -> Range<usize> {
    let holds = |section: &&crate::block::Section| {
        let blocks = &section.blocks;
        blocks.start <= body.start && body.end <= blocks.end && blocks != body
    };
    let found = draft.sections.iter().rev().find(holds);
    found.map_or(0..draft.blocks.len(), |section| section.blocks.clone())
}

fn is_paragraph(block: &Block) -> bool {
    block.stats.words >= BESIDE_MIN_WORDS
        && block.stats.ends_sentence
        && block.link_density() < BESIDE_MAX_LINK_DENSITY
        && !block.is_heading()
}

fn score(block: &Block, kind: PageKind) -> f32 {
    let words = block.stats.words as f32;
    let length = LENGTH_WEIGHT * words / (words + HALF_LENGTH);
    let sentence = if block.stats.ends_sentence { SENTENCE_WEIGHT } else { 0.0 };
    (IN_CONTAINER + length + sentence - link_weight(kind) * block.link_density()).clamp(0.0, 1.0)
}

/// What a block would be dropped for.
fn against(block: &Block, inside: bool) -> Reason {
    match block.link_density() {
        _ if !inside => Reason::OutsideBody,
        density if density > LINK_DENSE => Reason::LinkDense,
        _ => Reason::Sparse,
    }
}
