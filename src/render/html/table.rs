//! What stands in the cells of tables.

use super::inline::inline;
use super::within;
use crate::block::{Block, BlockKind};
use crate::render::runs::runs_in_cell;
use crate::render::tagged_table;

/// Writes one table. Paragraphs of a cell are lines, unless there is more than text.
pub(super) fn render(blocks: &[&Block]) -> String {
    tagged_table::render(blocks, |cell| {
        if cell.iter().all(|block| is_text(block.kind)) {
            cell.iter().map(|block| inline(block)).collect::<Vec<_>>().join("<br>")
        } else {
            runs_in_cell(cell).map(within).collect()
        }
    })
}

fn is_text(kind: BlockKind) -> bool {
    use BlockKind::{Caption, Cell, Control, Paragraph, Summary};
    matches!(kind, Cell { .. } | Paragraph | Caption | Summary | Control)
}
