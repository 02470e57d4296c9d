//! The stack of open elements, with an answer in constant time to whatever the tree builder asks of
//! it.
//!
//! The HTML standard searches the stack for an element up to some boundary. Pages decide how deep
//! the stack is and how often it is searched, so here every element knows the innermost boundary of
//! each sort, and every tag its innermost open element. No question walks the stack.

mod boundary;

pub(super) use boundary::{Boundary, is_special};

use crate::page::Tag;
use boundary::BOUNDARIES;

/// Names that are no [`Tag`] share these keys by hash.
const OTHER_KEYS: usize = 64;
const KEYS: usize = Tag::COUNT + OTHER_KEYS;

/// How many open elements with other names are compared with an end tag's; bounds the work where
/// names share a key.
const MAX_COMPARED: usize = 8;

/// Which vocabulary an element belongs to, and what may stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Html,
    /// SVG or `MathML`.
    Foreign,
    /// SVG or `MathML` that holds HTML ("HTML integration point").
    HtmlInside,
    /// `MathML` that holds text and inline HTML ("`MathML` text integration point").
    TextInside,
}

/// An open element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) node: u32,
    pub(super) tag: Tag,
    pub(super) kind: Kind,
    /// Its end tag was read before those of elements in it: it ends with them.
    pub(super) ended: bool,
    name: u32,
    key: u16,
    /// The element that was the innermost with this key before.
    shadowed: u16,
    /// By [`Boundary`]: the innermost such element, this one included.
    boundaries: [u16; BOUNDARIES],
}

/// Places in the stack are counted from 1; 0 is no element.
pub(super) struct Stack {
    open: Vec<Open>,
    innermost: [u16; KEYS],
    /// The most elements that may be open.
    max_depth: usize,
    /// By key, elements that were too deep to be pushed and whose end tags are still to come.
    too_deep: [u32; KEYS],
    overflown: bool,
}

impl Stack {
    pub(super) fn new(max_depth: usize) -> Self {
        let bottom = Open {
            node: 0,
            tag: Tag::Other,
            kind: Kind::Html,
            ended: false,
            name: 0,
            key: Tag::Other as u16,
            shadowed: 0,
            boundaries: [0; BOUNDARIES],
        };
        Self { open: vec![bottom], innermost: [0; KEYS], max_depth, too_deep: [0; KEYS], overflown: false }
    }

    /// How many elements are open; the place of the innermost.
    #[inline]
    pub(super) fn depth(&self) -> usize {
        self.open.len() - 1
    }

    #[inline]
    pub(super) fn top(&self) -> &Open {
        &self.open[self.depth()]
    }

    /// The tag of the innermost element, if that is one of HTML.
    #[inline]
    pub(super) fn top_tag(&self) -> Tag {
        if self.top().kind == Kind::Html { self.top().tag } else { Tag::Other }
    }

    #[inline]
    pub(super) fn at(&self, place: usize) -> &Open {
        &self.open[place]
    }

    pub(super) fn at_mut(&mut self, place: usize) -> &mut Open {
        &mut self.open[place]
    }

    pub(super) fn push(&mut self, node: u32, tag: Tag, name: u32, kind: Kind) {
        let place = self.open.len() as u16;
        let key = key(tag, name, kind);
        let mut boundaries = self.top().boundaries;
        boundary::renew(&mut boundaries, tag, kind, place);
        let shadowed = std::mem::replace(&mut self.innermost[key], place);
        self.open.push(Open { node, tag, kind, ended: false, name, key: key as u16, shadowed, boundaries });
    }

    #[inline]
    pub(super) fn is_full(&self) -> bool {
        self.depth() >= self.max_depth
    }

    /// Takes note of an element that is too deep to be open.
    pub(super) fn overflow(&mut self, tag: Tag, name: u32) {
        self.too_deep[key(tag, name, Kind::Html)] += 1;
        self.overflown = true;
    }

    /// Whether an end tag is that of an element that was too deep.
    pub(super) fn end_overflown(&mut self, tag: Tag, name: u32) -> bool {
        let count = &mut self.too_deep[key(tag, name, Kind::Html)];
        let ends = self.overflown && *count > 0;
        *count -= u32::from(ends);
        ends
    }

    /// Takes the innermost element off.
    pub(super) fn pop(&mut self) -> Option<Open> {
        if self.depth() == 0 {
            return None;
        }
        if std::mem::take(&mut self.overflown) {
            self.too_deep = [0; KEYS];
        }
        let open = self.open.pop()?;
        if !open.ended {
            self.innermost[usize::from(open.key)] = open.shadowed;
        }
        Some(open)
    }

    /// Marks the innermost element of its tag as ended, though elements in it are open.
    pub(super) fn end_early(&mut self, place: usize) {
        let open = &mut self.open[place];
        open.ended = true;
        self.innermost[usize::from(open.key)] = open.shadowed;
    }

    /// The innermost open HTML element with a tag; 0 if there is none.
    #[inline]
    pub(super) fn innermost(&self, tag: Tag) -> usize {
        usize::from(self.innermost[tag as usize])
    }

    pub(super) fn innermost_of(&self, tags: &[Tag]) -> usize {
        tags.iter().map(|&tag| self.innermost(tag)).max().unwrap_or_default()
    }

    /// The innermost boundary of a sort; 0 if there is none.
    #[inline]
    pub(super) fn boundary(&self, boundary: Boundary) -> usize {
        usize::from(self.top().boundaries[boundary as usize])
    }

    /// The innermost element with a tag unless a boundary is further in.
    #[inline]
    pub(super) fn within(&self, tag: Tag, boundary: Boundary) -> Option<usize> {
        self.reaches(self.innermost(tag), boundary)
    }

    /// A place unless a boundary is further in.
    #[inline]
    pub(super) fn reaches(&self, place: usize, boundary: Boundary) -> Option<usize> {
        (place > 0 && place >= self.boundary(boundary)).then_some(place)
    }

    /// The innermost HTML element with a name that may be no tag's.
    pub(super) fn innermost_named(&self, tag: Tag, name: u32) -> usize {
        if tag.name().is_some() {
            self.innermost(tag)
        } else {
            self.sharing(key(tag, name, Kind::Html), name)
        }
    }

    /// The innermost element of SVG or `MathML` with a name.
    pub(super) fn innermost_foreign(&self, name: u32) -> usize {
        self.sharing(key(Tag::Other, name, Kind::Foreign), name)
    }

    /// The innermost element with a name among those that share its key.
    fn sharing(&self, key: usize, name: u32) -> usize {
        let mut place = usize::from(self.innermost[key]);
        for _ in 0..MAX_COMPARED {
            if place == 0 || self.open[place].name == name {
                return place;
            }
            place = usize::from(self.open[place].shadowed);
        }
        0
    }
}

impl Open {
    /// Whether the element, open at a place, is special.
    #[inline]
    pub(super) fn is_special(&self, place: usize) -> bool {
        usize::from(self.boundaries[Boundary::Special as usize]) == place
    }
}

/// HTML elements with a tag have a key for themselves; whatever else shares some.
fn key(tag: Tag, name: u32, kind: Kind) -> usize {
    if kind == Kind::Html && tag.name().is_some() {
        return tag as usize;
    }
    Tag::COUNT + name as usize % OTHER_KEYS
}
