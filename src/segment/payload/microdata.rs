//! Microdata in attributes: `<meta itemprop="description" content="…">`. What stands in elements is
//! part of the visible page.

use super::pieces::Pieces;
use super::vocabulary::Context;
use crate::page::{Attr, Page};
use crate::structured::local_name;

/// An open item.
struct Frame<'a> {
    end: usize,
    kind: &'a str,
    /// `None` where nothing in the item is text of the page.
    context: Option<Context>,
}

/// Collects the texts in document order.
pub(super) fn read(page: &Page, wanted: &[bool], pieces: &mut Pieces<'_>) {
    let mut open: Vec<Frame<'_>> = Vec::new();
    for node in 0..page.len() {
        while open.last().is_some_and(|frame| frame.end <= node) {
            open.pop();
        }
        let property = page.attr(node, Attr::Itemprop).unwrap_or_default();
        if let Some(kind) = page.attr(node, Attr::Itemtype) {
            let outer = open.last().map_or(Some(Context::default()), |frame| frame.context);
            let kind = local_name(kind);
            let context = outer.and_then(|context| context.enter(property, kind));
            open.push(Frame { end: page.end(node), kind, context });
        } else if let Some(frame) = open.last().filter(|_| wanted[node]) {
            text(page, node, frame, property, pieces);
        }
    }
}

fn text(page: &Page, node: usize, frame: &Frame<'_>, properties: &str, pieces: &mut Pieces<'_>) {
    let Some(content) = page.attr(node, Attr::Content) else { return };
    let kind = frame.context.and_then(|context| {
        properties.split_ascii_whitespace().find_map(|property| context.kind_of(frame.kind, property))
    });
    if let Some(kind) = kind {
        pieces.add_attribute(content, kind, node);
    }
}
