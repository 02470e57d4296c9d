//! Which elements part the text before, inside and after them.

use crate::page::Page;
use crate::segment::style;

/// For every node, whether it is a block: by its tag, or because it holds one, as an `a` around a
/// card or a custom element around a story does. Each node is marked once, so that the pass is
/// linear.
pub(super) fn blocks(page: &Page) -> Vec<bool> {
    let mut blocks = vec![false; page.len()];
    let mut open: Vec<usize> = Vec::new();
    for node in 0..page.len() {
        while open.last().is_some_and(|&outer| page.end(outer) <= node) {
            open.pop();
        }
        let Some(tag) = page.tag(node) else { continue };
        open.push(node);
        if tag.is_block() || style::is_block(page, node) {
            mark(&mut blocks, &open);
        }
    }
    blocks
}

/// Marks a block and what it stands in, up to what is marked already.
fn mark(blocks: &mut [bool], open: &[usize]) {
    for &node in open.iter().rev() {
        if std::mem::replace(&mut blocks[node], true) {
            break;
        }
    }
}
