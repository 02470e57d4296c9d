//! What parts of the kept blocks are: links, emphasis, code, formulas, images. Worked out once it is known what
//! is kept, from the page's elements; which blocks there are, and which are kept, does not depend on it.

mod code;
mod embeds;
mod images;
mod items;
mod links;
mod model;
mod notes;
mod spans;
mod tex;
mod walk;

pub(crate) use items::Item;
pub(crate) use links::Links;
pub(crate) use model::Details;
pub use model::{Direction, Embed, Formula, Image, Span, Style};

use crate::block::{Block, BlockKind, Document};
use crate::page::{Attr, Page, Tag};
use crate::segment;
use crate::verdict::Verdict;
use items::Items;
use notes::Jump;
use spans::Spans;
use std::ops::Range;
use walk::{Open, Walk};

/// What one text node says of a kept block.
struct Text {
    node: usize,
    block: usize,
    /// Where it stands in the block's text, without white space around.
    range: Range<usize>,
}

/// Describes the kept blocks of a page.
pub(crate) fn describe(page: &Page, document: &mut Document, verdicts: &[Verdict], links: &Links) {
    let texts = texts(document, verdicts);
    let mut walk = Walk::new(page);
    let mut spans = Spans::new(page, links);
    let mut items = Items::new(page);
    let mut jumps = Vec::new();
    for of_block in texts.chunk_by(|a, b| a.block == b.block) {
        let block = &mut document.blocks[of_block[0].block];
        let mut details = Details::default();
        for (number, text) in of_block.iter().enumerate() {
            let open = walk.to(text.node);
            if number == 0 {
                declare(&mut details, page, open, block);
                details.item = is_in_items(block.kind).then(|| items.of(open)).flatten();
            }
            if block.kind != BlockKind::Code {
                spans.add(open, text.range.clone());
            }
        }
        let (styled, targets) = spans.take();
        details.spans = styled;
        let number = of_block[0].block;
        jumps.extend(targets.into_iter().map(|(span, target)| Jump { block: number, span, target }));
        block.details = (details != Details::default()).then(|| Box::new(details));
    }
    let kept = document.blocks.iter_mut().zip(verdicts).filter(|(_, verdict)| verdict.label.in_text());
    tex::find(page, kept.map(|(block, _)| block));
    notes::link(page, document, &texts, &jumps);
    images::place(page, document, verdicts, links);
}

/// The text nodes of the kept blocks, in the order of the page: hidden words of a paragraph are a block behind it.
fn texts(document: &Document, verdicts: &[Verdict]) -> Vec<Text> {
    let mut texts = Vec::with_capacity(document.pieces.len());
    let mut first = 0;
    for (number, (block, verdict)) in document.blocks.iter().zip(verdicts).enumerate() {
        let end = block.place.pieces as usize;
        if verdict.label.in_text() {
            collect(document, number, first..end, &mut texts);
        }
        first = end;
    }
    texts.sort_by_key(|text| text.node);
    texts
}

fn collect(document: &Document, number: usize, pieces: Range<usize>, texts: &mut Vec<Text>) {
    let block = &document.blocks[number];
    let mut start = 0;
    for piece in document.pieces.get(pieces).unwrap_or_default() {
        let end = (piece.end as usize).min(block.text.len());
        if let Some(range) = trimmed(&block.text, start..end) {
            texts.push(Text { node: piece.node as usize, block: number, range });
        }
        start = end.max(start);
    }
}

/// A range of a text without white space at its ends; `None` if nothing else is in it.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(range.clone())?;
    let start = range.start + (part.len() - part.trim_start().len());
    let end = start + part.trim().len();
    (start < end).then_some(start..end)
}

/// What the elements around the first words of a block say of all of it.
fn declare(details: &mut Details, page: &Page, open: &[Open], block: &Block) {
    let Some(inner) = open.last() else { return };
    let language =
        inner.language.and_then(|node| page.attr(node, Attr::Lang).or(page.attr(node, Attr::XmlLang)));
    details.language = language.map(str::trim).filter(|lang| !lang.is_empty()).map(str::to_owned);
    details.direction =
        inner.direction.and_then(|node| page.attr(node, Attr::Dir)).and_then(Direction::declared);
    details.anchor = anchor(page, open);
    match block.kind {
        BlockKind::Code => details.code_language = code::language(page, open),
        BlockKind::Cell { .. } => details.cell_span = cell_span(page, open),
        _ => {}
    }
}

/// Whether blocks of a kind may be written in the items of lists.
fn is_in_items(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::ListItem { .. } | BlockKind::Code)
}

/// How many columns and rows the cell goes over, if more than one.
fn cell_span(page: &Page, open: &[Open]) -> Option<(u32, u32)> {
    let cell = open.iter().rfind(|open| matches!(open.tag, Tag::Td | Tag::Th))?;
    Some(segment::spans(page, cell.node)).filter(|span| *span != (1, 1))
}

/// The `id` of the innermost block-level element, or of an element in it.
fn anchor(page: &Page, open: &[Open]) -> Option<String> {
    let blocks_from = open.iter().rposition(|open| open.tag.is_block()).unwrap_or(0);
    let ids = open.get(blocks_from..)?.iter().rev().filter_map(|open| page.attr(open.node, Attr::Id));
    ids.map(str::trim).find(|id| !id.is_empty()).map(str::to_owned)
}
