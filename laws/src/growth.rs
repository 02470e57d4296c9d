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
/// enough text, such as a second round, doubles it, and rounds of flattened text are up to three.
const MAX_GROWTH: u64 = 4;

/// Pages of some hundred steps say nothing.
const NOTHING: u64 = 1 << 10;

/// Work a byte does not grow with the size of a page, in either front end.
///
/// # Errors
/// The steps that pages of both sizes took.
pub fn check_growth(shape: &Shape<'_>) -> Finding {
    [Front::Html, Front::Text].into_iter().try_for_each(|front| grows(shape, front))
}

fn grows(shape: &Shape<'_>, front: Front) -> Finding {
    let small = shape.page(BYTES);
    let base = work(&small, front) + NOTHING;
    STEPS.iter().try_for_each(|&times| {
        let large = shape.page(BYTES * times);
        let steps = work(&large, front);
        if steps * small.len() as u64 <= base * large.len() as u64 * MAX_GROWTH {
            return Ok(());
        }
        Err(format!("linear: {front:?}, {base} steps for {} bytes, {steps} for {}", small.len(), large.len()))
    })
}

/// The limit of work would hide what it bounds.
fn work(page: &str, front: Front) -> u64 {
    let mut limits = Limits::default();
    limits.work = u64::MAX;
    read(&Extractor::new().limits(limits), page, front).work()
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
