//! How much of a page is read.

/// What is over a limit is flattened or cut, never an error.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Bytes of the input; the rest is not read.
    pub(crate) input: usize,
    /// Open elements; deeper ones have no children of their own: what is in them follows them.
    pub(crate) depth: usize,
    /// Attributes of one element; further ones are passed over.
    pub(crate) attributes: usize,
    /// Elements of the page; further ones leave only their text.
    pub(crate) elements: usize,
}

/// Browsers flatten at this depth too (Blink, `WebKit`).
const MAX_DEPTH: usize = 512;

/// Offsets are 32 bits and decoded text may be three times as long as its source (a NUL becomes
/// U+FFFD), so this is what is sure to fit.
const MAX_INPUT: usize = 1 << 30;

/// Pages have a few; frameworks' components some dozens.
const MAX_ATTRIBUTES: usize = 256;

/// Real pages have an element for every forty bytes, menus one for every ten. Small pages may have
/// any number.
const BYTES_PER_ELEMENT: usize = 8;
const FREE_ELEMENTS: usize = 1 << 16;

impl Limits {
    /// The limits for an input of some length.
    pub(crate) fn of(input: &str) -> Self {
        Self {
            input: MAX_INPUT,
            depth: MAX_DEPTH,
            attributes: MAX_ATTRIBUTES,
            elements: FREE_ELEMENTS + input.len() / BYTES_PER_ELEMENT,
        }
    }

    /// The part of the input that is read.
    pub(crate) fn cut(self, input: &str) -> &str {
        let end = (0..=self.input.min(input.len())).rev().find(|&end| input.is_char_boundary(end));
        end.and_then(|end| input.get(..end)).unwrap_or_default()
    }
}
