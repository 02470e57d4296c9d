//! The sections around each section.

use crate::block::Section;
use std::ops::Range;

/// For every section, what encloses it.
pub(super) struct Tree {
    /// The nearest section around it that holds more blocks; the root's is itself. Pages wrap
    /// elements in elements that hold nothing else: those are no step up.
    wider: Vec<usize>,
}

impl Tree {
    /// Sections stand in document order, so that an enclosing one is known before.
    pub(super) fn of(sections: &[Section]) -> Self {
        let mut wider: Vec<usize> = Vec::with_capacity(sections.len());
        for section in sections {
            let parent = section.parent;
            let wraps = sections[parent].blocks == section.blocks;
            wider.push(if wraps { wider.get(parent).copied().unwrap_or(0) } else { parent });
        }
        Self { wider }
    }

    /// The section so many steps up.
    pub(super) fn up(&self, section: usize, steps: usize) -> usize {
        (0..steps).fold(section, |section, _| self.wider[section])
    }
}

/// Whether one range of blocks holds all of another.
pub(super) fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// For every section, how many elements up one stands that meets a condition; 0 is itself, 255 none.
pub(super) fn distances(sections: &[Section], meets: impl Fn(&Section) -> bool) -> Vec<u8> {
    let mut distances: Vec<u8> = Vec::with_capacity(sections.len());
    for section in sections {
        let outer = distances.get(section.parent).copied().unwrap_or(u8::MAX);
        distances.push(if meets(section) { 0 } else { farther(outer) });
    }
    distances
}

/// One step farther; what is nowhere stays nowhere, and what is very far does not become it.
pub(super) fn farther(distance: u8) -> u8 {
    if distance >= u8::MAX - 1 { distance } else { distance + 1 }
}
