//! What the passes work on.

use super::folded::Folded;
use super::phrases::{Mention, Opening, Set, Sets, sets_of};
use super::weighed::Weighed;
use super::weights::Weights;
use crate::block::{Block, BlockKind, Document, ItemFacts, Place, Section};
use crate::options::Focus;
use crate::page_kind::{Declared, LinkedText, PageKind};
use crate::verdict::{Label, Reason, Verdict};
use crate::work::Work;
use std::borrow::Cow;
use std::cell::Cell;

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
    /// What the page says of itself in a sentence; empty where it does not.
    pub(crate) description: String,
    /// What its JSON-LD says at length.
    pub(crate) linked: LinkedText,
    /// What the page declares of its kind.
    pub(crate) declared: Declared,
    /// What the scorer weighs features by, if not by the shipped weights.
    pub(crate) weights: Option<Weights>,
}

/// A page being labelled.
pub(crate) struct Draft<'a> {
    pub(crate) blocks: &'a [Block],
    pub(crate) sections: &'a [Section],
    pub(crate) items: &'a [ItemFacts],
    pub(crate) facts: &'a PageFacts,
    pub(crate) focus: Focus,
    /// Each block's text as phrases are compared.
    pub(crate) folded: Cow<'a, [Folded]>,
    pub(crate) verdicts: Vec<Verdict>,
    /// Which verdicts are scores that still wait for the line to be drawn.
    pub(crate) scored: Vec<bool>,
    /// What the scorer made its scores of.
    pub(super) weighed: Option<Weighed>,
    /// What was done on the page so far.
    pub(crate) work: Work,
    edge: (Block, Folded),
}

impl<'a> Draft<'a> {
    pub(crate) fn new(document: &'a Document, facts: &'a PageFacts, focus: Focus) -> Self {
        let folded = document.blocks.iter().map(|block| Folded::of(&block.text)).collect();
        Self::with_folded(document, Cow::Owned(folded), facts, focus)
    }

    /// A draft of blocks that were folded before.
    pub(crate) fn with_folded(
        document: &'a Document,
        folded: Cow<'a, [Folded]>,
        facts: &'a PageFacts,
        focus: Focus,
    ) -> Self {
        let edge = Block::new(BlockKind::Paragraph, 0..0, String::new(), Place::default());
        Self {
            blocks: &document.blocks,
            sections: &document.sections,
            items: &document.items,
            facts,
            focus,
            folded,
            verdicts: vec![Verdict::OPEN; document.blocks.len()],
            scored: vec![false; document.blocks.len()],
            weighed: None,
            work: document.work,
            edge: (edge, Folded::of("")),
        }
    }

    /// A block with its neighbours, as rules see it.
    pub(crate) fn window(&self, index: usize) -> Window<'_> {
        Window {
            prev: self.line(index.wrapping_sub(1)),
            this: self.line(index),
            next: self.line(index + 1),
            above: index,
            below: self.blocks.len() - 1 - index,
            facts: self.facts,
            looked_around: Cell::new(false),
        }
    }

    /// Beyond either end of the page stands an empty line, so that rules need no edge cases.
    fn line(&self, index: usize) -> Line<'_> {
        match self.blocks.get(index) {
            Some(block) => Line::new(block, &self.folded[index]),
            None => Line::new(&self.edge.0, &self.edge.1),
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
///
/// A window knows whether a rule looked at more than the block: what rules make of a block alone is
/// the same in every round, and most blocks are prose that no rule looks around for.
#[derive(Debug, Clone)]
pub(crate) struct Window<'a> {
    pub(crate) this: Line<'a>,
    prev: Line<'a>,
    next: Line<'a>,
    above: usize,
    below: usize,
    facts: &'a PageFacts,
    looked_around: Cell<bool>,
}

impl<'a> Window<'a> {
    pub(crate) fn prev(&self) -> &Line<'a> {
        self.looked_around.set(true);
        &self.prev
    }

    pub(crate) fn next(&self) -> &Line<'a> {
        self.looked_around.set(true);
        &self.next
    }

    /// Blocks before this one.
    pub(crate) fn above(&self) -> usize {
        self.looked_around.set(true);
        self.above
    }

    /// Blocks after this one.
    pub(crate) fn below(&self) -> usize {
        self.looked_around.set(true);
        self.below
    }

    pub(crate) fn facts(&self) -> &'a PageFacts {
        self.looked_around.set(true);
        self.facts
    }

    /// Whether anything but the block itself was asked for.
    pub(crate) fn looked_around(&self) -> bool {
        self.looked_around.get()
    }
}

/// One block with its folded text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    pub(crate) block: &'a Block,
    pub(crate) folded: &'a str,
    pub(crate) known: &'a Folded,
}

impl<'a> Line<'a> {
    fn new(block: &'a Block, folded: &'a Folded) -> Self {
        Self { block, folded: &folded.text, known: folded }
    }

    /// Whether the line is one of the set's strings.
    pub(crate) fn is_one_of(&self, set: Set) -> bool {
        self.known.is_one_of(set)
    }

    /// The sets that another form of the line is in.
    pub(crate) fn sets_as(&self, form: &str) -> Sets {
        if form == self.folded { self.known.sets } else { sets_of(form) }
    }

    /// Whether the line begins with one of the strings.
    pub(crate) fn opens_with(&self, opening: Opening) -> bool {
        self.known.opens_with(opening)
    }

    /// Whether one of the strings stands in the line.
    pub(crate) fn mentions(&self, mention: Mention) -> bool {
        self.known.mentions(mention)
    }

    /// Whether the line is a date.
    pub(crate) fn is_date(&self) -> bool {
        self.known.is_date()
    }
}
