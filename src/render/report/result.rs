//! What came of the page: text, comments, metadata.

use super::escaped::Escaped;
use super::metadata;
use super::run::runs;
use crate::block::{Block, BlockKind};
use crate::comment::Comment;
use crate::extraction::Extraction;

/// Lists and threads that are deeper are indented no further.
const MAX_LEVEL: u16 = 6;

/// Writes the parts that the page has.
pub(super) fn render(page: &Extraction) -> String {
    let comments: String = page.comments().iter().map(comment).collect();
    let parts = [
        ("Text", "div", text(page)),
        ("Comments", "div", comments),
        ("Metadata", "dl", metadata::render(page.provenance())),
    ];
    let given = parts.into_iter().filter(|(_, _, inner)| !inner.is_empty());
    given.map(|(name, element, inner)| section(name, element, &inner)).collect()
}

fn section(name: &str, element: &str, inner: &str) -> String {
    format!("<section>\n<h2>{name}</h2>\n<{element}>\n{inner}</{element}>\n</section>\n")
}

/// The kept blocks; cells of a row stand side by side.
fn text(page: &Extraction) -> String {
    let kept = page.blocks().enumerate().filter(|(_, (_, verdict))| verdict.label.in_text());
    let kept: Vec<(usize, &Block)> = kept.map(|(index, (block, _))| (index, block)).collect();
    if kept.is_empty() {
        return format!("<p class=\"nothing\">Nothing is kept: {}.</p>\n", page.outcome().as_str());
    }
    runs(kept.chunk_by(|(_, a), (_, b)| row(a).is_some() && row(a) == row(b)).map(line))
}

/// The table and the row that a cell stands in.
fn row(block: &Block) -> Option<(u32, u32)> {
    match block.kind {
        BlockKind::Cell { table, row, .. } => Some((table, row)),
        _ => None,
    }
}

fn line(blocks: &[(usize, &Block)]) -> String {
    let pieces: String = blocks.iter().map(|(index, block)| piece(*index, block)).collect();
    let is_row = blocks.iter().any(|(_, block)| row(block).is_some());
    if is_row { format!("<div class=\"row\">\n{pieces}</div>\n") } else { pieces }
}

/// A kept block, with the number of the block that it is.
fn piece(index: usize, block: &Block) -> String {
    let (kind, level, number) = (block.kind.as_str(), level(block.kind), index + 1);
    let (marker, text) = (Escaped(&block.marker), Escaped(&block.text));
    format!(
        "<p class=\"piece level{level}\" data-kind=\"{kind}\" data-block=\"b{number}\" dir=\"auto\">{marker}{text}</p>\n"
    )
}

fn level(kind: BlockKind) -> u16 {
    match kind {
        BlockKind::Heading(level) => level.into(),
        BlockKind::ListItem { depth, .. } => u16::from(depth).min(MAX_LEVEL),
        _ => 0,
    }
}

fn comment(comment: &Comment) -> String {
    let who = [&comment.author, &comment.date].into_iter().flatten().map(String::as_str);
    let (level, who) = (comment.depth.min(MAX_LEVEL), who.collect::<Vec<_>>().join(", "));
    let (who, text) = (Escaped(&who), Escaped(&comment.text));
    format!(
        "<div class=\"reader level{level}\">\n<p class=\"who\" dir=\"auto\">{who}</p>\n<p dir=\"auto\">{text}</p>\n</div>\n"
    )
}
