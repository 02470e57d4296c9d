//! `CommonMark`, with the tables of GFM.
//!
//! The promise: parsed again, it has the same words, headings, lists, tables and code, and no raw
//! HTML. So everything that could be read as markup is escaped, and only where it could.

mod escape;
mod list;
mod table;

use super::runs::runs;
use crate::block::{Block, BlockKind};
use escape::{escape, lines};

/// Writes blocks as markdown.
pub(crate) fn render<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let blocks: Vec<&Block> = blocks.collect();
    let parts: Vec<String> = runs(&blocks).map(run).collect();
    parts.join("\n\n")
}

fn run(run: &[&Block]) -> String {
    match run.first().map(|block| block.kind) {
        Some(BlockKind::ListItem { .. }) => list::render(run),
        Some(BlockKind::Cell { .. }) => table::render(run),
        Some(BlockKind::Quote) => quotes(run),
        _ => run.iter().map(|block| single(block)).collect::<Vec<_>>().join("\n\n"),
    }
}

fn single(block: &Block) -> String {
    match block.kind {
        BlockKind::Heading(level) => {
            format!("{} {}", "#".repeat(usize::from(level.clamp(1, 6))), one_line(&block.text))
        }
        BlockKind::Code => code(&block.text),
        _ => paragraph(&block.text, ""),
    }
}

/// Lines with hard breaks between; all but the first begin with `indent`.
fn paragraph(text: &str, indent: &str) -> String {
    lines(text).map(escape).collect::<Vec<_>>().join(&format!("\\\n{indent}"))
}

fn one_line(text: &str) -> String {
    lines(text).map(escape).collect::<Vec<_>>().join(" ")
}

fn quotes(run: &[&Block]) -> String {
    let quotes = run.iter().map(|block| format!("> {}", paragraph(&block.text, "> ")));
    quotes.collect::<Vec<_>>().join("\n>\n")
}

/// A fence longer than any run of backticks inside.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}\n{text}\n{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::Place;

    fn markdown(blocks: &[(BlockKind, &str)]) -> String {
        let block =
            |&(kind, text): &(BlockKind, &str)| Block::new(kind, 0..0, text.to_owned(), Place::default());
        let blocks: Vec<Block> = blocks.iter().map(block).collect();
        render(blocks.iter())
    }

    fn item(depth: u8, ordered: bool) -> BlockKind {
        BlockKind::ListItem { depth, ordered }
    }

    fn cell(row: u32, header: bool) -> BlockKind {
        BlockKind::Cell { table: 0, row, header }
    }

    #[test]
    fn headings_and_paragraphs() {
        let page = [(BlockKind::Heading(2), "The\nriver #"), (BlockKind::Paragraph, "It rose.\nIt fell.")];
        assert_eq!(markdown(&page), "## The river \\#\n\nIt rose.\\\nIt fell.");
    }

    #[test]
    fn lists_nest_without_gaps_and_count() {
        let page = [(item(1, false), "a"), (item(3, true), "b"), (item(3, true), "c"), (item(1, false), "d")];
        assert_eq!(markdown(&page), "- a\n  1. b\n  2. c\n- d");
    }

    #[test]
    fn a_change_of_marker_is_a_new_list() {
        assert_eq!(markdown(&[(item(1, false), "a"), (item(1, true), "b")]), "- a\n\n1. b");
    }

    #[test]
    fn tables_have_a_header_row_even_if_the_page_has_none() {
        let headed = [
            (cell(0, true), "Year"),
            (cell(0, true), "Rain"),
            (cell(1, false), "1999"),
            (cell(1, false), "a|b"),
        ];
        assert_eq!(markdown(&headed), "| Year | Rain |\n| --- | --- |\n| 1999 | a\\|b |");
        assert_eq!(markdown(&[(cell(0, false), "x")]), "|  |\n| --- |\n| x |");
    }

    #[test]
    fn quotes_are_one_quote_and_fences_hold() {
        let page =
            [(BlockKind::Quote, "a\nb"), (BlockKind::Quote, "c"), (BlockKind::Code, "let s = \"```\";")];
        assert_eq!(markdown(&page), "> a\\\n> b\n>\n> c\n\n````\nlet s = \"```\";\n````");
    }
}
