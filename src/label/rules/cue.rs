//! Cues, and how much company they need.

use super::super::draft::{Front, Line, Window};
use super::place::{closes_page, in_furniture, is_numbered, is_unlinked_item, stands_as_heading};

/// How much a line says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// Nothing but the interface reads so.
    Sure,
    /// A plain word or name: the interface only in the right company.
    Likely,
}

/// What a family makes of a line alone.
type Reading = fn(&Line<'_>) -> Option<Cue>;

/// Whether a line is a piece of the family that reads it so. Data and code never are.
pub(super) fn holds(window: &Window<'_>, reading: Reading) -> bool {
    if window.this.is_data() {
        return false;
    }
    match reading(&window.this) {
        Some(Cue::Sure) => true,
        Some(Cue::Likely) => in_company(window, reading),
        None => false,
    }
}

/// Interface around it, a piece of the family beside it, or the end of the page.
fn in_company(window: &Window<'_>, reading: Reading) -> bool {
    let this = &window.this;
    if in_furniture(this) {
        return true;
    }
    if stands_as_heading(window) || is_numbered(this) {
        return false;
    }
    let linked = window.facts().front == Front::Html && this.is_linked();
    let beside_its_kind = reading(window.prev()).is_some() || reading(window.next()).is_some();
    linked || closes_page(window) || (beside_its_kind && !is_unlinked_item(this))
}
