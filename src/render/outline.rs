//! Which headings a block stands under.

use crate::block::{Block, BlockKind};

/// The headings that are open at a place of the text, outermost first, each by whatever stands for it.
#[derive(Debug)]
pub(crate) struct Outline<T> {
    open: Vec<(u8, T)>,
}

impl<T> Default for Outline<T> {
    fn default() -> Self {
        Self { open: Vec::new() }
    }
}

impl<T: Clone> Outline<T> {
    /// Goes on to the next block; returns the headings above it. A heading closes those of its level and
    /// below, so that there are never more than there are levels.
    pub(crate) fn above(&mut self, block: &Block, name: T) -> Vec<T> {
        let BlockKind::Heading(level) = block.kind else { return self.names() };
        self.open.retain(|(open, _)| *open < level);
        let above = self.names();
        self.open.push((level, name));
        above
    }

    fn names(&self) -> Vec<T> {
        self.open.iter().map(|(_, name)| name.clone()).collect()
    }
}
