//! Regions of a page that say of themselves that they are not its content.
//!
//! A menu, a side column, a footer: named by element, ARIA role, class or id. Names err (a layout
//! called `content-with-sidebar`, a whole page in a `form`), so a region is believed only as long as
//! it does not hold the page's prose.

use super::draft::Draft;
use super::prose::Prose;
use crate::block::{BlockKind, Roles};
use crate::verdict::{Label, Reason};

/// A region with more than this share of the page's prose is no side matter, whatever its name.
/// WCXB dev: F1 moves by less than .001 between .3 and .5; Dragnet gains .01 from .3 to .5.
const DOMINANT_SHARE: f32 = 0.5;

/// The score of text in such a region.
const AWAY_SCORE: f32 = 0.05;

/// What each role makes of the text below it, the most telling first.
const AWAY: &[(Roles, Reason)] = &[
    (Roles::CONSENT, Reason::Consent),
    (Roles::NEWSLETTER, Reason::Newsletter),
    (Roles::LOGIN, Reason::Login),
    (Roles::SHARE, Reason::ShareBar),
    (Roles::BREADCRUMB, Reason::Navigation),
    (Roles::PAGINATION, Reason::Navigation),
    (Roles::RELATED, Reason::Related),
    (Roles::AD, Reason::Advert),
    (Roles::LEGAL, Reason::Legal),
    (Roles::AUTHOR_BOX, Reason::AuthorBio),
    (Roles::TAGS, Reason::Byline),
    (Roles::NAV, Reason::Navigation),
    (Roles::DIALOG, Reason::OutsideBody),
    (Roles::FORM, Reason::Control),
    (Roles::ASIDE, Reason::OutsideBody),
    (Roles::FOOTER, Reason::OutsideBody),
];

/// Says of every open block in such a region what the region is.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let away = away(draft, |index| draft.may_be_content(index));
    for index in 0..draft.blocks.len() {
        let block = &draft.blocks[index];
        let reason = match away[block.place.section] {
            _ if block.kind == BlockKind::Control => Some(Reason::Control),
            region => region,
        };
        if let Some(reason) = reason.filter(|_| draft.is_open(index)) {
            draft.decide(index, Label::Chrome, reason, AWAY_SCORE);
        }
    }
}

/// For every section: the reason why it is away from the content, its own or one around it.
/// Sections stand in document order, so that an enclosing one is decided before.
pub(super) fn away(draft: &Draft<'_>, counts: impl Fn(usize) -> bool) -> Vec<Option<Reason>> {
    let prose = Prose::of(draft, counts);
    let mut away: Vec<Option<Reason>> = Vec::with_capacity(draft.sections.len());
    for section in draft.sections {
        let outer = away.get(section.parent).copied().flatten();
        let own = named(section.roles).filter(|_| prose.share(section) <= DOMINANT_SHARE);
        away.push(outer.or(own));
    }
    away
}

fn named(roles: Roles) -> Option<Reason> {
    AWAY.iter().find(|(role, _)| roles.intersects(*role)).map(|(_, reason)| *reason)
}
