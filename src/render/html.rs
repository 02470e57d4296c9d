//! HTML from an allow-list: element names that this file writes, escaped text, no attributes.

use crate::block::{Block, BlockKind};

/// Joins blocks as HTML.
pub(crate) fn render<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let mut out = String::new();
    for block in blocks {
        let (open, close) = element(block.kind);
        let text = escape(&block.text);
        let text = if block.kind == BlockKind::Code { text } else { text.replace('\n', "<br>") };
        out.extend([open, &text, close, "\n"]);
    }
    out
}

fn element(kind: BlockKind) -> (&'static str, &'static str) {
    match kind {
        BlockKind::Heading(1) => ("<h1>", "</h1>"),
        BlockKind::Heading(2) => ("<h2>", "</h2>"),
        BlockKind::Heading(3) => ("<h3>", "</h3>"),
        BlockKind::Heading(4) => ("<h4>", "</h4>"),
        BlockKind::Heading(5) => ("<h5>", "</h5>"),
        BlockKind::Heading(_) => ("<h6>", "</h6>"),
        BlockKind::Quote => ("<blockquote>", "</blockquote>"),
        BlockKind::Code => ("<pre>", "</pre>"),
        _ => ("<p>", "</p>"),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
