//! Labelling: what each block is, and why.
//!
//! [`NAMING_PASSES`] and [`SCORING_PASSES`], and for flattened text those of [`plain`], are the
//! algorithm: each pass reads the blocks and the verdicts so far and changes verdicts. Text beside a
//! page's elements is judged after them, in [`payload`]. Nothing here knows HTML.

mod attribution;
mod comments;
mod confidence;
mod copies;
mod draft;
mod duplicates;
mod evidence;
mod features;
mod fold;
mod folded;
mod forest;
mod headings;
mod kind;
mod listing;
mod outcome;
mod payload;
mod phrases;
mod pins;
mod plain;
mod posts;
mod prose;
mod regions;
mod rules;
mod scorer;
mod signed;
mod threads;
mod threshold;
mod title;
mod unreadable;
mod visibility;
mod weighed;
#[cfg_attr(not(feature = "training"), expect(unreachable_pub, reason = "public with that feature"))]
mod weights;

pub(crate) use confidence::confidence;
#[cfg(feature = "training")]
use draft::Front;
pub(crate) use draft::{Draft, PageFacts};
pub use evidence::Evidence;
pub(crate) use evidence::Seen;
#[cfg(feature = "training")]
pub(crate) use features::Table;
pub(crate) use kind::estimate as estimate_kind;
pub(crate) use outcome::outcome;
pub(crate) use payload::{is_poor, label as label_payload};
pub(crate) use threads::comments;
#[cfg(not(feature = "training"))]
pub(crate) use weights::Weights;
#[cfg(feature = "training")]
pub use weights::{Weights, WeightsError};

use crate::block::Document;
use crate::options::Focus;
use crate::verdict::{Reason, Verdict};
use crate::work::Work;

/// One step of the algorithm.
type Pass = (&'static str, fn(&mut Draft<'_>));

/// The algorithm for HTML pages, as far as what has a name.
const NAMING_PASSES: &[Pass] = &[
    ("rules name the chrome they know", rules::apply),
    ("the title is found", title::apply),
    ("hidden text goes unless it is the only copy", visibility::apply),
    ("readers' comments are told from the text", comments::apply),
    ("so are those that no element marks", signed::apply),
    ("regions away from the content go", regions::apply),
];

/// The algorithm for HTML pages, from there on.
const SCORING_PASSES: &[Pass] = &[
    ("the rest is scored", scorer::apply),
    ("comments are posts where there is no text to comment on", posts::apply),
    ("second copies go", duplicates::apply),
    ("the line is drawn", threshold::apply),
    ("headings follow what they introduce", headings::apply),
    ("what cannot be read goes", unreadable::apply),
    ("the caller's selectors win", pins::apply),
];

/// What came of labelling.
pub(crate) struct Labelled {
    pub(crate) verdicts: Vec<Verdict>,
    /// What the scorer saw of the blocks.
    pub(crate) seen: Seen,
    /// What was done on the page so far.
    pub(crate) work: Work,
}

/// Labels every block of a page.
pub(crate) fn label(document: &Document, facts: &PageFacts, focus: Focus) -> Labelled {
    let mut draft = Draft::new(document, facts, focus);
    apply(NAMING_PASSES, &mut draft);
    apply(SCORING_PASSES, &mut draft);
    let seen = draft.weighed.take().map(|weighed| Seen::once(weighed, &draft.scored)).unwrap_or_default();
    Labelled { verdicts: draft.verdicts, seen, work: draft.work }
}

/// What the passes before the scorer say of every block of a page.
#[cfg(feature = "training")]
pub(crate) fn name(document: &Document, facts: &PageFacts) -> Vec<Verdict> {
    let mut draft = Draft::new(document, facts, Focus::default());
    let passes = if facts.front == Front::Html { NAMING_PASSES } else { plain::NAMING_PASSES };
    apply(passes, &mut draft);
    draft.verdicts
}

/// The features of every block of a page, by what the passes before the scorer say.
#[cfg(feature = "training")]
pub(crate) fn features(document: &Document, facts: &PageFacts, named: &[Verdict]) -> features::Table {
    let mut draft = Draft::new(document, facts, Focus::default());
    draft.verdicts.copy_from_slice(named);
    features::of(&draft)
}

/// The shape of a flattened text.
#[cfg(feature = "training")]
pub(crate) fn shape_of(document: &Document) -> Front {
    plain::shape(&document.blocks)
}

/// Labels every line of a flattened text, so that labelling what is kept again changes nothing.
pub(crate) fn label_text(document: &Document, facts: &PageFacts, focus: Focus) -> Labelled {
    plain::settle(document, facts, focus)
}

/// The title of a flattened text, whether it left the text or stayed.
pub(crate) fn title_of<'d>(document: &'d Document, verdicts: &[Verdict]) -> Option<&'d str> {
    let found = |reason| verdicts.iter().position(|v| v.reason == reason);
    let index = found(Reason::PageTitle).or_else(|| found(Reason::Clean))?;
    Some(&document.blocks[index].text)
}

fn apply(passes: &[Pass], draft: &mut Draft<'_>) {
    for (_, pass) in passes {
        draft.work.spend(draft.blocks.len());
        pass(draft);
    }
}
