//! What the passes work on.

use super::fold::fold;
use crate::block::{Block, BlockKind, Document, ItemFacts, Place, Section};
use crate::options::Focus;
use crate::page_kind::PageKind;
use crate::verdict::{Label, Reason, Verdict};

/// Which front end cut the page, and what shape its text has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Front {
    #[default]
    Html,
    /// Flattened text with all lines of the page: most are husk.
    Crawl,
    /// Flattened text that an extractor has been over: mostly prose, with leftovers.
    HalfCleaned,
}

/// What is known of the page as a whole.
#[derive(Debug, Default)]
pub(crate) struct PageFacts {
    pub(crate) front: Front,
    pub(crate) kind: PageKind,
    /// What the metadata give as titles, best first.
    pub(crate) titles: Vec<String>,
}

/// A page being labelled.
pub(crate) struct Draft<'a> {
    pub(crate) blocks: &'a [Block],
    pub(crate) sections: &'a [Section],
    pub(crate) items: &'a [ItemFacts],
    pub(crate) facts: &'a PageFacts,
    pub(crate) focus: Focus,
    /// Each block's text as phrases are compared: see [`fold`].
    pub(crate) folded: Vec<String>,
    pub(crate) verdicts: Vec<Verdict>,
    /// Which verdicts are scores that still wait for the line to be drawn.
    pub(crate) scored: Vec<bool>,
    edge: Block,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(document: &'a Document, facts: &'a PageFacts, focus: Focus) -> Self {
        Self {
            blocks: &document.blocks,
            sections: &document.sections,
            items: &document.items,
            facts,
            focus,
            folded: document.blocks.iter().map(|b| fold(&b.text)).collect(),
            verdicts: vec![Verdict::OPEN; document.blocks.len()],
            scored: vec![false; document.blocks.len()],
            edge: Block::new(BlockKind::Paragraph, 0..0, String::new(), Place::default()),
        }
    }

    /// A block with its neighbours, as rules see it.
    pub(crate) fn window(&self, index: usize) -> Window<'_> {
        Window {
            prev: self.line(index.wrapping_sub(1)),
            this: self.line(index),
            next: self.line(index + 1),
            from_top: index,
            from_end: self.blocks.len() - 1 - index,
            facts: self.facts,
        }
    }

    /// Beyond either end of the page stands an empty line, so that rules need no edge cases.
    fn line(&self, index: usize) -> Line<'_> {
        match self.blocks.get(index) {
            Some(block) => Line { block, folded: &self.folded[index] },
            None => Line { block: &self.edge, folded: "" },
        }
    }

    /// A first verdict.
    pub(crate) fn decide(&mut self, index: usize, label: Label, reason: Reason, score: f32) {
        let before = self.verdicts[index].before;
        self.verdicts[index] = Verdict { label, reason, score, before };
    }

    /// A change of verdict because of the blocks around; what it was before stays on record.
    pub(crate) fn revise(&mut self, index: usize, label: Label, reason: Reason, score: f32) {
        let verdict = self.verdicts[index];
        let before = verdict.before.or(Some((verdict.label, verdict.reason)));
        self.verdicts[index] = Verdict { label, reason, score, before };
    }

    /// Whether a block is content by the verdicts so far, or no pass has said anything of it.
    pub(crate) fn may_be_content(&self, index: usize) -> bool {
        self.is_open(index) || self.verdicts[index].label.in_text()
    }

    /// Whether no pass has said anything of a block yet.
    pub(crate) fn is_open(&self, index: usize) -> bool {
        self.verdicts[index] == Verdict::OPEN
    }
}

/// A block and its neighbours.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window<'a> {
    pub(crate) prev: Line<'a>,
    pub(crate) this: Line<'a>,
    pub(crate) next: Line<'a>,
    /// Blocks before this one.
    pub(crate) from_top: usize,
    /// Blocks after this one.
    pub(crate) from_end: usize,
    pub(crate) facts: &'a PageFacts,
}

/// One block with its folded text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) block: &'a Block,
    pub(crate) folded: &'a str,
}
