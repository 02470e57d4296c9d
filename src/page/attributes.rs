//! The attributes of a page's elements.

use super::reader::text::{self, Context};
use super::{Attr, Span};
use std::cell::OnceCell;
use std::ops::Range;

/// An attribute, as it stands in the input.
#[derive(Debug, Clone, Copy)]
pub(super) struct Attribute {
    pub(super) name: Span,
    pub(super) value: Span,
    /// Which of those that dehusk asks for it is.
    pub(super) known: Option<Attr>,
    /// The value holds an `&`.
    pub(super) encoded: bool,
}

/// All attributes in document order. Few of them are ever asked for, so values are decoded on demand.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    list: Vec<Attribute>,
    /// By number, the attributes whose value holds an `&`.
    encoded: Vec<(u32, OnceCell<String>)>,
}

impl Attributes {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { list: Vec::with_capacity(capacity), encoded: Vec::new() }
    }

    #[inline]
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Adds an attribute. Line ends and NULs in a value without an `&` stay as they stand: values are
    /// compared and split at white space, never shown.
    #[inline]
    pub(super) fn push(&mut self, attr: Attribute) {
        if attr.encoded {
            self.encoded.push((self.list.len() as u32, OnceCell::new()));
        }
        self.list.push(attr);
    }

    /// Takes back all attributes from a number on.
    pub(super) fn truncate(&mut self, length: usize) {
        self.list.truncate(length);
        while self.encoded.last().is_some_and(|&(number, _)| number as usize >= length) {
            self.encoded.pop();
        }
    }

    /// The attributes of an element.
    #[inline]
    pub(super) fn of(&self, range: Range<usize>) -> &[Attribute] {
        self.list.get(range).unwrap_or_default()
    }

    /// The value of an attribute by its number, decoded; `slice` gives the text of a span.
    #[inline]
    pub(super) fn value<'p>(&'p self, number: usize, slice: impl Fn(Span) -> &'p str) -> &'p str {
        let Attribute { value, encoded, .. } = self.list[number];
        let raw = slice(value);
        if encoded { self.decoded(number, raw) } else { raw }
    }

    fn decoded<'p>(&'p self, number: usize, raw: &'p str) -> &'p str {
        match self.encoded.binary_search_by_key(&(number as u32), |&(encoded, _)| encoded) {
            Ok(found) => self.encoded[found].1.get_or_init(|| text::decode(raw, Context::Attribute)),
            Err(_) => raw,
        }
    }
}
