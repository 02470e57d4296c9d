//! The walk: text is collected into runs, and every edge of a block-level element ends one.

use super::frame::{Frame, Frames};
use crate::block::{Block, BlockKind, Document, Picture, Place, Section, Visibility};
use crate::limits::Limit;
use crate::page::{Attr, Page, Tag};
use crate::segment::inline::{Joint, Run, Text};
use crate::work::Work;

/// What generators of manuals draw as the link to a heading. Corpus:
/// `page_kind/documentation-reference`.
const ANCHOR_SIGNS: &[&str] = &["¶", "#", "§", "🔗"];

/// So many `br` in a row end a paragraph.
const PARAGRAPH_BREAKS: usize = 2;

/// How classes of code name its language (HTML standard, 4.5.15).
const LANGUAGE: &str = "language-";

/// Code is highlighted by elements in `code`, so many deep at most.
const HIGHLIGHT_DEPTH: usize = 3;

pub(super) struct Cutter<'a> {
    page: &'a Page<'a>,
    frames: Frames<'a>,
    open: Vec<Frame>,
    document: Document,
    run: Run,
    /// Hidden inline text of the paragraph that `run` collects.
    hidden: Run,
    /// The last thing seen was the end of this element.
    ended: Option<Tag>,
    /// Images since the last block.
    images: u16,
    max_blocks: usize,
    /// What allows no more of them.
    limit: Limit,
    /// What comes next joins the last block.
    joins: bool,
}

impl<'a> Cutter<'a> {
    pub(super) fn new(page: &'a Page<'a>, max_blocks: usize, work: Work) -> Self {
        // Without work left, all text is one block.
        let (max_blocks, limit) =
            if work.is_used_up() { (1, Limit::Work) } else { (max_blocks, Limit::Blocks) };
        Self {
            page,
            frames: Frames::new(page),
            open: vec![Frame::outermost(page)],
            document: Document {
                sections: vec![Section::default()],
                met: page.met(),
                work,
                ..Document::default()
            },
            run: Run::default(),
            hidden: Run::default(),
            ended: None,
            images: 0,
            max_blocks,
            limit,
            joins: false,
        }
    }

    fn top(&self) -> &Frame {
        self.open.last().expect("the outermost frame never closes")
    }

    /// The innermost block-level element: inline elements around a part of a run say nothing of it.
    fn block_frame(&self) -> &Frame {
        &self.open[self.top().block_frame]
    }

    /// Takes in a node; returns the next one to look at.
    pub(super) fn enter(&mut self, node: usize) -> usize {
        match self.page.tag(node) {
            None => self.text(node),
            Some(tag) if tag.is_opaque() => {
                self.opaque(node, tag);
                self.edge(tag);
                return self.page.end(node);
            }
            Some(tag) => self.element(node, tag),
        }
        node + 1
    }

    fn text(&mut self, node: usize) {
        let text = self.page.text(node);
        if self.is_anchor_sign(text) || self.is_full() && self.is_hidden() {
            return;
        }
        if self.joins && !text.trim().is_empty() {
            self.document.met.add(self.limit);
        }
        let (pre, linked) = (self.top().pre, self.top().linked);
        let run = if self.is_hidden_inline() { &mut self.hidden } else { &mut self.run };
        if run.push(node, text, pre, linked) {
            run.extend_source(&self.page.source(node));
        }
        self.ended = self.ended.filter(|_| text.trim_ascii_start().trim_start().is_empty());
    }

    /// The handle of a link to its own heading is no word of the heading.
    fn is_anchor_sign(&self, text: &str) -> bool {
        let heads = matches!(self.block_frame().kind, BlockKind::Heading(_));
        heads && self.top().linked && ANCHOR_SIGNS.contains(&text.trim())
    }

    fn is_hidden(&self) -> bool {
        self.top().place.visibility == Visibility::Hidden
    }

    /// Hidden words in a paragraph that is shown.
    fn is_hidden_inline(&self) -> bool {
        self.is_hidden() && self.block_frame().place.visibility != Visibility::Hidden
    }

    fn element(&mut self, node: usize, tag: Tag) {
        match tag {
            Tag::Br => return self.line_break(),
            Tag::Hr => return self.flush(),
            _ if self.frames.is_block(node) => self.before_block(tag),
            _ => self.begin_inline(node, tag),
        }
        match tag {
            Tag::Img => self.picture(node),
            Tag::A => self.run.link(),
            _ => {}
        }
        self.ended = None;
        let frame = self.frame(node, tag);
        self.push_frame(frame);
    }

    /// What is true inside an element.
    fn frame(&mut self, node: usize, tag: Tag) -> Frame {
        let mut frame = self.frames.inside(self.open.last().expect("never empty"), node, self.open.len());
        if tag == Tag::Button && self.is_behind_heading() {
            frame.kind = BlockKind::Control;
        }
        if frame.block {
            frame.place.section = self.section(&frame);
        }
        frame
    }

    fn push_frame(&mut self, frame: Frame) {
        let already = self.is_hidden_inline();
        self.open.push(frame);
        if !already && self.is_hidden_inline() {
            self.hidden.space();
        }
    }

    /// Whether a heading has had words. A button behind them does something to them; one that holds the words
    /// themselves opens what the heading introduces. Corpus: `segmentation/buttons-in-headings`.
    fn is_behind_heading(&self) -> bool {
        let heading = self.block_frame();
        let start = self.document.sections[heading.place.section].blocks.start;
        let first = self.document.blocks.get(start).filter(|_| heading.tag.heading_level().is_some());
        first.is_some_and(|block| {
            block.place.visibility != Visibility::Hidden && block.text.contains(char::is_alphabetic)
        })
    }

