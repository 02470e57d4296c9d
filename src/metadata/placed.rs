//! Where on the page a claim stands: near its title, or in a comment, a teaser, a footer.

use super::claim::{Claim, Source};
use super::dates::{Date, Order};
use super::names;
use crate::block::{Block, BlockKind, Roles};
use crate::verdict::{Label, Reason, Verdict};

/// So many blocks around the title and the first text belong to the head of a page.
const BEFORE: usize = 8;
const AFTER: usize = 12;

/// A line with a byline or a date has no more words.
const MAX_WORDS: u32 = 20;

/// A heading with more words is no mere date.
const MAX_DATE_WORDS: u32 = 4;

/// What is said around these is of other things than the page.
const OTHERS: Roles =
    Roles::COMMENT.union(Roles::COMMENTS).union(Roles::RELATED).union(Roles::NAV).union(Roles::CARD);

/// What is said around these may be.
const EDGES: Roles = Roles::FOOTER.union(Roles::WIDGET).union(Roles::ASIDE);

/// A claim, and the byte at which it stands, where that is known.
#[derive(Debug, Clone)]
pub(super) struct Placed<T> {
    pub(super) claim: Claim<T>,
    pub(super) at: Option<usize>,
}

impl<T> Placed<T> {
    /// What is declared of the page as a whole.
    pub(super) fn declared(source: Source, value: T) -> Self {
        Self { claim: Claim::new(source, value), at: None }
    }
}

/// Puts a claim before those that were before it.
pub(super) fn prefer<T>(claims: &mut [T], at: usize) {
    claims[..=at].rotate_right(1);
}

/// How good a claim's place is, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Declared,
    Head,
    Elsewhere,
    Aside,
}

/// The blocks of a page, and which are its head.
pub(super) struct Head<'d> {
    blocks: &'d [Block],
    verdicts: &'d [Verdict],
    range: std::ops::Range<usize>,
}

impl<'d> Head<'d> {
    pub(super) fn of(blocks: &'d [Block], verdicts: &'d [Verdict]) -> Self {
        let text = verdicts.iter().position(|v| v.label.in_text());
        let title = verdicts
            .iter()
            .position(|v| v.reason == Reason::PageTitle)
            .or_else(|| blocks.iter().position(|block| block.kind == BlockKind::Heading(1)));
        let start = title.or(text).unwrap_or(0);
        let end = text.unwrap_or(start).min(start + AFTER).max(start);
        Self { blocks, verdicts, range: start.saturating_sub(BEFORE)..(end + AFTER).min(blocks.len()) }
    }

    /// Claims by their place, the best first; those about other things are left out.
    pub(super) fn sorted<T>(&self, marked: Vec<Placed<T>>, read: Vec<Placed<T>>) -> Vec<(Rank, Placed<T>)> {
        let mut ranked: Vec<(Rank, Placed<T>)> =
            marked.into_iter().chain(read).map(|placed| (self.rank(placed.at), placed)).collect();
        ranked.retain(|(rank, _)| *rank != Rank::Aside);
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked
    }

    fn rank(&self, at: Option<usize>) -> Rank {
        let Some(block) = at.map(|at| self.block(at)) else { return Rank::Declared };
        let (Some(found), Some(verdict)) = (self.blocks.get(block), self.verdicts.get(block)) else {
            return Rank::Elsewhere;
        };
        if verdict.label == Label::Comment || verdict.reason == Reason::Related {
            return Rank::Aside;
        }
        let is_near = self.range.contains(&block) && !found.place.roles.intersects(EDGES);
        match found.place.roles.intersects(OTHERS) {
            true => Rank::Aside,
            false if is_near => Rank::Head,
            false => Rank::Elsewhere,
        }
    }

    /// The block that a byte stands in.
    fn block(&self, at: usize) -> usize {
        self.blocks.partition_point(|block| block.source.start <= at).saturating_sub(1)
    }

    /// Lines of the head that name an author.
    pub(super) fn authors(&self) -> Vec<Placed<Vec<String>>> {
        let mut before = "";
        let named = self.lines().map(|block| {
            let is_led = names::is_lead(std::mem::replace(&mut before, &block.text));
            placed(block, if is_led { names::people(&block.text) } else { names::led(&block.text) })
        });
        named.filter(|placed| !placed.claim.value.is_empty()).collect()
    }

    /// Lines of the head that hold a day.
    pub(super) fn dates(&self, order: Order) -> Vec<Placed<Date>> {
        let dated = self.lines().filter_map(|block| Some(placed(block, Date::find(&block.text, order)?)));
        dated.filter(|placed| placed.claim.value.is_exact()).collect()
    }

    /// Short lines of the head, and bylines wherever they stand.
    fn lines(&self) -> impl Iterator<Item = &Block> {
        let lines = self.blocks.iter().zip(self.verdicts).enumerate();
        let of_head =
            lines.filter(|(at, (_, verdict))| self.range.contains(at) || verdict.reason == Reason::Byline);
        of_head
            .map(|(_, (block, _))| block)
            .filter(|block| block.stats.words <= if block.is_heading() { MAX_DATE_WORDS } else { MAX_WORDS })
    }
}

fn placed<T>(block: &Block, value: T) -> Placed<T> {
    Placed { claim: Claim::new(Source::Text, value), at: Some(block.source.start) }
}
