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

/// What too many elements are counted by: their tag, or, for other names, one of these, which they share by hash.
const OTHER_COUNTS: usize = 64;
const COUNTS: usize = Tag::COUNT + OTHER_COUNTS;

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

/// What an end tag has to say of an element to end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    tag: Tag,
    /// A hash of the name, if it is no tag's.
    name: u32,
    is_foreign: bool,
}

impl Key {
    fn new(tag: Tag, name: u32, is_foreign: bool) -> Self {
        Self { tag, name, is_foreign }
    }
}

/// An open element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) node: u32,
    pub(super) tag: Tag,
    pub(super) kind: Kind,
    /// Its end tag was read before those of elements in it: it ends with them.
    pub(super) ended: bool,
    key: Key,
    /// The element that was the innermost with this key before.
    shadowed: u16,
    /// By [`Boundary`]: the innermost such element, this one included.
    boundaries: [u16; BOUNDARIES],
}

/// Places in the stack are counted from 1; 0 is no element.
pub(super) struct Stack {
    open: Vec<Open>,
    innermost: Innermost,
    /// The most elements that may be open.
    max_depth: usize,
    /// How many elements were too deep to be pushed and have their end tags still to come.
    too_deep: [u32; COUNTS],
    overflown: bool,
}

/// The innermost open element of each key; 0 if there is none.
struct Innermost {
    html: [u16; Tag::COUNT],
    foreign: [u16; Tag::COUNT],
    /// Of names that are no tag's. Those of closed elements leave it, so it is never larger than the stack.
    others: PageMap<Key, u16>,
}

impl Innermost {
    fn of(&self, key: Key) -> u16 {
        match (key.tag.name(), key.is_foreign) {
            (None, _) => self.others.get(&key).copied().unwrap_or_default(),
            (_, true) => self.foreign[key.tag as usize],
            (_, false) => self.html[key.tag as usize],
        }
    }

    /// Puts an element in the place of the one before, which is returned.
    fn replace(&mut self, key: Key, place: u16) -> u16 {
        let innermost = match (key.tag.name(), key.is_foreign) {
            (None, _) if place == 0 => return self.others.remove(&key).unwrap_or_default(),
            (None, _) => self.others.entry(key).or_default(),
            (_, true) => &mut self.foreign[key.tag as usize],
            (_, false) => &mut self.html[key.tag as usize],
        };
        std::mem::replace(innermost, place)
    }
}

impl Stack {
    pub(super) fn new(max_depth: usize) -> Self {
        let bottom = Open {
            node: 0,
            tag: Tag::Other,
            kind: Kind::Html,
            ended: false,
            key: Key::new(Tag::Other, 0, false),
            shadowed: 0,
            boundaries: [0; BOUNDARIES],
        };
        let innermost =
            Innermost { html: [0; Tag::COUNT], foreign: [0; Tag::COUNT], others: PageMap::default() };
        Self { open: vec![bottom], innermost, max_depth, too_deep: [0; COUNTS], overflown: false }
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
        let key = Key::new(tag, name, kind != Kind::Html);
        let mut boundaries = self.top().boundaries;
        boundary::renew(&mut boundaries, tag, kind, place);
        let shadowed = self.innermost.replace(key, place);
        self.open.push(Open { node, tag, kind, ended: false, key, shadowed, boundaries });
    }

    #[inline]
    pub(super) fn is_full(&self) -> bool {
        self.depth() >= self.max_depth
    }

    /// Takes note of an element that is too deep to be open.
    pub(super) fn overflow(&mut self, tag: Tag, name: u32) {
        self.too_deep[counted_by(tag, name)] += 1;
        self.overflown = true;
    }

    /// Whether an end tag is that of an element that was too deep.
    pub(super) fn end_overflown(&mut self, tag: Tag, name: u32) -> bool {
        let count = &mut self.too_deep[counted_by(tag, name)];
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
            self.too_deep = [0; COUNTS];
        }
        let open = self.open.pop()?;
        if !open.ended {
            self.innermost.replace(open.key, open.shadowed);
        }
        Some(open)
    }

    /// Marks the innermost element of its tag as ended, though elements in it are open.
    pub(super) fn end_early(&mut self, place: usize) {
        let open = &mut self.open[place];
        open.ended = true;
        self.innermost.replace(open.key, open.shadowed);
    }

    /// The innermost open HTML element with a tag; 0 if there is none.
    #[inline]
    pub(super) fn innermost(&self, tag: Tag) -> usize {
        usize::from(self.innermost.html[tag as usize])
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
        usize::from(self.innermost.of(Key::new(tag, name, false)))
    }

    /// The innermost element of SVG or `MathML` with a name.
    pub(super) fn innermost_foreign(&self, tag: Tag, name: u32) -> usize {
        usize::from(self.innermost.of(Key::new(tag, name, true)))
    }
}

impl Open {
    /// Whether the element, open at a place, is special.
    #[inline]
    pub(super) fn is_special(&self, place: usize) -> bool {
        usize::from(self.boundaries[Boundary::Special as usize]) == place
    }
}

fn counted_by(tag: Tag, name: u32) -> usize {
    if tag.name().is_some() { tag as usize } else { Tag::COUNT + name as usize % OTHER_COUNTS }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_as_long_as_they_are_open() {
        let mut stack = Stack::new(8);
        for name in 0..1_000 {
            stack.push(0, Tag::Custom, name, Kind::Html);
            stack.push(0, Tag::Custom, name, Kind::Foreign);
            assert_eq!(stack.innermost_named(Tag::Custom, name), 1);
            assert_eq!(stack.innermost_foreign(Tag::Custom, name), 2);
            stack.pop();
            stack.pop();
        }
        assert!(stack.innermost.others.is_empty());
    }
}
