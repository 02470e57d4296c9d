//! How much of a page is looked at, and which limit it met.

use serde::{Deserialize, Serialize};

/// How much of a page is looked at. What is over a limit is flattened or cut, never an error, and
/// [`Extraction::truncated_by`](crate::Extraction::truncated_by) names the limit.
///
/// The defaults are far beyond real pages; they bound what a hostile one costs. All are counts, so that
/// a page comes out the same on every machine.
///
/// ```
/// use dehusk::{Extractor, Limit, Limits};
///
/// let mut limits = Limits::default();
/// limits.input = 40;
/// let page = Extractor::new().limits(limits).extract("<p>It rained all night.</p><p>The river rose before dawn.</p>");
/// assert_eq!(page.blocks().count(), 2);
/// assert_eq!(page.truncated_by().collect::<Vec<_>>(), [Limit::Input]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of the input, decoded or not; the rest is not read. Default: 64 MiB. More than 1 GiB counts as 1 GiB.
    pub input: usize,
    /// Elements in one another; what is deeper follows the element instead. Default, and the most:
    /// 512, where browsers flatten too.
    pub depth: usize,
    /// Elements of an HTML page; further ones leave only their text, without a break around it. Default: 1,048,576; beyond 65,536
    /// also no more than one for every 8 bytes of input.
    pub elements: usize,
    /// Attributes of one element; further ones are passed over. Default: 256.
    pub attributes: usize,
    /// Bytes of one attribute's value; a longer attribute is passed over. Default: 16 MiB, since pages
    /// carry their data in attributes too.
    pub attribute_bytes: usize,
    /// Blocks of a page; all further text is one more block. Default: 262,144; beyond 8,192 also no
    /// more than one for every 32 bytes of input.
    pub blocks: usize,
    /// Steps of work, as [`Extraction::work`](crate::Extraction::work) counts them. Once they are used up,
    /// further elements leave only their text, all further text is one block, selectors match nothing
    /// more, and what takes several rounds ends. Default: 1,073,741,824; also no more than 4,194,304 and
    /// 16 for every byte of input.
    pub work: u64,
}

/// A limit that a page met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Limit {
    /// [`Limits::input`]: the end of the page was not read.
    Input,
    /// [`Limits::depth`]: elements were flattened.
    Depth,
    /// [`Limits::elements`]: elements left only their text.
    Elements,
    /// [`Limits::attributes`]: attributes were passed over.
    Attributes,
    /// [`Limits::attribute_bytes`]: attributes were passed over.
    AttributeBytes,
    /// [`Limits::blocks`]: the last block holds the rest of the page.
    Blocks,
    /// [`Limits::work`]: what came last was flattened, or not looked at.
    Work,
}

/// Offsets are 32 bits and decoded text may be three times as long as its source (a NUL becomes
/// U+FFFD), so this is what is sure to fit.
const MAX_INPUT: usize = 1 << 30;

/// Browsers flatten at this depth too (Blink, `WebKit`).
const MAX_DEPTH: usize = 512;

/// The builder itself opens `html`, `head` and `body`.
const MIN_DEPTH: usize = 4;

/// Real pages have an element for every forty bytes, menus one for every ten.
const BYTES_PER_ELEMENT: usize = 8;
const FREE_ELEMENTS: usize = 1 << 16;

/// Real pages have a block for every hundred bytes at most (WCXB dev).
const BYTES_PER_BLOCK: usize = 32;
const FREE_BLOCKS: usize = 1 << 13;

/// Pages take .2 steps a byte in the median and 1.1 at most, flattened ones .8 and 7.2 (`dehusk-work` on
/// the WCXB dev pages).
const STEPS_PER_BYTE: u64 = 16;
const FREE_STEPS: u64 = 1 << 22;

/// The longest character of UTF-8.
const UTF8_BYTES: usize = 4;

