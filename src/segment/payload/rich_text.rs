//! Rich text as editors of content systems store it: a paragraph is a list of runs, objects with a
//! `text` or `value` each, below a name such as `children` or `content`.
//!
//! Read are Contentful, Sanity's portable text, Slate, Lexical and `ProseMirror`, whose blocks differ in
//! what they call their type.

use crate::block::BlockKind;
use crate::structured::{Data, Value};

const CHILDREN: &[&str] = &["children", "content"];
const RUNS: &[&str] = &["text", "value"];
const TYPES: &[&str] = &["type", "_type", "nodeType", "style", "listItem"];
const RUN_TYPES: &[&str] = &["text", "span"];

/// What a block's type begins with, and what it is.
const KINDS: &[(&str, BlockKind)] = &[
    ("heading", BlockKind::Heading(2)),
    ("header", BlockKind::Heading(2)),
    ("list", BlockKind::ListItem { depth: 1, ordered: false }),
    ("bullet", BlockKind::ListItem { depth: 1, ordered: false }),
    ("number", BlockKind::ListItem { depth: 1, ordered: true }),
    ("quote", BlockKind::Quote),
    ("blockquote", BlockKind::Quote),
    ("code", BlockKind::Code),
];

/// What an object says its texts are; `None` if it says nothing of it.
pub(super) fn kind(data: &Data<'_>, object: usize) -> Option<BlockKind> {
    TYPES.iter().rev().filter_map(|name| data.text_of(object, name)).find_map(|value| {
        let heading = value.strip_prefix('h').and_then(|level| level.parse().ok());
        let level = heading.filter(|level| (1..=6).contains(level)).map(BlockKind::Heading);
        level.or_else(|| KINDS.iter().find(|(start, _)| value.starts_with(start)).map(|(_, kind)| *kind))
    })
}

/// The text of a list of runs; `None` if it is none.
pub(super) fn paragraph(data: &Data<'_>, list: usize) -> Option<String> {
    let runs = *data.value(list) == Value::List && CHILDREN.contains(&data.key(list));
    let is_paragraph = runs && data.children(list).any(|child| is_run(data, child));
    is_paragraph.then(|| {
        let texts = (list..data.end(list)).filter(|&node| RUNS.contains(&data.key(node)));
        texts.filter_map(|node| data.string(node)).collect()
    })
}

/// A run says that it is one, or says nothing of what it is.
fn is_run(data: &Data<'_>, node: usize) -> bool {
    let kind = TYPES.iter().find_map(|name| data.text_of(node, name));
    let text = RUNS.iter().any(|name| data.text_of(node, name).is_some());
    text && kind.is_none_or(|kind| RUN_TYPES.contains(&&*kind))
}
