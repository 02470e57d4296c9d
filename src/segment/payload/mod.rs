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
use crate::structured;
use pieces::Pieces;

/// Cuts all text beside a page's elements into blocks: the most trustworthy source first, each in
/// the page's order.
pub(crate) fn read(page: &Page) -> Vec<Block> {
    let wanted = wanted(page);
    let mut pieces = Pieces::new(page, Origin::JsonLd);
    for found in structured::linked_data(page).filter(|found| wanted[found.node]) {
        linked_data::read(&found, &mut pieces);
    }
    pieces.now_from(Origin::Microdata);
    microdata::read(page, &wanted, &mut pieces);
    pieces.now_from(Origin::Hydration);
    for found in structured::states(page).filter(|found| wanted[found.node]) {
        state::read(&found, &mut pieces);
    }
    pieces.finish()
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
