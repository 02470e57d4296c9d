//! The stack of open elements, with an answer in constant time to whatever the tree builder asks of
//! it.
//!
//! The HTML standard searches the stack for an element up to some boundary. Pages decide how deep
//! the stack is and how often it is searched, so here every element knows the innermost boundary of
//! each sort, and every tag its innermost open element. No question walks the stack.

mod boundary;

pub(super) use boundary::{Boundary, is_special};

use crate::hash::PageMap;
use crate::page::Tag;
use boundary::BOUNDARIES;

/// Keys of tags: those of HTML, and those of the same names in SVG and `MathML`. Behind them are those of
/// other names, as they come.
const TAG_KEYS: usize = 2 * Tag::COUNT;

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
    key: u32,
    /// The element that was the innermost with this key before.
    shadowed: u16,
    /// By [`Boundary`]: the innermost such element, this one included.
    boundaries: [u16; BOUNDARIES],
}

/// Places in the stack are counted from 1; 0 is no element.
pub(super) struct Stack {
    open: Vec<Open>,
    /// By key.
    innermost: Vec<u16>,
    /// The keys of names that are no tag's, by whether they are foreign.
    other_keys: PageMap<(bool, u32), u32>,
    /// The most elements that may be open.
    max_depth: usize,
    /// How many elements with a name were too deep to be pushed, and have their end tags still to come.
    too_deep: PageMap<(Tag, u32), u32>,
}

impl Stack {
    pub(super) fn new(max_depth: usize) -> Self {
        let bottom = Open {
            node: 0,
            tag: Tag::Other,
            kind: Kind::Html,
            ended: false,
            key: Tag::Other as u32,
            shadowed: 0,
            boundaries: [0; BOUNDARIES],
        };
        Self {
            open: vec![bottom],
            innermost: vec![0; TAG_KEYS],
            other_keys: PageMap::default(),
            max_depth,
            too_deep: PageMap::default(),
        }
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
        let key = self.new_key(tag, name, kind != Kind::Html);
        let mut boundaries = self.top().boundaries;
        boundary::renew(&mut boundaries, tag, kind, place);
        let shadowed = std::mem::replace(&mut self.innermost[key as usize], place);
        self.open.push(Open { node, tag, kind, ended: false, key, shadowed, boundaries });
    }

    /// The key of an element: a new one if its name is no tag's and is met for the first time.
    fn new_key(&mut self, tag: Tag, name: u32, is_foreign: bool) -> u32 {
        tag_key(tag, is_foreign).unwrap_or_else(|| {
            let next = self.innermost.len() as u32;
            let key = *self.other_keys.entry((is_foreign, name)).or_insert(next);
            if key == next {
                self.innermost.push(0);
            }
            key
        })
    }

    #[inline]
    pub(super) fn is_full(&self) -> bool {
        self.depth() >= self.max_depth
    }

    /// Takes note of an element that is too deep to be open.
    pub(super) fn overflow(&mut self, tag: Tag, name: u32) {
        *self.too_deep.entry((tag, name)).or_default() += 1;
    }

    /// Whether an end tag is that of an element that was too deep.
    pub(super) fn end_overflown(&mut self, tag: Tag, name: u32) -> bool {
        let count = self.too_deep.get_mut(&(tag, name)).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    }

    /// Takes the innermost element off.
    pub(super) fn pop(&mut self) -> Option<Open> {
        if self.depth() == 0 {
            return None;
        }
        if !self.too_deep.is_empty() {
            // A new table: to clear one takes as long as it ever was large.
            self.too_deep = PageMap::default();
        }
        let open = self.open.pop()?;
        if !open.ended {
            self.innermost[open.key as usize] = open.shadowed;
        }
        Some(open)
    }

    /// Marks the innermost element of its tag as ended, though elements in it are open.
    pub(super) fn end_early(&mut self, place: usize) {
        let open = &mut self.open[place];
        open.ended = true;
        self.innermost[open.key as usize] = open.shadowed;
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
        self.innermost_of_key(tag, name, false)
    }

    /// The innermost element of SVG or `MathML` with a name.
    pub(super) fn innermost_foreign(&self, tag: Tag, name: u32) -> usize {
        self.innermost_of_key(tag, name, true)
    }

    fn innermost_of_key(&self, tag: Tag, name: u32, is_foreign: bool) -> usize {
        let key = tag_key(tag, is_foreign).or_else(|| self.other_keys.get(&(is_foreign, name)).copied());
        key.map_or(0, |key| usize::from(self.innermost[key as usize]))
    }
}

impl Open {
    /// Whether the element, open at a place, is special.
    #[inline]
    pub(super) fn is_special(&self, place: usize) -> bool {
        usize::from(self.boundaries[Boundary::Special as usize]) == place
    }
}

/// The key of a tag, if the name is one's.
fn tag_key(tag: Tag, is_foreign: bool) -> Option<u32> {
    let first = if is_foreign { Tag::COUNT as u32 } else { 0 };
    tag.name().map(|_| first + tag as u32)
}