    /// Takes note of what stands for something that is drawn or played there: frames, players, and scripts of
    /// `MathJax` 2, which are formulas.
    fn opaque(&mut self, node: usize, tag: Tag) {
        let is_formula = || self.page.attr(node, Attr::Type).is_some_and(|kind| kind.starts_with("math/tex"));
        match tag {
            Tag::Iframe | Tag::Embed | Tag::Video | Tag::Audio => self.place(node),
            Tag::Script if is_formula() => self.place(node),
            _ => {}
        }
    }

    fn picture(&mut self, node: usize) {
        self.images = self.images.saturating_add(1);
        self.place(node);
    }

    fn place(&mut self, node: usize) {
        let (block, at) = (self.document.blocks.len(), self.run.len());
        let Place { section, roles, visibility, .. } = self.top().place;
        self.document.pictures.push(Picture { node, block, at, section, roles, visibility });
    }

    /// Opens a section; returns its number.
    fn section(&mut self, frame: &Frame) -> usize {
        let start = self.document.blocks.len();
        let parent = self.top().place.section;
        let (roles, shape) = (frame.own, frame.own_shape);
        self.document.sections.push(Section { parent, blocks: start..start, roles, shape });
        self.document.sections.len() - 1
    }

    fn before_block(&mut self, tag: Tag) {
        if self.top().pre && !tag.is_preformatted() { self.run.line_end() } else { self.flush() }
    }

    /// Neighbours with nothing between are separate words if both stand for items of their own, and
    /// look like it if one does.
    fn begin_inline(&mut self, node: usize, tag: Tag) {
        let items =
            self.ended.map_or(0, |ended| [ended, tag].iter().filter(|t| t.separates_siblings()).count());
        match items {
            _ if self.begins_listing(node, tag) => self.run.line_end(),
            _ if self.in_code() => {}
            2 => self.run.space(),
            1 if !tag.is_script() => self.run.joint(Joint::Item),
            _ => self.edge(tag),
        }
    }

    /// Whether code follows code that is written in a language of its own, as where manuals show one or the other.
    /// Highlighters make an element of each word too, but none with a language. Corpus:
    /// `segmentation/code-beside-a-button`.
    fn begins_listing(&self, node: usize, tag: Tag) -> bool {
        let follows = tag == Tag::Code && self.ended == Some(Tag::Code) && self.top().pre;
        let class = || self.page.attr(node, Attr::Class).unwrap_or_default();
        follows && class().split_ascii_whitespace().any(|name| name.starts_with(LANGUAGE))
    }

    /// The edge of an inline element or a picture.
    fn edge(&mut self, tag: Tag) {
        if tag.is_script() || tag.is_unseen() || self.in_code() {
            return;
        }
        self.run.joint(if tag.is_replaced() { Joint::Replaced } else { Joint::Edge });
    }

    fn in_code(&self) -> bool {
        let is_code = |frame: &Frame| matches!(frame.tag, Tag::Code | Tag::Kbd | Tag::Samp | Tag::Tt);
        self.top().pre || self.open.iter().rev().take(HIGHLIGHT_DEPTH).any(is_code)
    }

    fn line_break(&mut self) {
        let pre = self.top().pre;
        if self.run.line_break(pre) == PARAGRAPH_BREAKS {
            self.flush();
        }
    }

    /// Closes the elements that end before `node`.
    pub(super) fn leave(&mut self, node: usize) {
        while self.open.len() > 1 && self.top().end <= node {
            self.close();
        }
    }

    fn close(&mut self) {
        let tag = self.top().tag;
        if self.top().block {
            self.after_block();
            let section = self.top().place.section;
            self.document.sections[section].blocks.end = self.document.blocks.len();
        }
        self.edge(tag);
        self.ended = Some(tag);
        self.open.pop();
    }

    /// The run ends, but inside preformatted text only its line.
    fn after_block(&mut self) {
        let inside_pre = self.open.iter().rev().nth(1).is_some_and(|outer| outer.pre) && self.top().pre;
        if inside_pre { self.run.line_end() } else { self.flush() }
    }

    /// Whether only one more block may be: all text that is shown from here on.
    fn is_full(&self) -> bool {
        self.document.blocks.len() + 1 >= self.max_blocks
    }

    /// Ends the run: what it holds becomes a block, and so do the hidden words in it.
    fn flush(&mut self) {
        if self.is_full() {
            self.joins |= !self.run.is_empty();
            self.run.line_break(false);
        } else {
            self.cut();
        }
    }

    fn cut(&mut self) {
        if let Some(text) = self.run.take(&mut self.document.pieces) {
            let place = self.block_frame().place;
            self.push(text, place);
        }
        if let Some(text) = self.hidden.take(&mut self.document.pieces) {
            let end = self.document.blocks.last().map_or(0, |b| b.source.end);
            let place = Place { visibility: Visibility::Hidden, ..self.block_frame().place };
            self.push(Text { source: end..end, ..text }, place);
        }
        self.ended = None;
    }

    fn push(&mut self, text: Text, place: Place) {
        let images = std::mem::take(&mut self.images);
        let pieces = self.document.pieces.len() as u32;
        let place = Place { linked_chars: text.linked_chars, links: text.links, images, pieces, ..place };
        self.document.blocks.push(Block::new(self.block_frame().kind, text.source, text.text, place));
    }

    pub(super) fn finish(mut self) -> Document {
        self.cut();
        self.document.sections[0].blocks = 0..self.document.blocks.len();
        fill_sources(&mut self.document.blocks);
        self.document.items = self.frames.items();
        self.document.shrink();
        self.document
    }
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
