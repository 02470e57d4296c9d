//! What lets a rule believe a cue that prose can hold too: `Next` is a button among buttons, and a
//! heading in a report on plans.

use super::super::draft::{Front, Line, Window};
use crate::block::{BlockKind, Roles};

/// Labels of an interface are no longer, in words. `You must log in or register` has six.
const LABEL_WORDS: u32 = 6;

/// A line is a link where links hold so much of it. jusText's bound for link-heavy text is 0.2;
/// a menu entry is all link but for its bullet or counter.
const LINKED: f32 = 0.7;

/// Where interfaces stand on a page.
const LANDMARKS: Roles = Roles::NAV.union(Roles::FOOTER).union(Roles::HEADER).union(Roles::DIALOG);

impl Line<'_> {
    /// Whether the line is short and no sentence. The line beyond the page's end is not one.
    pub(super) fn is_label(&self) -> bool {
        let stats = &self.block.stats;
        (1..=LABEL_WORDS).contains(&stats.words) && !stats.ends_sentence
    }

    /// Whether nearly all of the line is a link.
    pub(super) fn is_linked(&self) -> bool {
        self.block.link_density() >= LINKED
    }

    /// Whether the elements around say one of the roles.
    pub(super) fn says(&self, roles: Roles) -> bool {
        self.block.place.roles.intersects(roles)
    }

    /// Whether the line is at most so many words.
    pub(super) fn is_within(&self, words: u32) -> bool {
        self.block.stats.words <= words
    }

    /// Data and code are never furniture, whatever they spell.
    pub(super) fn is_data(&self) -> bool {
        matches!(self.block.kind, BlockKind::Cell { .. } | BlockKind::Code)
    }

    fn is_control(&self) -> bool {
        self.block.kind == BlockKind::Control
    }

    fn is_empty(&self) -> bool {
        self.block.stats.chars == 0
    }
}

impl Window<'_> {
    /// Whether the line is part of an interface: a control, a link, in a landmark or in one of the
    /// family's own regions; in flattened text, between labels.
    pub(super) fn in_interface(&self, family: Roles) -> bool {
        let line = &self.this;
        if self.facts().front == Front::Html {
            return line.is_control() || line.is_linked() || line.says(family | LANDMARKS);
        }
        let beside = |line: &Line<'_>| line.is_label() || line.is_empty();
        beside(self.prev()) && beside(self.next())
    }

    /// Whether the line reads as a heading over prose: then it is the subject of what follows. A
    /// sentence is no heading.
    pub(super) fn heads_prose(&self) -> bool {
        let next = &self.next().block.stats;
        let marked = self.this.block.is_heading() || self.facts().front != Front::Html;
        let heading = marked && self.this.is_label() && !self.this.is_linked();
        heading && next.ends_sentence && next.words > LABEL_WORDS
    }
}
