//! Linear: work grows with the page and no faster.

use crate::{Finding, Front, read};
use arbitrary::Arbitrary;
use dehusk::{Extractor, Limits};

/// Pieces, and how they are put together into pages of any size.
#[derive(Debug, Clone, Arbitrary)]
pub enum Shape<'a> {
    /// `abababab`
    Repeat(&'a str, &'a str),
    /// `aaaabcccc`: many of one thing, then many of another.
    Sandwich(&'a str, &'a str, &'a str),
    /// `aaaabbbb`, again and again: halves of halves.
    Tree(&'a str, &'a str),
}

/// Small enough for many a second, large enough that what a page costs at least does not count.
const BYTES: usize = 1 << 10;

/// Times as large.
const STEPS: [usize; 2] = [4, 16];

/// Over so many times the size, quadratic work a byte grows as often. What a page gets once it has
/// enough text, such as a second round, doubles it.
const MAX_GROWTH: u64 = 4;

/// The rounds in which flattened text settles multiply work by more than that, but once: a page so many times as
/// large again takes no more of them, where quadratic work goes on growing.
const FURTHER: usize = 16;

/// Pages of some hundred steps say nothing.
const NOTHING: u64 = 1 << 10;

/// Work a byte does not go on growing with the size of a page, in either front end.
///
/// # Errors
/// The steps that pages of each size took.
pub fn check_growth(shape: &Shape<'_>) -> Finding {
    [Front::Html, Front::Text].into_iter().try_for_each(|front| grows(shape, front))
}

fn grows(shape: &Shape<'_>, front: Front) -> Finding {
    let small = Measured::of(shape, BYTES, front);
    STEPS.iter().try_for_each(|times| {
        let bytes = BYTES * times;
        let large = Measured::of(shape, bytes, front);
        let settles = || {
            matches!(front, Front::Text)
                && Measured::of(shape, bytes * FURTHER, front).is_linear_beside(&large)
        };
        if large.is_linear_beside(&small) || settles() {
            return Ok(());
        }
        Err(format!("linear: {front:?}, {small:?}, {large:?}"))
    })
}

/// What a page took.
#[derive(Debug)]
struct Measured {
    bytes: u64,
    steps: u64,
}

impl Measured {
    fn of(shape: &Shape<'_>, bytes: usize, front: Front) -> Self {
        // The limit of work would hide what it bounds.
        let mut limits = Limits::default();
        limits.work = u64::MAX;
        let page = shape.page(bytes);
        let steps = read(&Extractor::new().limits(limits), &page, front).work() + NOTHING;
        Self { bytes: page.len() as u64, steps }
    }

    fn is_linear_beside(&self, small: &Self) -> bool {
        self.steps * small.bytes <= small.steps * self.bytes * MAX_GROWTH
    }
}

impl Shape<'_> {
    /// About so many bytes.
    fn page(&self, bytes: usize) -> String {
        match *self {
            Self::Repeat(a, b) => format!("{a}{b}").repeat(times(bytes, a.len() + b.len())),
            Self::Sandwich(a, b, c) => sandwich(a, b, c, times(bytes, a.len() + c.len())),
            Self::Tree(a, b) => tree(a, b, times(bytes, a.len() + b.len())),
        }
    }
}

fn times(bytes: usize, piece: usize) -> usize {
    bytes / piece.max(1) + 1
}

fn sandwich(a: &str, b: &str, c: &str, times: usize) -> String {
    [&a.repeat(times), b, &c.repeat(times)].concat()
}

/// Half of the pieces in one sandwich, a quarter in the next, and so on.
fn tree(a: &str, b: &str, times: usize) -> String {
    let halves = std::iter::successors(Some(times.div_ceil(2)), |&n| (n > 1).then_some(n / 2));
    halves.map(|n| sandwich(a, "", b, n)).collect()
}
