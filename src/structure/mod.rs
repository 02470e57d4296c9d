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
    let mut reader = Reader::new(page, links);
    for of_block in texts.chunk_by(|a, b| a.block == b.block) {
        reader.read(&mut document.blocks[of_block[0].block], of_block);
    }
    let kept = document.blocks.iter_mut().zip(verdicts).filter(|(_, verdict)| verdict.label.in_text());
    tex::find(page, kept.map(|(block, _)| block));
    notes::link(page, document, &texts, &reader.jumps);
    images::place(page, document, verdicts, links);
}

/// Reads what the elements around texts say, in the order of the page.
struct Reader<'a> {
    page: &'a Page<'a>,
    walk: Walk<'a>,
    spans: Spans<'a>,
    items: Items<'a>,
    jumps: Vec<Jump<'a>>,
}

impl<'a> Reader<'a> {
    fn new(page: &'a Page<'a>, links: &'a Links) -> Self {
        let (walk, spans, items) = (Walk::new(page), Spans::new(page, links), Items::new(page));
        Self { page, walk, spans, items, jumps: Vec::new() }
    }

    /// Adds to a block what is said of some of its texts: all, unless words that are hidden stand between.
    fn read(&mut self, block: &mut Block, texts: &[Text]) {
        let mut details = block.details.take().map(|details| *details).unwrap_or_default();
        let is_first = details == Details::default();
        self.spans.begin_behind(std::mem::take(&mut details.spans));
        for (place, text) in texts.iter().enumerate() {
            let open = self.walk.to(text.node);
            if place == 0 && is_first {
                declare(&mut details, self.page, open, block);
                details.item = is_in_items(block.kind).then(|| self.items.of(open)).flatten();
            }
            if block.kind != BlockKind::Code {
                self.spans.add(open, text.range.clone());
            }
        }
        let (spans, targets) = self.spans.take();
        let number = texts[0].block;
        self.jumps.extend(targets.into_iter().map(|(span, target)| Jump { block: number, span, target }));
        details.spans = spans;
        block.details = (details != Details::default()).then(|| Box::new(details));
    }
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
    details.cell_span = block.cell().and_then(|_| cell_span(page, open));
    if block.kind == BlockKind::Code {
        details.code_language = code::language(page, open);
    }
}

/// Whether blocks of a kind may be written in the items of lists.
fn is_in_items(kind: BlockKind) -> bool {
    use BlockKind::{Code, Description, ListItem, Quote, Term};
    matches!(kind, ListItem { .. } | Term | Description | Quote | Code)
}

/// How many columns and rows the cell goes over, if more than one.
fn cell_span(page: &Page, open: &[Open]) -> Option<(u32, u32)> {
    let cell = open.iter().rfind(|open| matches!(open.tag, Tag::Td | Tag::Th))?;
    Some(segment::spans(page, cell.node)).filter(|span| *span != (1, 1))
}

/// The `id` of the innermost block-level element, or of an element in it.
fn anchor(page: &Page, open: &[Open]) -> Option<String> {
    let ids = walk::innermost_block(open).iter().rev().filter_map(|open| page.attr(open.node, Attr::Id));
    ids.map(str::trim).find(|id| !id.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    /// The parts of the first paragraph that are anything, with words that are hidden and kept all the same.
    fn styled(paragraph: &str) -> Vec<String> {
        let html = format!("<p>{paragraph}</p><p id=a>The gauge says so.</p>");
        let page = crate::Extractor::new().keep("p").unwrap().extract(&html);
        let (block, _) = page.blocks().next().unwrap();
        block
            .spans()
            .iter()
            .filter_map(|span| block.text.get(span.range.clone()))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn hidden_words_part_no_paragraph_from_its_spans() {
        let before = "It rained all <b>night</b><a href='#a'>1</a> <span hidden>and day</span>";
        assert_eq!(styled(&format!("{before} and the river rose.")), ["night", "1"]);
        assert_eq!(styled(&format!("{before} and the river <i>rose</i>.")), ["night", "1", "rose"]);
    }
}
