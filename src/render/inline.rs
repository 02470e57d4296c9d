//! The inside of a block: text, and what begins and ends in it.

use crate::block::{Block, BlockKind};
use crate::structure::{Embed, Formula, Image, Span, Style};

/// What comes next in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Part<'a> {
    Text(&'a str),
    Open(&'a Style),
    Close(&'a Style),
    Image(&'a Image),
    /// A formula, in place of what the text shows of it.
    Math(&'a Formula),
}

/// A span has a beginning, a text and an end, and text behind it.
const PARTS_OF_A_SPAN: usize = 4;

/// A block's text in parts, in one pass over its spans and images.
pub(super) fn parts(block: &Block) -> Vec<Part<'_>> {
    let images = block.images().iter().filter(|image| is_inside(block, image)).collect();
    let done = Vec::with_capacity(PARTS_OF_A_SPAN * (block.spans().len() + block.images().len()) + 1);
    let mut parts = Parts { text: &block.text, images, done, ..Parts::default() };
    for span in block.spans() {
        match &span.style {
            Style::Math(formula) => parts.formula(formula, span.range.clone()),
            style @ Style::Note(_) if span.range.start >= parts.at => parts.note(style, span.range.clone()),
            // What stands in a formula or in the sign of a note is not written.
            // Signs of notes are above the line by themselves.
            Style::Superscript if is_note(block, span) => {}
            style if span.range.start >= parts.at => parts.open(style, span.range.clone()),
            _ => {}
        }
    }
    parts.close_until(block.text.len());
    parts.text_until(block.text.len());
    parts.images_until(usize::MAX);
    parts.done
}

/// Whether nothing but the sign of a note is in a span.
fn is_note(block: &Block, span: &Span) -> bool {
    let first = block.spans().partition_point(|other| other.range.start < span.range.start);
    let same = block.spans()[first..].iter().take_while(|other| other.range.start == span.range.start);
    same.take(MAX_AROUND).any(|other| other.range == span.range && matches!(other.style, Style::Note(_)))
}

/// So many spans may begin where the sign of a note does.
const MAX_AROUND: usize = 4;

#[derive(Default)]
struct Parts<'a> {
    text: &'a str,
    /// The text is written up to here.
    at: usize,
    done: Vec<Part<'a>>,
    /// Where the open spans end, inner ones last.
    open: Vec<(usize, &'a Style)>,
    /// The images in the text, in order, and how many of them are written.
    images: Vec<&'a Image>,
    shown: usize,
}

impl<'a> Parts<'a> {
    fn open(&mut self, style: &'a Style, range: std::ops::Range<usize>) {
        self.close_until(range.start);
        self.text_until(range.start);
        self.done.push(Part::Open(style));
        self.open.push((range.end, style));
    }

    fn formula(&mut self, formula: &'a Formula, range: std::ops::Range<usize>) {
        self.close_until(range.start);
        self.text_until(range.start);
        let is_apart = range.is_empty() && formula.display;
        let is_parted =
            range.is_empty() && self.text.get(range.start..).is_some_and(|rest| rest.starts_with(' '));
        self.done.extend(is_apart.then_some(Part::Text("\n")));
        self.done.extend((is_parted && !is_apart).then_some(Part::Text(" ")));
        self.done.push(Part::Math(formula));
        self.done.extend(is_apart.then_some(Part::Text("\n")));
        self.at = self.at.max(range.end);
    }

    /// The sign of a note, without what styles it.
    fn note(&mut self, style: &'a Style, range: std::ops::Range<usize>) {
        self.close_until(range.start);
        self.text_until(range.start);
        let sign = self.text.get(range.clone()).unwrap_or_default();
        self.done.extend([Part::Open(style), Part::Text(sign), Part::Close(style)]);
        self.at = range.end;
    }

    /// Ends the spans that end up to here.
    fn close_until(&mut self, at: usize) {
        while let Some((end, style)) = self.open.pop_if(|(end, _)| *end <= at) {
            self.text_until(end);
            self.done.push(Part::Close(style));
        }
    }

    fn text_until(&mut self, end: usize) {
        while self.at < end {
            self.images_until(self.at);
            let stop = self.images.get(self.shown).map_or(end, |image| image.at.min(end));
            self.done.extend(self.text.get(self.at..stop).map(Part::Text));
            self.at = stop;
        }
    }

    fn images_until(&mut self, at: usize) {
        while let Some(image) = self.images.get(self.shown).filter(|image| image.at <= at) {
            self.done.push(Part::Image(image));
            self.shown += 1;
        }
    }
}

/// The images before a block, or behind it, that are paragraphs of their own.
pub(super) fn images(block: &Block, behind: bool) -> impl Iterator<Item = &Image> {
    let is_wanted = move |image: &&Image| !is_inside(block, image) && (image.at > 0) == behind;
    block.images().iter().filter(is_wanted)
}

/// The embeds before a block, or behind it, that are paragraphs of their own.
pub(super) fn embeds(block: &Block, before: bool) -> impl Iterator<Item = &Embed> {
    embeds_beside(block, before).filter(|_| has_room(block))
}

/// The embeds before a block, or behind it, that are lines of it.
pub(super) fn embeds_inside(block: &Block, before: bool) -> impl Iterator<Item = &Embed> {
    embeds_beside(block, before).filter(|_| !has_room(block))
}

fn embeds_beside(block: &Block, before: bool) -> impl Iterator<Item = &Embed> {
    block.embeds().iter().filter(move |embed| embed.before == before)
}

/// Whether an image is written in the text.
fn is_inside(block: &Block, image: &Image) -> bool {
    let is_within = image.at > 0 && image.at < block.text.len();
    is_within || !has_room(block)
}

/// Whether paragraphs of their own may stand before and behind a block. In lists, quotes and tables, they would tear
/// them apart.
fn has_room(block: &Block) -> bool {
    match block.kind {
        BlockKind::Code => true,
        BlockKind::Paragraph | BlockKind::Caption | BlockKind::Summary => block.cell().is_none(),
        _ => false,
    }
}
