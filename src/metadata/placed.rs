//! Where on the page a claim stands: near its title, or in a comment, a teaser, a footer.

use super::claim::{Claim, Source};
use crate::block::{Block, BlockKind, Roles};
use crate::verdict::{Label, Reason, Verdict};

/// So many blocks around the title and the first text belong to the head of a page.
const BEFORE: usize = 8;
const AFTER: usize = 12;

/// What stands so close behind the title is said of the page, whatever is around it.
const BESIDE_TITLE: usize = 4;

/// What is said around these is of other things than the page.
const OTHERS: Roles =
    Roles::COMMENT.union(Roles::COMMENTS).union(Roles::RELATED).union(Roles::NAV).union(Roles::CARD);

/// These may be around the page's own byline, too.
const AROUND_BYLINE: Roles = Roles::NAV.union(Roles::CARD);

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
    pub(super) blocks: &'d [Block],
    pub(super) verdicts: &'d [Verdict],
    pub(super) range: std::ops::Range<usize>,
    title: Option<usize>,
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
        let range = start.saturating_sub(BEFORE)..(end + AFTER).min(blocks.len());
        Self { blocks, verdicts, range, title }
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
        let roles = found.place.roles;
        let is_near = self.range.contains(&block) && !roles.intersects(EDGES);
        let is_byline = is_near && (verdict.reason == Reason::Byline || self.is_beside_title(block));
        let others = if is_byline { OTHERS.difference(AROUND_BYLINE) } else { OTHERS };
        let is_aside = verdict.label == Label::Comment || verdict.reason == Reason::Related;
        match is_aside || roles.intersects(others) {
            true => Rank::Aside,
            false if is_near => Rank::Head,
            false => Rank::Elsewhere,
        }
    }

    fn is_beside_title(&self, block: usize) -> bool {
        self.title.is_some_and(|title| (title..title + BESIDE_TITLE).contains(&block))
    }

    /// The block that a byte stands in.
    fn block(&self, at: usize) -> usize {
        self.blocks.partition_point(|block| block.source.start <= at).saturating_sub(1)
    }
}
