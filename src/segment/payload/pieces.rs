//! Strings into blocks, each with its place in the input.

use crate::block::{Block, BlockKind, Origin, Place, Visibility};
use crate::page::{self, Page};
use crate::segment::html;
use crate::structured::Found;
use crate::work::Work;
use std::ops::Range;

/// So much text is taken of a page, longer than any that a reader would read through.
const MAX_BYTES: usize = 1 << 20;
const MAX_BLOCKS: usize = 5_000;

/// Tables in data are numbered from here on, so that none is taken for one of the page's.
const FIRST_TABLE: u32 = 1 << 16;

/// Collects the blocks of one page.
pub(super) struct Pieces<'a> {
    page: &'a Page<'a>,
    /// For every node, the end of the last text before it whose place is known.
    places: Vec<usize>,
    origin: Origin,
    blocks: Vec<Block>,
    bytes: usize,
    tables: u32,
    /// The element that gave the last piece, and where that piece ended.
    floor: (usize, usize),
    /// What was done on the page so far.
    pub(super) work: Work,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(page: &'a Page, origin: Origin, work: Work) -> Self {
        Self {
            page,
            places: places(page),
            origin,
            blocks: Vec::new(),
            bytes: 0,
            tables: FIRST_TABLE,
            floor: (0, 0),
            work,
        }
    }

    /// What follows comes from another source.
    pub(super) fn now_from(&mut self, origin: Origin) {
        self.origin = origin;
    }

    pub(super) fn finish(self) -> (Vec<Block>, Work) {
        (self.blocks, self.work)
    }

    /// Adds a string that is found at a range of an element's data.
    pub(super) fn add(&mut self, text: &str, kind: BlockKind, found: &Found<'_>, at: Range<usize>) {
        let source = self.source(found, at);
        self.add_at(text, kind, source);
    }

    /// Adds a string of an element's attribute.
    pub(super) fn add_attribute(&mut self, text: &str, kind: BlockKind, node: usize) {
        let at = self.places[node];
        self.add_at(text, kind, at..at);
    }

    fn add_at(&mut self, text: &str, kind: BlockKind, source: Range<usize>) {
        self.bytes += text.len();
        if self.bytes > MAX_BYTES {
            return;
        }
        let first = self.blocks.len();
        if is_markup(text) {
            self.markup(text, kind);
        } else {
            self.lines(text, kind);
        }
        self.blocks.truncate(MAX_BLOCKS);
        for block in self.blocks.iter_mut().skip(first) {
            block.source = source.end..source.end;
            block.origin = self.origin;
        }
        if let Some(block) = self.blocks.get_mut(first) {
            block.source = source;
        }
    }

    fn lines(&mut self, text: &str, kind: BlockKind) {
        for line in text.lines() {
            let line = line.split(|c: char| c.is_whitespace() || c.is_control());
            let words: Vec<&str> = line.filter(|word| !word.is_empty()).collect();
            if !words.is_empty() {
                self.blocks.push(Block::new(kind, 0..0, words.join(" "), Place::default()));
            }
        }
    }

    /// What a browser shows of markup.
    fn shown(&mut self, markup: &str) -> Vec<Block> {
        let document = html::segment(&page::read(markup), usize::MAX);
        self.work.spend(document.work.done() as usize);
        let blocks = document.blocks.into_iter();
        blocks.filter(|block| block.place.visibility <= Visibility::Collapsed).collect()
    }

    /// Where a string has references but no tags, its markup may be escaped once more than its place
    /// asks for: `&lt;p&gt;` in JSON.
    fn markup(&mut self, text: &str, kind: BlockKind) {
        let mut blocks = self.shown(text);
        if !holds_tags(text) && blocks.iter().any(|block| holds_tags(&block.text)) {
            blocks = blocks.iter().flat_map(|block| self.shown(&block.text)).collect();
        }
        let first = self.tables;
        for mut block in blocks {
            block.kind = of_kind(block.kind, kind, first);
            if let Some(cell) = &mut block.place.cell {
                cell.table += first;
                self.tables = cell.table + 1;
            }
            self.blocks.push(block);
        }
    }

    /// Where a range of an element's data stands in the input: exactly where the parser left the
    /// script as it was, else all of the script. No range goes back behind the one before.
    fn source(&mut self, found: &Found<'_>, at: Range<usize>) -> Range<usize> {
        let source = self.script(found.node);
        let source = self.exact(found, at, &source).unwrap_or(source);
        let floor = if self.floor.0 == found.node { self.floor.1 } else { 0 };
        self.floor = (found.node, source.end.max(floor));
        source.start.max(floor)..source.end.max(floor)
    }

    /// Where a script's text stands; for attributes, and where that is not known, an empty range.
    fn script(&self, node: usize) -> Range<usize> {
        let place = self.places[node];
        let text = (self.page.end(node) > node + 1).then(|| self.page.source(node + 1));
        text.filter(|source| !source.is_empty()).unwrap_or(place..place)
    }

    fn exact(&self, found: &Found<'_>, at: Range<usize>, source: &Range<usize>) -> Option<Range<usize>> {
        if !found.in_place {
            return None;
        }
        let text = self.page.text(found.node + 1);
        let indent = text.len() - text.trim_start().len();
        (source.len() == text.trim().len())
            .then(|| source.start + at.start - indent..source.start + at.end - indent)
    }
}

fn places(page: &Page) -> Vec<usize> {
    let mut end = 0;
    let place = |node: usize| {
        let before = end;
        end = end.max(page.source(node).end);
        before
    };
    (0..page.len()).map(place).collect()
}

/// A paragraph is what its property says it is; anything more special is what its tag says.
fn of_kind(tagged: BlockKind, named: BlockKind, first_table: u32) -> BlockKind {
    match tagged {
        BlockKind::Paragraph => named,
        BlockKind::Cell { table, row, column, header } => {
            BlockKind::Cell { table: first_table + table, row, column, header }
        }
        special => special,
    }
}

/// Whether a string is HTML: it holds tags or character references.
pub(super) fn is_markup(text: &str) -> bool {
    holds_tags(text) || holds_references(text)
}

fn holds_tags(text: &str) -> bool {
    let bytes = text.as_bytes();
    let opens = |at: usize| bytes.get(at + 1).is_some_and(|&b| b.is_ascii_alphabetic() || b"/!".contains(&b));
    let first = memchr::memchr_iter(b'<', bytes).find(|&at| opens(at));
    first.is_some_and(|at| memchr::memchr(b'>', &bytes[at..]).is_some())
}

/// References are closed: there are none in `fish &chips` and `AT&T;`.
fn holds_references(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'&', bytes).any(|at| {
        let name = bytes[at + 1..].iter().take_while(|&&b| b.is_ascii_alphanumeric() || b == b'#').count();
        name > 1 && bytes.get(at + 1 + name) == Some(&b';')
    })
}

#[cfg(test)]
mod tests {
    use super::is_markup;

    #[test]
    fn tags_and_closed_references_are_markup() {
        for text in ["<p>rain", "rain<br/>snow", "rain &amp; snow", "rain&#8212;snow"] {
            assert!(is_markup(text), "{text}");
        }
        for text in ["rain", "rain < snow > hail", "1<2", "fish &chips", "AT&T; rain", "R&D and Q&A"] {
            assert!(!is_markup(text), "{text}");
        }
    }
}
