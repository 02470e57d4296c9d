//! Labelling: what each block is, and why.
//!
//! [`PAGE_PASSES`] and [`TEXT_PASSES`] are the algorithm: each pass reads the blocks and the
//! verdicts so far and changes verdicts. Nothing here knows HTML.

mod attribution;
mod baseline;
mod comments;
mod draft;
mod duplicates;
mod fold;
mod headings;
mod phrases;
mod pins;
mod rules;
mod threads;
mod thresholds;
mod title;
mod visibility;

pub(crate) use comments::thread_share;
pub(crate) use draft::{Draft, Front, PageFacts};
pub(crate) use threads::comments;

use crate::block::Document;
use crate::options::Focus;
use crate::verdict::Verdict;

/// One step of the algorithm.
type Pass = (&'static str, fn(&mut Draft<'_>));

/// The algorithm for HTML pages.
const PAGE_PASSES: &[Pass] = &[
    ("rules name the chrome they know", rules::apply),
    ("the title is found", title::apply),
    ("hidden text waits for a reason", visibility::apply),
    ("readers' comments are told from the text", comments::apply),
    ("the rest is scored", baseline::apply),
    ("second copies go", duplicates::apply),
    ("headings follow what they introduce", headings::apply),
    ("the caller's selectors win", pins::apply),
];

/// The algorithm for flattened text.
const TEXT_PASSES: &[Pass] = &[
    ("rules name the chrome they know", rules::apply),
    ("the title is found", title::apply),
    ("the rest is scored", baseline::apply),
    ("second copies go", duplicates::apply),
    ("headings follow what they introduce", headings::apply),
];

/// Labels every block of a document.
pub(crate) fn label(document: &Document, facts: &PageFacts, focus: Focus) -> Vec<Verdict> {
    let mut draft = Draft::new(document, facts, focus);
    let passes = if facts.front == Front::Html { PAGE_PASSES } else { TEXT_PASSES };
    for (_, pass) in passes {
        pass(&mut draft);
    }
    draft.verdicts
}
