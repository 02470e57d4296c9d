//! The block that is the page's title.

use super::draft::Draft;
use super::fold::fold;
use crate::verdict::{Label, Reason};

/// Labels the first block that reads as one of the metadata's titles.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let titles: Vec<String> = draft.facts.titles.iter().map(|t| fold(t)).collect();
    let found =
        (0..draft.blocks.len()).find(|&i| !draft.folded[i].is_empty() && titles.contains(&draft.folded[i]));
    if let Some(index) = found {
        draft.decide(index, Label::Title, Reason::PageTitle, 1.0);
    }
}
