//! Where a page's running text stands.
//!
//! Prose is what every choice of a region or a container is made by: short lines and links are
//! everywhere, paragraphs are where the content is.

use super::draft::Draft;
use crate::block::{Block, BlockKind, Section};

/// Shorter blocks that do not end as a sentence are labels, names, menu entries. boilerpipe's tree
/// splits at 10 and 16 words (Kohlschütter et al., WSDM 2010).
const MIN_WORDS: u32 = 10;

/// Text of which more than this stands in links is a list of links, however long.
const MAX_LINK_DENSITY: f32 = 0.5;

/// Words of prose in a block: its words outside links, or 0 if it is no prose.
pub(super) fn words(block: &Block) -> f32 {
    let label = matches!(block.kind, BlockKind::Heading(_) | BlockKind::Control);
    let long = block.stats.words >= MIN_WORDS || block.stats.ends_sentence;
    let density = block.link_density();
    if label || !long || density >= MAX_LINK_DENSITY {
        return 0.0;
    }
    block.stats.words as f32 * (1.0 - density)
}

/// Prose summed from the top of the page, so that what a section holds is a subtraction.
pub(super) struct Prose {
    sums: Vec<f32>,
}

impl Prose {
    /// Counts the blocks that `counts` admits.
    pub(super) fn of(draft: &Draft<'_>, counts: impl Fn(usize) -> bool) -> Self {
        let mut sums = Vec::with_capacity(draft.blocks.len() + 1);
        let mut sum = 0.0;
        sums.push(sum);
        for (index, block) in draft.blocks.iter().enumerate() {
            sum += if counts(index) { words(block) } else { 0.0 };
            sums.push(sum);
        }
        Self { sums }
    }

    pub(super) fn total(&self) -> f32 {
        self.sums.last().copied().unwrap_or_default()
    }

    /// The share of the page's prose that a section holds; 0 where there is none.
    pub(super) fn share(&self, section: &Section) -> f32 {
        let held = self.sums[section.blocks.end] - self.sums[section.blocks.start];
        if held > 0.0 { held / self.total() } else { 0.0 }
    }
}
