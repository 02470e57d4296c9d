//! Scores the lines of crawl text that no rule has named.
//!
//! A sum of a line's own length and shape and of what stands around it. The form is hand-made; the
//! weights are those of a logistic regression on the lines of the WCXB dev pages, rounded. On these
//! same pages, rules and zones included, the F1 of fifths by page id is .801 to .827 over all pages
//! and .916 to .923 on articles. The weights were not fitted anew for each fifth, so this is the
//! spread between pages and no estimate for pages unseen.

use super::super::draft::Draft;
use super::super::fold::Folded;
use super::log::log2_1p;
use super::surroundings::{Surroundings, survey, total_prose};
use crate::block::Block;
use crate::options::Focus;
use crate::verdict::{Label, Reason};
use std::collections::HashMap;

/// What a line scores before anything is known of it.
const BIAS: f32 = -4.6;
/// For its words, as a logarithm.
const LENGTH: f32 = 0.3;
/// For the share of its words that begin with a capital: names of sections and sites.
const CAPITALS: f32 = -0.6;
/// If the same line stands elsewhere on the page too.
const REPEATED: f32 = -0.5;
/// For the mean length of the lines in its region: prose stands among prose, menus among menus.
const REGION: f32 = 0.95;
/// For the words of prose near it.
const NEAR_PROSE: f32 = 0.2;
/// For the prose that stands before it: head chrome has none.
const BEFORE: f32 = 0.35;
/// For the prose that stands behind it: what follows an article has little.
const AFTER: f32 = 0.6;
/// For all prose of the page: the more there is, the less a line without any needs keeping.
const TOTAL: f32 = -0.33;

/// Shares of prose count from two per cent on.
const SHARE_UNIT: u32 = 20;

/// Above this a kept line is prose, below it stands among prose.
const MIN_PROSE_WORDS: u32 = 10;

/// Where to draw the line. Balanced is the regression's own even chance; the other two are
/// odds of two to one for and against.
fn keep_at(focus: Focus) -> f32 {
    match focus {
        Focus::Precision => 0.7,
        Focus::Balanced => 0.5,
        Focus::Recall => 0.3,
    }
}

/// Scores every open line and keeps what scores high enough.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let places = survey(draft.blocks);
    let repeated = repeated_lines(&draft.folded);
    let total = TOTAL * log2_1p(total_prose(draft.blocks));
    for index in 0..draft.blocks.len() {
        if draft.is_open(index) {
            let block = &draft.blocks[index];
            let score = even(own(block, repeated[index]) + around(&places[index]) + total);
            let (label, reason) = verdict(block, score >= keep_at(draft.focus));
            draft.decide(index, label, reason, score);
        }
    }
}

fn own(block: &Block, repeated: bool) -> f32 {
    let words = block.stats.words;
    let capitals = if words > 1 { capitalised(&block.text) as f32 / words as f32 } else { 0.0 };
    BIAS + LENGTH * log2_1p(words) + CAPITALS * capitals.min(1.0) + if repeated { REPEATED } else { 0.0 }
}

fn around(place: &Surroundings) -> f32 {
    REGION * place.length
        + NEAR_PROSE * log2_1p(place.near)
        + BEFORE * share(place.before)
        + AFTER * share(place.after)
}

/// The logarithm of a share, so that the first few per cent count most.
fn share(thousandths: u32) -> f32 {
    log2_1p(SHARE_UNIT - 1 + thousandths) - log2_1p(SHARE_UNIT - 1)
}

/// Maps a sum to 0..1, an even chance at 0; a rational function is the same on every machine.
fn even(sum: f32) -> f32 {
    0.5 + 0.5 * sum / (1.0 + sum.abs())
}

fn verdict(block: &Block, keep: bool) -> (Label, Reason) {
    match keep {
        true if block.stats.words >= MIN_PROSE_WORDS => (Label::Content, Reason::Prose),
        true => (Label::Content, Reason::InBody),
        false if block.stats.words >= MIN_PROSE_WORDS => (Label::Chrome, Reason::OutsideBody),
        false => (Label::Chrome, Reason::Sparse),
    }
}

fn capitalised(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count()
}

fn repeated_lines(folded: &[Folded]) -> Vec<bool> {
    let mut copies: HashMap<&str, u32> = HashMap::new();
    for line in folded {
        *copies.entry(&line.text).or_default() += 1;
    }
    folded.iter().map(|line| copies[line.text.as_str()] > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn. Nobody had seen the like of it since the mill burned down and the dam was built.\n";

    #[test]
    fn prose_scores_above_a_menu() {
        let menu = "Weather Maps\n".repeat(12);
        let text = format!("{menu}{}The second day\n{}{menu}", PROSE.repeat(9), PROSE.repeat(9));
        let verdicts = super::super::testing::run(&[apply], &text);
        let kept = verdicts.labelled(Label::Content);
        assert!(kept.len() >= 18 && kept.iter().all(|line| *line != "Weather Maps"));
    }

    #[test]
    fn the_even_chance_lies_at_zero() {
        assert_eq!((even(0.0), share(0)), (0.5, 0.0));
        assert!(even(3.0) > even(1.0) && even(-9.0) > 0.0);
        assert_eq!(capitalised("The River rose"), 2);
        assert_eq!(repeated_lines(&["a", "b", "a"].map(Folded::of)), [true, false, true]);
    }
}
