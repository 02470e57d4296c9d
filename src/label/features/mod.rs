//! What the learned scorer knows of a block: a table with a row a block and a column a feature.
//!
//! Every feature is a byte, made of counts by integer arithmetic alone, so that a page has the same
//! table on every machine. [`GROUPS`] is the whole of it, in the order of the columns. Nothing here
//! depends on a language: scripts without spaces have words by [`crate::stats::TextStats`].
//!
//! The work is linear in blocks and sections: what a section holds is a subtraction of sums, and
//! what it inherits is taken from its parent, which stands before it.

mod levels;
mod lines;
mod names;
mod neighbours;
mod overlap;
mod page;
mod position;
mod repeats;
mod siblings;
mod signs;
mod standing;
mod sums;
pub(super) mod table;
mod text;
mod top;
mod tree;
mod verdicts;
pub(super) mod wording;

pub(crate) use table::Table;

use super::draft::{Draft, Front, PageFacts};
use crate::block::Document;
use crate::options::Focus;
use once_cell::sync::Lazy;
use signs::Signs;
use sums::Sums;
use tree::Tree;

/// What the groups read.
struct Context<'a> {
    draft: &'a Draft<'a>,
    /// Of every block's text.
    signs: Vec<Signs>,
    sums: Sums,
    tree: Tree,
}

/// A group of features: appends its columns.
type Group = fn(&Context<'_>, &mut Table);

/// All features of blocks of HTML pages.
const GROUPS: &[Group] = &[
    text::fill,
    standing::fill,
    verdicts::fill,
    names::fill,
    levels::fill,
    siblings::fill,
    repeats::fill,
    top::fill,
    position::fill,
    overlap::fill,
    page::fill,
    neighbours::fill,
];

fn groups(front: Front) -> &'static [Group] {
    match front {
        Front::Html => GROUPS,
        Front::Crawl | Front::HalfCleaned => lines::GROUPS,
    }
}

/// How many columns have bytes of their own: a table takes its room at once, and no more.
fn columns(front: Front) -> usize {
    match front {
        Front::Html => 221,
        Front::Crawl | Front::HalfCleaned => 139,
    }
}

/// How many steps the features of every block take: one a group.
pub(crate) fn steps(draft: &Draft<'_>) -> usize {
    draft.blocks.len() * groups(draft.facts.front).len()
}

/// The features of every block, by what the passes before have said.
pub(crate) fn of(draft: &Draft<'_>) -> Table {
    let signs = draft.blocks.iter().map(|block| Signs::of(&block.text)).collect();
    let context = Context { draft, signs, sums: Sums::of(draft), tree: Tree::of(draft.sections) };
    let mut table = Table::new(draft.blocks.len(), columns(draft.facts.front));
    for group in groups(draft.facts.front) {
        group(&context, &mut table);
    }
    table
}

/// The signature of the table that this version computes for a front end.
pub(crate) fn signature(front: Front) -> u32 {
    static PAGE: Lazy<u32> = Lazy::new(|| signed(Front::Html));
    static TEXT: Lazy<u32> = Lazy::new(|| signed(Front::Crawl));
    match front {
        Front::Html => *PAGE,
        Front::Crawl | Front::HalfCleaned => *TEXT,
    }
}

fn signed(front: Front) -> u32 {
    let (document, facts) = (Document::default(), PageFacts { front, ..PageFacts::default() });
    of(&Draft::new(&document, &facts, Focus::default())).signature()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_takes_the_room_that_it_fills() {
        for front in [Front::Html, Front::Crawl] {
            let (document, facts) = (Document::default(), PageFacts { front, ..PageFacts::default() });
            assert_eq!(of(&Draft::new(&document, &facts, Focus::default())).stored(), columns(front));
        }
    }
}
