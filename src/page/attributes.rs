//! The attributes of a page's elements.

use super::Span;
use super::reader::text::{self, Context};
use std::cell::OnceCell;
use std::ops::Range;

/// An attribute, as it stands in the input.
#[derive(Debug, Clone, Copy)]
pub(super) struct Attr {
    pub(super) name: Span,
    pub(super) value: Span,
}

/// A set of attribute names that may hold more than was put in: a Bloom filter of one hash. Most
/// questions are for attributes that an element has not, and end here.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NameFilter(u16);

impl NameFilter {
    /// Whether a name, given in lower case, may be in the set.
    #[inline]
    pub(super) fn may_hold(self, name: &[u8]) -> bool {
        self.0 & Self::bit(name) != 0
    }

    /// Of sums of a name's ends and length, one that tells `class`, `id`, `href` and `src` from what
    /// else dehusk asks for.
    #[inline]
    fn bit(name: &[u8]) -> u16 {
        let [first, .., last] = name else { return 1 };
        let (first, last) = (first.to_ascii_lowercase(), last.to_ascii_lowercase());
        let hash = first.wrapping_add(last.wrapping_mul(12)).wrapping_sub(name.len() as u8);
        1 << (hash % 16)
    }
}

impl<'n> FromIterator<&'n [u8]> for NameFilter {
    fn from_iter<I: IntoIterator<Item = &'n [u8]>>(names: I) -> Self {
        Self(names.into_iter().fold(0, |bits, name| bits | Self::bit(name)))
    }
}

/// All attributes in document order. Few of them are ever asked for, so values are decoded on demand.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    list: Vec<Attr>,
    /// By number, the attributes whose value holds an `&`.
    encoded: Vec<(u32, OnceCell<String>)>,
}

impl Attributes {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { list: Vec::with_capacity(capacity), encoded: Vec::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Adds an attribute. Line ends and NULs in a value without an `&` stay as they stand: values are
    /// compared and split at white space, never shown.
    #[inline]
    pub(super) fn push(&mut self, attr: Attr, is_encoded: bool) {
        if is_encoded {
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
    pub(super) fn of(&self, range: Range<usize>) -> &[Attr] {
        self.list.get(range).unwrap_or_default()
    }

    /// The value of an attribute by its number, decoded; `slice` gives the text of a span.
    pub(super) fn value<'p>(&'p self, number: usize, slice: impl Fn(Span) -> &'p str) -> &'p str {
        let raw = slice(self.list[number].value);
        match self.encoded.binary_search_by_key(&(number as u32), |&(encoded, _)| encoded) {
            Ok(found) => self.encoded[found].1.get_or_init(|| text::decode(raw, Context::Attribute)),
            Err(_) => raw,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NameFilter;

    #[test]
    fn no_name_in_the_set_is_refused() {
        let names: [&[u8]; 5] = [b"CLASS", b"x", b"data-testid", b"=", b"\xe9t\xe9"];
        let filter: NameFilter = names.into_iter().collect();
        for name in names {
            assert!(filter.may_hold(&name.to_ascii_lowercase()));
        }
        assert!(!NameFilter::default().may_hold(b"class"));
    }

    #[test]
    fn names_that_most_elements_have_are_not_taken_for_others() {
        let filter: NameFilter = [b"class".as_slice(), b"id", b"href", b"src"].into_iter().collect();
        for name in ["role", "itemprop", "itemtype", "style", "hidden", "popover", "data-testid"] {
            assert!(!filter.may_hold(name.as_bytes()), "{name}");
        }
    }
}
