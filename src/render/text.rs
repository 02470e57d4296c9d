//! Plain text: kept blocks, separated by a blank line.

use crate::block::{Block, BlockKind};

/// Joins blocks as text. Cells of one row stay on one line, separated by tabs; paragraphs of
/// one cell by a space.
pub(crate) fn render<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let mut out = String::new();
    let mut previous: Option<&Block> = None;
    for block in blocks {
        out.push_str(previous.map_or("", |p| separator(p, block)));
        push(&mut out, block);
        previous = Some(block);
    }
    out
}

fn push(out: &mut String, block: &Block) {
    out.extend(std::iter::repeat_n(' ', usize::from(block.place.indent)));
    out.push_str(&block.marker);
    out.push_str(&block.text);
}

fn separator(previous: &Block, next: &Block) -> &'static str {
    match (previous.kind, next.kind) {
        (BlockKind::Cell { table, row, column, .. }, BlockKind::Cell { table: other, .. })
            if table == other =>
        {
            between_cells(row, column, next.kind)
        }
        (BlockKind::ListItem { .. }, BlockKind::ListItem { .. }) if previous.marker.is_empty() => "\n",
        _ => "\n\n",
    }
}

fn between_cells(last_row: u32, last_column: u32, next: BlockKind) -> &'static str {
    match next {
        BlockKind::Cell { row, column, .. } if row == last_row && column == last_column => " ",
        BlockKind::Cell { row, .. } if row == last_row => "\t",
        _ => "\n",
    }
}
