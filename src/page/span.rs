//! Where a page keeps a text.

use std::ops::Range;

/// Bytes of a page: offsets below the input's length point into the input, others into the buffer of
/// what could not be taken as it stands. Half the size of a `Range<usize>`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// A span of an input that [`Limits`](super::Limits) has cut to what fits.
    #[inline]
    pub(crate) fn new(range: Range<usize>) -> Self {
        debug_assert!(range.start <= range.end && u32::try_from(range.end).is_ok());
        Self { start: range.start as u32, end: range.end as u32 }
    }

    #[inline]
    pub(crate) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.start >= self.end
    }
}
