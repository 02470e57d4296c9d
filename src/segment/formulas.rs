//! Formulas that stand on the page twice: as `MathML` for machines and drawn with letters for the eye.

use crate::hash::PageSet;
use crate::page::{Attr, Page, Tag};

/// `KaTeX` and `MathJax` 2 wrap `math` in one element and put the drawing beside that.
const WRAPPERS: usize = 2;

/// The drawings beside `MathML`: `aria-hidden`, so that they are not read out a second time.
pub(super) fn drawings(page: &Page) -> PageSet<usize> {
    if !page.has(Tag::Math) {
        return PageSet::default();
    }
    let mut formulas: PageSet<usize> = PageSet::default();
    walk(page, |open, node| {
        if page.tag(node) == Some(Tag::Math) {
            formulas.extend(open.iter().rev().take(WRAPPERS));
        }
    });
    let mut drawings = PageSet::default();
    walk(page, |open, node| {
        let beside = open.last().is_some_and(|outer| formulas.contains(outer)) && !formulas.contains(&node);
        if beside && page.attr(node, Attr::AriaHidden) == Some("true") {
            drawings.insert(node);
        }
    });
    drawings
}

/// Visits elements in document order, with those around them.
fn walk(page: &Page, mut visit: impl FnMut(&[usize], usize)) {
    let mut open: Vec<usize> = Vec::new();
    for node in (0..page.len()).filter(|&node| page.tag(node).is_some()) {
        while open.last().is_some_and(|&outer| page.end(outer) <= node) {
            open.pop();
        }
        visit(&open, node);
        open.push(node);
    }
}
