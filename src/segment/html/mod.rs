//! A page into blocks: one pass over the arena with a stack of open elements.

use super::inline::Run;
use super::threads::{self, Threads};
use super::{roles, style, table};
use crate::block::{Block, BlockKind, Document, Place, Roles, Section, Visibility};
use crate::page::{Marks, NodeKind, Page, Tag};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// An element that holds this share of the page's text is the page, whatever its class says.
const DOMINANT_SHARE: f32 = 0.5;

/// So many `br` in a row end a paragraph.
const PARAGRAPH_BREAKS: usize = 2;

/// Roles that a name may give to an element that holds most of the text, but not the page's heading.
const THREADS: Roles = Roles::COMMENTS.union(Roles::COMMENT).union(Roles::COMMENT_BODY);

/// Roles that a name may give to any element, however much it holds.
const POSITIVE: Roles =
    Roles::BODY.union(Roles::ARTICLE).union(Roles::MAIN).union(Roles::POST).union(Roles::PRODUCT);

/// Cuts a page into blocks.
pub(crate) fn segment(page: &Page) -> Document {
    let mut cutter = Cutter::new(page);
    let mut node = 0;
    while node < page.len() {
        cutter.leave(node);
        node = cutter.enter(node);
    }
    cutter.leave(page.len());
    cutter.finish()
}

/// An open element.
#[derive(Debug, Clone)]
struct Frame {
    end: usize,
    tag: Tag,
    /// Text before, inside and after the element stands in different blocks.
    block: bool,
    /// Which open element is the innermost block.
    block_frame: usize,
    kind: BlockKind,
    place: Place,
    list_depth: u8,
    pre: bool,
    linked: bool,
    /// The innermost data table and the row in it.
    table: Option<(u32, u32)>,
}

struct Cutter<'a> {
    page: &'a Page,
    document: Document,
    open: Vec<Frame>,
    run: Run,
    /// Hidden inline text of the paragraph that `run` collects.
    hidden: Run,
    /// The last thing seen was the end of an inline element that stands for an item of its own.
    item_ended: bool,
    tables: HashMap<usize, u32>,
    rows: HashMap<u32, u32>,
    threads: Threads,
    chars_before: Vec<usize>,
    blocks: Vec<bool>,
}

impl<'a> Cutter<'a> {
    fn new(page: &'a Page) -> Self {
        Self {
            page,
            document: Document { sections: vec![Section::default()], ..Document::default() },
            open: vec![outermost(page)],
            run: Run::default(),
            hidden: Run::default(),
            item_ended: false,
            tables: table::data_tables(page),
            rows: HashMap::new(),
            threads: Threads::new(page),
            chars_before: chars_before(page),
            blocks: blocks(page),
        }
    }

    fn top(&self) -> &Frame {
        self.open.last().expect("the outermost frame never closes")
    }

    /// Closes the elements that end before `node`.
    fn leave(&mut self, node: usize) {
        while self.open.len() > 1 && self.top().end <= node {
            self.close();
        }
    }

    fn close(&mut self) {
        let tag = self.top().tag;
        if self.top().block {
            self.boundary();
            let section = self.top().place.section;
            self.document.sections[section].blocks.end = self.document.blocks.len();
        }
        self.item_ended = tag.separates_siblings();
        self.open.pop();
    }

    /// The edge of a block-level element: the run ends, but inside preformatted text only its line.
    fn boundary(&mut self) {
        let inside_pre = self.open.iter().rev().nth(1).is_some_and(|outer| outer.pre) && self.top().pre;
        if inside_pre { self.run.line_end() } else { self.flush() }
    }

    /// Takes in a node; returns the next one to look at.
    fn enter(&mut self, node: usize) -> usize {
        match &self.page.node(node).kind {
            NodeKind::Text(_) => self.text(node),
            NodeKind::Element { tag, .. } if tag.is_opaque() => return self.page.node(node).end,
            NodeKind::Element { tag, .. } => self.element(node, *tag),
        }
        node + 1
    }

    fn text(&mut self, node: usize) {
        let text = self.page.text(node);
        let source = self.page.node(node).source.clone();
        let (pre, linked) = (self.top().pre, self.top().linked);
        let hidden_inline =
            !self.top().block && self.top().place.visibility == Visibility::Hidden && !self.block_is_hidden();
        let run = if hidden_inline { &mut self.hidden } else { &mut self.run };
        run.push(text, &source, pre, linked);
        self.item_ended &= text.trim().is_empty();
    }

    fn block_is_hidden(&self) -> bool {
        self.block_frame().place.visibility == Visibility::Hidden
    }

    fn element(&mut self, node: usize, tag: Tag) {
        let block = self.blocks[node];
        match tag {
            Tag::Br => return self.line_break(),
            Tag::Hr => return self.flush(),
            _ if block => self.before_block(tag),
            _ if self.item_ended && tag.separates_siblings() && !self.in_code() => self.run.space(),
            _ => {}
        }
        self.item_ended = false;
        let frame = self.frame(node, tag);
        if tag == Tag::A {
            self.run.link();
        }
        self.open.push(frame);
        if block {
            self.section(node, tag);
        }
    }