impl Default for Limits {
    fn default() -> Self {
        Self {
            input: 64 << 20,
            depth: MAX_DEPTH,
            elements: 1 << 20,
            // Pages have a few; frameworks' components some dozens.
            attributes: 256,
            attribute_bytes: 16 << 20,
            blocks: 1 << 18,
            work: 1 << 30,
        }
    }
}

impl Limits {
    /// The limits for an input of so many bytes: those that depend on its length, and none beyond what
    /// can be kept.
    pub(crate) fn for_length(self, bytes: usize) -> Self {
        Self {
            input: self.input.min(MAX_INPUT),
            depth: self.depth.clamp(MIN_DEPTH, MAX_DEPTH),
            elements: self.elements.min(FREE_ELEMENTS + bytes / BYTES_PER_ELEMENT),
            blocks: self.blocks.clamp(1, FREE_BLOCKS + bytes / BYTES_PER_BLOCK),
            work: self.work.min(FREE_STEPS + STEPS_PER_BYTE * bytes as u64),
            ..self
        }
    }

    /// The part of the input that is decoded, and whether it is not all; in UTF-8 it ends behind a
    /// character.
    pub(crate) fn cut_bytes(self, input: &[u8]) -> (&[u8], Met) {
        let begins = |at: &usize| input.get(*at).is_none_or(|byte| byte & 0b1100_0000 != 0b1000_0000);
        let end = self.input.min(input.len());
        let start = end.saturating_sub(UTF8_BYTES);
        let end = (start..=end).rev().find(begins).unwrap_or(end);
        (input.get(..end).unwrap_or_default(), Met::cut(end, input.len()))
    }

    /// The part of the input that is read, and whether it is not all.
    pub(crate) fn cut(self, input: &str) -> (&str, Met) {
        let read = head(input, self.input);
        (read, Met::cut(read.len(), input.len()))
    }
}

/// The first so many bytes of a text, or as many fewer as its last character there has.
pub(crate) fn head(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

impl Limit {
    #[rustfmt::skip]
    const ALL: [Self; 7] = [
        Self::Input, Self::Depth, Self::Elements, Self::Attributes, Self::AttributeBytes, Self::Blocks,
        Self::Work,
    ];

    /// A stable lower-case name, as in the JSON.
    ///
    /// ```
    /// assert_eq!(dehusk::Limit::AttributeBytes.as_str(), "attribute_bytes");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Depth => "depth",
            Self::Elements => "elements",
            Self::Attributes => "attributes",
            Self::AttributeBytes => "attribute_bytes",
            Self::Blocks => "blocks",
            Self::Work => "work",
        }
    }
}

/// The limits that a page met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Met(u8);

impl Met {
    /// What an input meets of which so many bytes are read.
    fn cut(read: usize, all: usize) -> Self {
        let mut met = Self::default();
        if read < all {
            met.add(Limit::Input);
        }
        met
    }

    pub(crate) fn add(&mut self, limit: Limit) {
        self.0 |= 1 << limit as u8;
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Limit> {
        Limit::ALL.into_iter().filter(move |limit| self.0 & (1 << *limit as u8) != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn met_limits_come_in_order_and_once() {
        let mut met = Met::default();
        for limit in [Limit::Blocks, Limit::Input, Limit::Blocks] {
            met.add(limit);
        }
        assert_eq!(met.iter().collect::<Vec<_>>(), [Limit::Input, Limit::Blocks]);
    }

    #[test]
    fn no_limit_is_beyond_what_can_be_kept() {
        let most = usize::MAX;
        let limits = Limits { input: most, depth: most, elements: most, blocks: most, ..Limits::default() };
        let limits = limits.for_length(3);
        assert_eq!((limits.input, limits.depth), (MAX_INPUT, MAX_DEPTH));
        assert_eq!((limits.elements, limits.blocks), (FREE_ELEMENTS, FREE_BLOCKS));
        let cut = Limits { input: 2, ..limits };
        assert_eq!((cut.cut("aé").0, cut.cut_bytes("aé".as_bytes()).0), ("a", b"a".as_slice()));
        assert_eq!(cut.cut_bytes(b"abc").0, b"ab");
    }
}
