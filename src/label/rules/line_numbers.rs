//! The numbers of the lines of code.
//!
//! **What.** A block of code that is nothing but whole numbers, each on a line of its own and one more than
//! the one before, with code of as many lines behind it.
//!
//! **Why.** Highlighters put them into a cell of their own beside the code: Pygments, Rouge, Hexo, Chroma.
//!
//! **Example.** `1` / `2` / `3` before a block of three lines of code.
//!
//! **Known misses.** Numbers within the lines of code, and numbers that are a paragraph each.
//!
//! **Corpus cases.** `line_numbers/*`.

use super::super::draft::Window;
use crate::block::{Block, BlockKind};
use crate::verdict::Reason;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let this = window.this.block;
    if this.kind != BlockKind::Code
        || !this.text.starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit())
    {
        return None;
    }
    let code = window.next().block;
    let numbers = count(&this.text)?;
    let is_beside = code.kind == BlockKind::Code && count(&code.text).is_none() && lines(code) == numbers;
    is_beside.then_some(Reason::LineNumbers)
}

/// How many numbers a text counts up, if it does nothing else.
fn count(text: &str) -> Option<usize> {
    let mut lines = text.split_whitespace();
    let first: u32 = lines.next()?.parse().ok()?;
    let mut expected = first;
    for line in lines {
        expected = expected.checked_add(1)?;
        (line.parse() == Ok(expected)).then_some(())?;
    }
    Some((expected - first) as usize + 1)
}

/// The lines of code, without blank ones at its ends.
fn lines(code: &Block) -> usize {
    code.text.trim_matches(['\n', '\r']).lines().count()
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn numbers_count_up_one_by_one() {
        assert_eq!(count("9\n10\n11"), Some(3));
        assert_eq!(count("1"), Some(1));
        for text in ["", "1 3", "11\n12\n14", "1 a", "4294967295 4294967296", "2 1"] {
            assert_eq!(count(text), None, "{text}");
        }
    }
}