    fn before_block(&mut self, tag: Tag) {
        if self.top().pre && !tag.is_preformatted() { self.run.line_end() } else { self.flush() }
    }

    fn in_code(&self) -> bool {
        self.top().pre
            || self
                .open
                .iter()
                .rev()
                .take(3)
                .any(|f| matches!(f.tag, Tag::Code | Tag::Kbd | Tag::Samp | Tag::Tt))
    }

    fn line_break(&mut self) {
        let pre = self.top().pre;
        if self.run.line_break(pre) == PARAGRAPH_BREAKS {
            self.flush();
        }
    }

    fn section(&mut self, node: usize, tag: Tag) {
        let parent = self.top().place.section;
        let start = self.document.blocks.len();
        let roles = self.own_roles(node, tag);
        self.document.sections.push(Section { parent, blocks: start..start, roles });
        let section = self.document.sections.len() - 1;
        self.open.last_mut().expect("just pushed").place.section = section;
    }

    /// The frame of an element: what it inherits, and what it adds.
    fn frame(&mut self, node: usize, tag: Tag) -> Frame {
        let outer = self.top();
        let block = self.blocks[node];
        let block_frame = if block { self.open.len() } else { outer.block_frame };
        let mut frame = Frame { end: self.page.node(node).end, tag, block, block_frame, ..outer.clone() };
        frame.place.depth = outer.place.depth.saturating_add(1);
        let own = self.own_roles(node, tag);
        let around = frame.place.roles;
        frame.place.roles |= own;
        frame.place.visibility = outer.place.visibility.max_hidden(style::visibility(self.page, node, tag));
        frame.place.shape = shape(frame.place.shape, tag, self.page.attr(node, "class"));
        frame.place.pinned = self.pinned(node, frame.place.pinned);
        frame.pre |= tag.is_preformatted();
        frame.linked |= tag == Tag::A;
        frame.list_depth +=
            u8::from(matches!(tag, Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir) && frame.list_depth < u8::MAX);
        frame.table = self.cell_place(node, tag, frame.table);
        frame.kind = self.kind(&frame, style::opens_panel(self.page, node));
        let level = frame.place.depth;
        let (thread, begins) = self.threads.enter(self.page, node, own, level, &self.chars_before);
        frame.place.thread = thread;
        frame.place.roles = threads::roles(around, own, begins);
        frame
    }

    fn own_roles(&self, node: usize, tag: Tag) -> Roles {
        let named = roles::named(self.page, node, tag);
        let held = self.chars_before[self.page.node(node).end] - self.chars_before[node];
        let all = self.chars_before[self.page.len()];
        let dominant = held as f32 > DOMINANT_SHARE * all as f32;
        let page_itself = self.threads.holds_the_page(node, self.page.node(node).end);
        let allowed = match (dominant, page_itself) {
            (false, false) => Roles::all(),
            (false, true) => Roles::all() - THREADS,
            (true, false) => POSITIVE | THREADS,
            (true, true) => POSITIVE,
        };
        roles::declared(self.page, node, tag) | (named & allowed)
    }

    /// What the caller's selectors say: keep before drop before root.
    fn pinned(&self, node: usize, outer: Option<bool>) -> Option<bool> {
        let marks = self.page.node(node).marks;
        match outer {
            _ if marks.contains(Marks::KEEP) => Some(true),
            Some(true) => Some(true),
            _ if marks.contains(Marks::DROP) => Some(false),
            _ if marks.contains(Marks::ROOT) => None,
            _ => outer,
        }
    }

    fn cell_place(&mut self, node: usize, tag: Tag, outer: Option<(u32, u32)>) -> Option<(u32, u32)> {
        match tag {
            Tag::Table => self.tables.get(&node).map(|&table| (table, 0)),
            Tag::Tr => outer.map(|(table, _)| {
                let row = self.rows.entry(table).or_insert(0);
                *row += 1;
                (table, *row - 1)
            }),
            _ => outer,
        }
    }

