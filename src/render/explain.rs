//! One line a block: label, reason, score and first words.

use crate::block::Block;
use crate::verdict::Verdict;
use std::fmt::Write;

/// How much of a block's text a line shows.
const SHOWN_CHARS: usize = 80;

/// Lists all blocks, kept or not.
pub(crate) fn render<'a>(blocks: impl Iterator<Item = (&'a Block, &'a Verdict)>) -> String {
    let mut out = String::new();
    for (block, verdict) in blocks {
        let words: String =
            block.text.chars().take(SHOWN_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let (label, reason, kind) = (verdict.label.as_str(), verdict.reason.as_str(), block.kind.as_str());
        let _ = writeln!(out, "{label:<8} {reason:<16} {:.2} {kind:<10} {words}", verdict.score);
    }
    out
}
