//! Plain text: kept blocks, separated by a blank line.

use crate::block::{Block, BlockKind};
use crate::structure::{Formula, Style};

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
    let mut at = 0;
    for (place, formula) in unseen_formulas(block) {
        out.push_str(block.text.get(at..place).unwrap_or_default());
        // A line of its own would tear a row of cells apart.
        let gap = if formula.display && block.cell().is_none() { '\n' } else { ' ' };
        push_formula(out, formula, gap, block.text.get(place..).unwrap_or_default());
        at = place;
    }
    out.push_str(block.text.get(at..).unwrap_or_default());
}

/// The formulas of which the text shows nothing, and where they stand in it: without them a sentence that a browser
/// shows whole would have holes.
fn unseen_formulas(block: &Block) -> impl Iterator<Item = (usize, &Formula)> {
    block.spans().iter().filter_map(|span| match &span.style {
        Style::Math(formula) if span.range.is_empty() => Some((span.range.start, formula)),
        _ => None,
    })
}

/// Writes a formula as TeX. The text around it was tidied as if nothing stood there, so that one of two spaces is gone.
fn push_formula(out: &mut String, formula: &Formula, gap: char, rest: &str) {
    let is_parted = formula.display || rest.is_empty() || rest.starts_with(char::is_whitespace);
    if is_parted && !out.is_empty() && !out.ends_with(char::is_whitespace) {
        out.push(gap);
    }
    out.push_str(&formula.tex);
    if rest.starts_with(|c: char| c.is_alphanumeric() || formula.display && !c.is_whitespace()) {
        out.push(gap);
    }
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
