//! The learned scorer: how likely is a block content that no rule is sure of?
//!
//! A forest of boosted trees weighs the features of every block. What the passes before have said is
//! among them, so that a rule which errs is overruled where everything else speaks against it. The
//! score knows nothing of the caller's focus, so that a wider focus keeps all that a narrower one
//! keeps.

use super::draft::{Draft, Front};
use super::features;
use super::weighed::Weighed;
use super::weights::Weights;
use crate::block::Block;
use crate::verdict::{Label, Reason};

/// Rules that outrank a score: at least 97 % of the words they name on the WCXB dev pages are not in
/// the labelled content (`dehusk-eval --rules`). All others are evidence like any other. What a
/// browser does not show is certain too, with 95.9 %: F1 is the same either way, and nobody expects
/// such text. Numbers of lines are on too few of those pages to tell.
const CERTAIN: &[Reason] = &[
    Reason::WidgetAmount,
    Reason::CommentHead,
    Reason::CommentForm,
    Reason::Login,
    Reason::Newsletter,
    Reason::Consent,
    Reason::ImageInterface,
    Reason::Legal,
    Reason::AppBadge,
    Reason::PrintButton,
    Reason::Player,
    Reason::Shop,
    Reason::ScriptNotice,
    Reason::AuthorBio,
    Reason::LineNumbers,
    Reason::Hidden,
];

/// Text with more than this share in links is dropped as such.
const LINK_DENSE: f32 = 0.5;

/// Scores every block that is not certain to be something; what it is dropped for, if it is, is on
/// record.
pub(super) fn apply(draft: &mut Draft<'_>) {
    draft.work.spend(features::steps(draft));
    let (table, weights) = (features::of(draft), Weights::of(draft.facts).clone());
    for (index, score) in weights.probabilities(&table).into_iter().enumerate() {
        if !is_certain(draft, index) {
            let reason = if draft.is_open(index) {
                against(&draft.blocks[index])
            } else {
                draft.verdicts[index].reason
            };
            draft.decide(index, Label::Chrome, reason, f32::from(score) / f32::from(u16::MAX));
            draft.scored[index] = true;
        }
    }
    draft.weighed = Some(Weighed { table, weights });
}

fn is_certain(draft: &Draft<'_>, index: usize) -> bool {
    let verdict = &draft.verdicts[index];
    match verdict.label {
        Label::Title | Label::Comment => true,
        Label::Chrome => !draft.is_open(index) && outranks(draft.facts.front, verdict.reason),
        Label::Content | Label::Caption => false,
    }
}

/// Whether a reason outranks a score. In flattened text every rule does: lines that rules name are
/// short, so that F1 is the same either way, and nobody expects them.
fn outranks(front: Front, reason: Reason) -> bool {
    match front {
        Front::Html => CERTAIN.contains(&reason),
        Front::Crawl | Front::HalfCleaned => reason != Reason::OutsideBody,
    }
}

/// What a block would be dropped for that nothing has a name for.
fn against(block: &Block) -> Reason {
    match block.link_density() {
        density if density > LINK_DENSE => Reason::LinkDense,
        _ if super::prose::words(block) > 0.0 => Reason::OutsideBody,
        _ => Reason::Sparse,
    }
}
