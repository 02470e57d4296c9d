//! JSON-LD: the texts of the things that a page is about.

use super::pieces::Pieces;
use super::vocabulary::Context;
use crate::structured::{Data, Found, Value};

/// An object or list that is open.
#[derive(Debug, Clone)]
struct Frame<'a> {
    end: usize,
    /// The object's type; a list has that of the object around it.
    kind: String,
    /// For a list, the property whose values it holds.
    property: &'a str,
    context: Context,
}

/// Collects the texts in document order.
pub(super) fn read(found: &Found<'_>, pieces: &mut Pieces<'_>) {
    let data = &found.data;
    let outside = Frame { end: data.len(), kind: String::new(), property: "", context: Context::default() };
    let mut open = vec![outside];
    let mut node = 0;
    while node < data.len() {
        while open.len() > 1 && open.last().is_some_and(|frame| frame.end <= node) {
            open.pop();
        }
        let frame = open.last().expect("the outermost frame stays");
        let property = if data.key(node).is_empty() { frame.property } else { data.key(node) };
        if let Some(inner) = inside(data, node, frame, property) {
            open.push(inner);
            node += 1;
        } else {
            text(found, node, frame, property, pieces);
            node = data.end(node);
        }
    }
}

/// The frame of a list or object whose texts are wanted.
fn inside<'a>(data: &Data<'_>, node: usize, frame: &Frame<'a>, property: &'a str) -> Option<Frame<'a>> {
    let end = data.end(node);
    match data.value(node) {
        Value::List => Some(Frame { end, property, ..frame.clone() }),
        Value::Object => {
            let kind = data.type_of(node);
            let context = frame.context.enter(property, &kind)?;
            Some(Frame { end, kind, property: "", context })
        }
        _ => None,
    }
}

fn text(found: &Found<'_>, node: usize, frame: &Frame<'_>, property: &str, pieces: &mut Pieces<'_>) {
    if let Some(kind) = frame.context.kind_of(&frame.kind, property)
        && let Some(text) = found.data.string(node)
    {
        pieces.add(&text, kind, found, found.data.range(node));
    }
}
