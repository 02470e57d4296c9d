//! HTML from an allow-list: element and attribute names that these files write, escaped text and values, and
//! URLs of schemes that run nothing.

mod inline;
mod list;
mod table;

use super::inline::{embeds, images};
use super::runs::{is_in_list, runs};
use crate::block::{Block, BlockKind};
use crate::structure::{Embed, Image};
use inline::{inline, link, picture};
use std::borrow::Cow;

/// Writes blocks as HTML, one element a line.
pub(crate) fn render<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let blocks: Vec<&Block> = blocks.collect();
    runs(&blocks).map(run).collect()
}

fn run(run: &[&Block]) -> String {
    match run.first().and_then(|block| block.cell()) {
        Some(_) => table::render(run),
        None => within(run),
    }
}

/// Writes what is no table, or in a cell of one.
fn within(run: &[&Block]) -> String {
    if run.first().is_some_and(|block| is_in_list(block)) { list::render(run) } else { plain(run) }
}

/// Writes a quote, or blocks that stand by themselves.
fn plain(run: &[&Block]) -> String {
    match run.first().map(|block| block.kind) {
        Some(BlockKind::Quote) => {
            enclose("blockquote", &run.iter().map(|b| paragraph(b)).collect::<String>())
        }
        _ => run.iter().map(|block| with_images(block)).collect(),
    }
}

/// A block between the images that stand before and behind it; a caption stands in their figure.
fn with_images(block: &Block) -> String {
    let [before, behind] = [true, false].map(|before| embeds(block, before).map(apart).collect::<String>());
    if block.kind == BlockKind::Caption {
        return before + &captioned(block) + &behind;
    }
    let [first, last] = [false, true].map(|behind| images(block, behind).map(figure).collect::<String>());
    first + &before + &single(block) + &behind + &last
}

fn captioned(block: &Block) -> String {
    let pictures: String = images(block, false).chain(images(block, true)).map(picture).collect();
    element("figure", &format!("{pictures}<figcaption>{}</figcaption>", inline(block)))
}

fn apart(embed: &Embed) -> String {
    element("p", &link(embed))
}

fn figure(image: &Image) -> String {
    element("figure", &picture(image))
}

fn single(block: &Block) -> String {
    match block.kind {
        BlockKind::Heading(level) => element(heading(level), &inline(block)),
        BlockKind::Code => code(block),
        _ => paragraph(block),
    }
}

fn paragraph(block: &Block) -> String {
    format!("<p{}>{}</p>\n", note(block), inline(block))
}

/// Where the signs of a note lead to.
fn note(block: &Block) -> String {
    block.note().map(|label| format!(" id=\"note-{label}\"")).unwrap_or_default()
}

/// Code with its language as the HTML standard suggests: in a class.
fn code(block: &Block) -> String {
    let class = block.code_language().map(|name| format!(" class=\"language-{}\"", escape(name)));
    element("pre", &format!("<code{}>{}</code>", class.unwrap_or_default(), escape(&block.text)))
}

fn heading(level: u8) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1]
}

fn element(name: &str, inner: &str) -> String {
    format!("<{name}>{inner}</{name}>\n")
}

fn enclose(name: &str, inner: &str) -> String {
    format!("<{name}>\n{inner}</{name}>\n")
}

fn escape(text: &str) -> Cow<'_, str> {
    if text.contains(['&', '<', '>']) {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::Place;

    fn html(blocks: &[(BlockKind, &str)]) -> String {
        let block =
            |&(kind, text): &(BlockKind, &str)| Block::new(kind, 0..0, text.to_owned(), Place::default());
        let blocks: Vec<Block> = blocks.iter().map(block).collect();
        render(blocks.iter()).replace('\n', "")
    }

    #[test]
    fn text_is_escaped_and_breaks_stay() {
        assert_eq!(html(&[(BlockKind::Paragraph, "a < b & c\nd")]), "<p>a &lt; b &amp; c<br>d</p>");
    }

    #[test]
    fn lists_nest_inside_items() {
        let item = |depth, ordered| BlockKind::ListItem { depth, ordered };
        let page = [(item(1, false), "a"), (item(2, true), "b"), (item(1, false), "c"), (item(1, true), "d")];
        let expected = "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><ol><li>d</li></ol>";
        assert_eq!(html(&page), expected);
    }

    #[test]
    fn tables_quotes_and_definitions_are_one_element_each() {
        let cell = |row, header| BlockKind::Cell { table: 0, row, column: 0, header };
        assert_eq!(
            html(&[(cell(0, true), "Year"), (cell(1, false), "1999")]),
            "<table><tbody><tr><th>Year</th></tr><tr><td>1999</td></tr></tbody></table>"
        );
        assert_eq!(
            html(&[(BlockKind::Quote, "a"), (BlockKind::Quote, "b"), (BlockKind::Term, "t")]),
            "<blockquote><p>a</p><p>b</p></blockquote><dl><dt>t</dt></dl>"
        );
    }
}
