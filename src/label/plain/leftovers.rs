//! Half-cleaned text: an extractor chose these lines, so what no rule can name stays.
//!
//! On the WCXB dev articles as half-cleaned text every published line rule loses against doing
//! nothing, and so does the scorecard of crawl text.

use super::super::draft::Draft;
use crate::stats::TextStats;
use crate::verdict::{Label, Reason};

/// From here on a line is taken for prose.
const MIN_PROSE_WORDS: u32 = 10;

/// Keeps every open line.
pub(super) fn apply(draft: &mut Draft<'_>) {
    for index in 0..draft.blocks.len() {
        if draft.is_open(index) {
            let (reason, score) = if is_prose(&draft.blocks[index].stats) {
                (Reason::Prose, 0.9)
            } else {
                (Reason::InBody, 0.7)
            };
            draft.decide(index, Label::Content, reason, score);
        }
    }
}

fn is_prose(stats: &TextStats) -> bool {
    stats.words >= MIN_PROSE_WORDS && stats.ends_sentence
}
