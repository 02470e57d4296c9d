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

    /// The section one step up.
    pub(super) fn wider(&self, section: usize) -> usize {
        self.wider[section]
    }

    /// The section so many steps up.
    pub(super) fn up(&self, section: usize, steps: usize) -> usize {
        (0..steps).fold(section, |section, _| self.wider(section))
    }
}

/// Whether one range of blocks holds all of another.
pub(super) fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// For every section, how many elements up stands one that meets a condition, for each of several:
/// `mark` makes those 0 that the section itself meets. 255 is none.
pub(super) fn distances<const N: usize>(
    sections: &[Section],
    mark: impl Fn(&Section, &mut [u8; N]),
) -> Vec<[u8; N]> {
    let mut distances: Vec<[u8; N]> = Vec::with_capacity(sections.len());
    for section in sections {
        let mut own = distances.get(section.parent).copied().unwrap_or([u8::MAX; N]);
        for distance in &mut own {
            *distance = farther(*distance);
        }
        mark(section, &mut own);
        distances.push(own);
    }
    distances
}

/// One step farther; what is nowhere stays nowhere, and what is very far does not become it.
pub(super) fn farther(distance: u8) -> u8 {
    distance + u8::from(distance < u8::MAX - 1)
}

#[cfg(test)]
mod tests {
    use super::farther;

    #[test]
    fn far_away_is_not_nowhere() {
        assert_eq!([0, 253, 254, 255].map(farther), [1, 254, 254, 255]);
    }
}
