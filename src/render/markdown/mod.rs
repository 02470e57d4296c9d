//! `CommonMark`, with the tables of GFM.
//!
//! The promise: parsed again, it has the same words, headings, lists, tables and code, and no HTML but
//! `<sup>`, `<sub>`, `<br>` in cells, and the tags of tables whose cells hold lists, code or quotes, for which there
//! is nothing else. So everything that could be read as
//! markup is escaped, and only where it could.

mod delimiters;
mod escape;
mod inline;
mod list;
mod table;

use super::inline::{embeds, images};
use super::runs::{is_in_list, runs};
use crate::block::{Block, BlockKind};
use crate::structure::Style;
use delimiters::fence;
use inline::{Page, embed, lines, picture};

/// `CommonMark` 4.5.
const MIN_FENCE: usize = 3;

/// What belongs to a note stands at this column, as GFM wants it.
const NOTE_INDENT: &str = "    ";

/// Writes blocks as markdown.
pub(crate) fn render<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let blocks: Vec<&Block> = blocks.collect();
    let is_formula = |block: &&Block| block.spans().iter().any(|span| matches!(span.style, Style::Math(_)));
    let page = Page { math: blocks.iter().any(is_formula), ..Page::default() };
    let parts: Vec<String> = runs(&blocks).map(|blocks| run(blocks, page)).collect();
    parts.join("\n\n")
}

fn run(run: &[&Block], page: Page) -> String {
    match run.first().and_then(|block| block.cell()) {
        Some(_) => table::render(run, page),
        None => within(run, page),
    }
}

/// Writes what is no table, or in a cell of one that is written as HTML.
fn within(run: &[&Block], page: Page) -> String {
    if run.first().is_some_and(|block| is_in_list(block)) {
        list::render(run, page)
    } else {
        plain(run, page)
    }
}

/// Writes a quote, or blocks that stand by themselves.
fn plain(run: &[&Block], page: Page) -> String {
    match run.first().map(|block| block.kind) {
        Some(BlockKind::Quote) => quotes(run, page),
        _ => run.iter().map(|block| with_images(block, page)).collect::<Vec<_>>().join("\n\n"),
    }
}

/// A block between the images and embeds that stand before and behind it.
fn with_images(block: &Block, page: Page) -> String {
    let before = images(block, false).map(picture).chain(embeds(block, true).map(embed));
    let behind = embeds(block, false).map(embed).chain(images(block, true).map(picture));
    before.chain([single(block, page)]).chain(behind).collect::<Vec<_>>().join("\n\n")
}

fn single(block: &Block, page: Page) -> String {
    match block.kind {
        BlockKind::Heading(level) => {
            format!("{} {}", "#".repeat(usize::from(level.clamp(1, 6))), one_line(block, page))
        }
        BlockKind::Code => code(block),
        _ => paragraph(block, "", page),
    }
}

/// Lines with hard breaks between; all but the first begin with `indent`. A note begins with its label.
fn paragraph(block: &Block, indent: &str, page: Page) -> String {
    let (label, inner) = match block.note() {
        Some(label) => (format!("[^{label}]: "), NOTE_INDENT),
        None => (String::new(), ""),
    };
    label + &lines(block, page).join(&format!("\\\n{indent}{inner}"))
}

fn one_line(block: &Block, page: Page) -> String {
    lines(block, page).join(" ")
}

fn quotes(run: &[&Block], page: Page) -> String {
    let quotes = run.iter().map(|block| format!("> {}", paragraph(block, "> ", page)));
    quotes.collect::<Vec<_>>().join("\n>\n")
}

/// Code between fences.
fn code(block: &Block) -> String {
    let text = &block.text;
    let fence = fence(text, MIN_FENCE);
    format!("{fence}{}\n{text}\n{fence}", block.code_language().unwrap_or_default())
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

    fn cell(row: u32, column: u32, header: bool) -> BlockKind {
        BlockKind::Cell { table: 0, row, column, header }
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
            (cell(0, 0, true), "Year"),
            (cell(0, 1, true), "Rain"),
            (cell(1, 0, false), "1999"),
            (cell(1, 1, false), "a|b"),
            (cell(2, 1, false), "c"),
            (cell(2, 1, false), "d"),
        ];
        assert_eq!(markdown(&headed), "| Year | Rain |\n| --- | --- |\n| 1999 | a\\|b |\n|  | c<br>d |");
        assert_eq!(markdown(&[(cell(0, 0, false), "x")]), "|  |\n| --- |\n| x |");
    }

    #[test]
    fn quotes_are_one_quote_and_fences_hold() {
        let page =
            [(BlockKind::Quote, "a\nb"), (BlockKind::Quote, "c"), (BlockKind::Code, "let s = \"```\";")];
        assert_eq!(markdown(&page), "> a\\\n> b\n>\n> c\n\n````\nlet s = \"```\";\n````");
    }
}
