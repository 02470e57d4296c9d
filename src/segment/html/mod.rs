//! A page into blocks: one pass over the arena with a stack of open elements.

mod boundaries;
mod cutter;
mod extent;
mod frame;
mod kind;

#[cfg(test)]
mod tests;

use crate::block::Document;
use crate::page::Page;
use cutter::Cutter;

/// How often every node is looked at: for its text, controls, headings, blocks, tables, threads and
/// formulas, and in the walk.
const WALKS: usize = 8;

/// Cuts a page into so many blocks at most.
pub(crate) fn segment(page: &Page, max_blocks: usize) -> Document {
    let mut work = page.work();
    work.spend(WALKS * page.len());
    let mut cutter = Cutter::new(page, max_blocks, work);
    let mut node = 0;
    while node < page.len() {
        cutter.leave(node);
        node = cutter.enter(node);
    }
    cutter.leave(page.len());
    cutter.finish()
}
