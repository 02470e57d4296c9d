//! Open elements: what an element inherits from those around it, and what it adds.

use super::boundaries::blocks;
use super::extent::Extent;
use super::kind;
use crate::block::{BlockKind, ItemFacts, Place, Roles, Visibility};
use crate::hash::{PageSet, hash_of};
use crate::page::{Attr, Marks, Page, Tag};
use crate::segment::class::{Class, Classes};
use crate::segment::disclosures::Disclosures;
use crate::segment::grid::Seat;
use crate::segment::roles::{self, Names};
use crate::segment::table::Tables;
use crate::segment::threads::{self, Threads};
use crate::segment::{formulas, line_numbers, style};

/// An open element.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// One past the last node in it.
    pub(super) end: usize,
    pub(super) tag: Tag,
    /// Text before, inside and after the element stands in different blocks.
    pub(super) block: bool,
    /// Which open element is the innermost block.
    pub(super) block_frame: usize,
    pub(super) kind: BlockKind,
    pub(super) place: Place,
    /// What the element itself says it is.
    pub(super) own: Roles,
    /// The element's own tag and classes.
    pub(super) own_shape: u64,
    pub(super) list_depth: u8,
    pub(super) pre: bool,
    pub(super) linked: bool,
    /// The innermost data table, and the place in it.
    pub(super) table: Option<Seat>,
}

/// What makes frames: the page, and what was seen of it before the walk.
pub(super) struct Frames<'a> {
    page: &'a Page<'a>,
    extent: Extent,
    disclosures: Disclosures<'a>,
    drawings: PageSet<usize>,
    blocks: Vec<bool>,
    tables: Tables,
    threads: Threads,
    names: Names<'a>,
    classes: Classes<'a>,
}

impl<'a> Frames<'a> {
    pub(super) fn new(page: &'a Page<'a>) -> Self {
        Self {
            page,
            extent: Extent::new(page),
            disclosures: Disclosures::new(page),
            drawings: formulas::drawings(page),
            blocks: blocks(page),
            tables: Tables::new(page),
            threads: Threads::new(page),
            names: Names::new(),
            classes: Classes::new(),
        }
    }

    pub(super) fn is_block(&self, node: usize) -> bool {
        self.blocks[node]
    }

    /// Author and date of the threads' items.
    pub(super) fn items(self) -> Vec<ItemFacts> {
        self.threads.finish()
    }

    /// The frame of an element in another; `index` is its place among the open elements.
    pub(super) fn inside(&mut self, outer: &Frame, node: usize, index: usize) -> Frame {
        let mut frame = self.inherited(outer, node, index);
        let tag = frame.tag;
        let class = self.classes.of(self.page.attr(node, Attr::Class), &mut self.names);
        frame.own = self.own_roles(node, tag, class);
        frame.pre |= tag.is_preformatted();
        frame.linked |= tag == Tag::A;
        frame.list_depth = frame.list_depth.saturating_add(tag.is_list().into());
        frame.table = self.tables.enter(self.page, node, tag, outer.table);
        frame.kind = kind::of(&frame, outer, style::opens_panel(self.page, node));
        self.take_place(&mut frame, node, class);
        frame
    }

    fn inherited(&self, outer: &Frame, node: usize, index: usize) -> Frame {
        let (block, tag) = (self.blocks[node], self.page.tag(node).unwrap_or(Tag::Other));
        // Blocks in preformatted text are lines of it.
        let is_line = outer.pre && !tag.is_preformatted();
        Frame {
            end: self.page.end(node),
            tag,
            block,
            block_frame: if block && !is_line { index } else { outer.block_frame },
            ..outer.clone()
        }
    }

    fn take_place(&mut self, frame: &mut Frame, node: usize, class: Class) {
        let page = self.page;
        let place = &mut frame.place;
        place.depth = place.depth.saturating_add(1);
        place.visibility = place.visibility.max(self.visibility(node, frame.tag, frame.pre, class));
        frame.own_shape = hash_of(&(frame.tag as u64, class.hash));
        place.shape = hash_of(&(place.shape, frame.own_shape));
        place.cell = frame.table.and_then(Seat::cell);
        place.pinned = pinned(page, node, place.pinned);
        let (thread, begins) =
            self.threads.enter(page, node, frame.own, class.indents, place.depth, &self.extent.before);
        place.thread = thread;
        place.roles = threads::roles(place.roles, frame.own, begins);
    }

    fn visibility(&self, node: usize, tag: Tag, in_code: bool, class: Class) -> Visibility {
        let is_number = || in_code && line_numbers::is_one(self.page, node, class.numbers);
        // What copies or runs the code.
        let is_control = in_code && tag == Tag::Button;
        if self.drawings.contains(&node) || is_control || is_number() {
            Visibility::Hidden
        } else {
            style::visibility(self.page, node, tag, class, &self.disclosures)
        }
    }

    fn own_roles(&mut self, node: usize, tag: Tag, class: Class) -> Roles {
        let declared = roles::declared(self.page, node, tag);
        if matches!(tag, Tag::Html | Tag::Body) {
            return declared;
        }
        let named = class.roles | self.names.beside_class(self.page, node, tag);
        if named.is_empty() {
            return declared;
        }
        let is_page = self.threads.holds_the_page(node, self.page.end(node));
        declared | (named & self.extent.believable(self.page, node, is_page))
    }
}

impl Frame {
    /// A frame around the whole page. With a `root` selector, nothing outside its elements counts.
    pub(super) fn outermost(page: &Page) -> Self {
        let has_root = (0..page.len()).any(|n| page.marks(n).contains(Marks::ROOT));
        Self {
            end: usize::MAX,
            tag: Tag::Other,
            block: true,
            block_frame: 0,
            kind: BlockKind::Paragraph,
            place: Place { pinned: has_root.then_some(false), ..Place::default() },
            own: Roles::empty(),
            own_shape: 0,
            list_depth: 0,
            pre: false,
            linked: false,
            table: None,
        }
    }
}

/// What the caller's selectors say: keep before drop before root.
fn pinned(page: &Page, node: usize, outer: Option<bool>) -> Option<bool> {
    let marks = page.marks(node);
    match outer {
        _ if marks.contains(Marks::KEEP) => Some(true),
        Some(true) => Some(true),
        _ if marks.contains(Marks::DROP) => Some(false),
        _ if marks.contains(Marks::ROOT) => None,
        _ => outer,
    }
}
