//! Text that a page holds beside its elements, cut into blocks: JSON-LD, microdata in attributes,
//! and the data that scripts hydrate from.
//!
//! What is text is told by what it is called, in the words of schema.org or of those who write
//! scripts; whether the page needs it is the labeller's business.

mod elements;
mod interleave;
mod keys;
mod linked_data;
mod microdata;
mod pieces;
mod rich_text;
mod state;
mod vocabulary;

#[cfg(test)]
mod tests;

pub(crate) use interleave::interleave;

use crate::block::{Block, Origin};
use crate::page::{Marks, Page};
use crate::structured::{self, Found};
use crate::work::Work;
use pieces::Pieces;

/// How often every node is looked at: for selectors, places, and three sources.
const WALKS: usize = 5;

/// Cuts all text beside a page's elements into blocks: the most trustworthy source first, each in
/// the page's order; the work done on the page with this.
pub(crate) fn read(page: &Page, work: Work) -> (Vec<Block>, Work) {
    let wanted = wanted(page);
    let mut pieces = Pieces::new(page, Origin::JsonLd, work);
    pieces.work.spend(WALKS * page.len());
    each(structured::linked_data(page), &wanted, &mut pieces, linked_data::read);
    pieces.now_from(Origin::Microdata);
    microdata::read(page, &wanted, &mut pieces);
    pieces.now_from(Origin::Hydration);
    each(structured::states(page), &wanted, &mut pieces, state::read);
    pieces.finish()
}

/// Reads data one by one until the work is used up.
fn each<'a, 'p>(
    found: impl Iterator<Item = Found<'a>>,
    wanted: &[bool],
    pieces: &mut Pieces<'p>,
    read: fn(&Found<'_>, &mut Pieces<'_>),
) {
    for found in found.filter(|found| wanted[found.node]) {
        pieces.work.spend(found.data.len());
        if pieces.work.is_used_up() {
            return;
        }
        read(&found, pieces);
    }
}

/// For every node, whether the caller's selectors leave it to be read: it is not dropped, and inside
/// the root, if there is one.
fn wanted(page: &Page) -> Vec<bool> {
    let has_root = (0..page.len()).any(|node| page.marks(node).contains(Marks::ROOT));
    let (mut root_end, mut dropped_end) = (if has_root { 0 } else { page.len() }, 0);
    let mut wanted = Vec::with_capacity(page.len());
    for node in 0..page.len() {
        let marks = page.marks(node);
        if marks.contains(Marks::ROOT) {
            root_end = root_end.max(page.end(node));
        }
        if marks.contains(Marks::DROP) {
            dropped_end = dropped_end.max(page.end(node));
        }
        wanted.push(node < root_end && node >= dropped_end);
    }
    wanted
}