    fn kind(&self, frame: &Frame, opens_panel: bool) -> BlockKind {
        let outer = self.top();
        if let Some(level) = frame.tag.heading_level() {
            return BlockKind::Heading(level);
        }
        match (frame.tag, frame.table) {
            (Tag::Td | Tag::Th, Some((table, row))) => {
                BlockKind::Cell { table, row, header: frame.tag == Tag::Th }
            }
            (Tag::Td | Tag::Th, None) => BlockKind::Paragraph,
            (Tag::Li, _) => {
                BlockKind::ListItem { depth: frame.list_depth.max(1), ordered: outer.tag == Tag::Ol }
            }
            (Tag::Dt, _) => BlockKind::Term,
            (Tag::Dd, _) => BlockKind::Description,
            (Tag::Blockquote, _) => BlockKind::Quote,
            (Tag::Pre | Tag::Listing | Tag::Xmp | Tag::Plaintext, _) => BlockKind::Code,
            (Tag::Figcaption | Tag::Caption, _) => BlockKind::Caption,
            (Tag::Summary, _) => BlockKind::Summary,
            (Tag::Button, _) if opens_panel => BlockKind::Summary,
            _ if matches!(outer.kind, BlockKind::Heading(_)) => outer.kind,
            (
                Tag::Button
                | Tag::Option
                | Tag::Select
                | Tag::Textarea
                | Tag::Optgroup
                | Tag::Label
                | Tag::Legend,
                _,
            ) => BlockKind::Control,
            (Tag::Article | Tag::Section | Tag::Main, _) => BlockKind::Paragraph,
            _ => outer.kind,
        }
    }

    /// Ends the run: what it holds becomes a block.
    fn flush(&mut self) {
        let kind = self.block_frame().kind;
        if let Some(text) = self.run.take() {
            let place = Place {
                linked_chars: text.linked_chars,
                links: text.links,
                ..self.block_frame().place.clone()
            };
            self.document.blocks.push(Block::new(kind, text.source, text.text, place));
        }
        if let Some(text) = self.hidden.take() {
            let end = self.document.blocks.last().map_or(0, |b| b.source.end);
            let place = Place { visibility: Visibility::Hidden, ..self.block_frame().place.clone() };
            self.document.blocks.push(Block::new(kind, end..end, text.text, place));
        }
        self.item_ended = false;
    }

    /// The innermost block-level element: inline elements around a part of a run say nothing of it.
    fn block_frame(&self) -> &Frame {
        &self.open[self.top().block_frame]
    }

    fn finish(mut self) -> Document {
        self.flush();
        self.document.sections[0].blocks = 0..self.document.blocks.len();
        fill_sources(&mut self.document.blocks);
        self.document.items = self.threads.finish();
        self.document
    }
}

impl Visibility {
    /// The more hidden of two.
    fn max_hidden(self, other: Self) -> Self {
        let rank = |v: Self| match v {
            Self::Visible => 0,
            Self::Collapsed => 1,
            Self::Noscript => 2,
            Self::Hidden => 3,
        };
        if rank(other) > rank(self) { other } else { self }
    }
}

/// A frame around the whole page. With a `root` selector, nothing outside its elements counts.
fn outermost(page: &Page) -> Frame {
    let has_root = (0..page.len()).any(|n| page.node(n).marks.contains(Marks::ROOT));
    let place = Place { pinned: has_root.then_some(false), ..Place::default() };
    Frame {
        end: usize::MAX,
        tag: Tag::Other,
        block: true,
        block_frame: 0,
        kind: BlockKind::Paragraph,
        place,
        list_depth: 0,
        pre: false,
        linked: false,
        table: None,
    }
}

/// For every node, whether it is a block: by its tag, or because it holds one, as an `a` around a
/// card or a custom element around a story does. Each node is marked once, so that the pass is
/// linear.
fn blocks(page: &Page) -> Vec<bool> {
    let mut blocks = vec![false; page.len()];
    let mut open: Vec<usize> = Vec::new();
    for node in 0..page.len() {
        while open.last().is_some_and(|&outer| page.node(outer).end <= node) {
            open.pop();
        }
        let Some(tag) = page.tag(node) else { continue };
        open.push(node);
        if tag.is_block() {
            mark(&mut blocks, &open);
        }
    }
    blocks
}

/// Marks a block and what it stands in, up to what is marked already.
fn mark(blocks: &mut [bool], open: &[usize]) {
    for &node in open.iter().rev() {
        if std::mem::replace(&mut blocks[node], true) {
            break;
        }
    }
}

/// For every node, the characters of text before it: a subtree's text is a subtraction.
fn chars_before(page: &Page) -> Vec<usize> {
    let mut sums = Vec::with_capacity(page.len() + 1);
    let mut sum = 0;
    let mut opaque_until = 0;
    for node in 0..page.len() {
        sums.push(sum);
        if page.tag(node).is_some_and(Tag::is_opaque) {
            opaque_until = opaque_until.max(page.node(node).end);
        }
        if node >= opaque_until {
            sum += page.text(node).trim().len();
        }
    }
    sums.push(sum);
    sums
}

fn shape(outer: u64, tag: Tag, class: Option<&str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (outer, tag, class).hash(&mut hasher);
    hasher.finish()
}

/// Blocks whose place is not known stand, empty, at the end of the block before.
fn fill_sources(blocks: &mut [Block]) {
    let mut end = 0;
    for block in blocks {
        if block.source.is_empty() {
            block.source = end..end;
        }
        end = block.source.end;
    }
}

#[cfg(test)]
mod tests;
