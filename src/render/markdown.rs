//! `CommonMark`, with GFM tables.

use crate::block::{Block, BlockKind};

/// Joins blocks as markdown.
pub(crate) fn render<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let mut out = String::new();
    let mut previous: Option<BlockKind> = None;
    for block in blocks {
        out.push_str(previous.map_or("", |p| separator(p, block.kind)));
        out.push_str(&markdown(block));
        previous = Some(block.kind);
    }
    out
}

fn separator(previous: BlockKind, next: BlockKind) -> &'static str {
    match (previous, next) {
        (BlockKind::ListItem { .. }, BlockKind::ListItem { .. }) => "\n",
        (BlockKind::Quote, BlockKind::Quote) => "\n>\n",
        _ => "\n\n",
    }
}

fn markdown(block: &Block) -> String {
    let text = escape(&block.text);
    match block.kind {
        BlockKind::Heading(level) => format!("{} {}", "#".repeat(usize::from(level)), one_line(&text)),
        BlockKind::ListItem { depth, ordered } => {
            let indent = usize::from(depth.saturating_sub(1));
            format!("{}{}{}", "    ".repeat(indent), if ordered { "1. " } else { "- " }, one_line(&text))
        }
        BlockKind::Quote => format!("> {}", text.replace('\n', "\\\n> ")),
        BlockKind::Code => code(&block.text),
        _ => text.replace('\n', "\\\n"),
    }
}

fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// A fence longer than any run of backticks inside.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{text}\n{fence}")
}

/// Escapes what `CommonMark` would read as markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>#&|~".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
