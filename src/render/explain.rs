//! One line a block: label, reason, score and first words.

use crate::block::Block;
use crate::verdict::Verdict;
use std::fmt::Write;

/// How much of a block's text a line shows.
const SHOWN_CHARS: usize = 80;

/// Lists all blocks, kept or not. Before the words of text that stands beside the page's elements is
/// where it comes from.
pub(crate) fn render<'a>(blocks: impl Iterator<Item = (&'a Block, &'a Verdict)>) -> String {
    let mut out = String::new();
    for (block, verdict) in blocks {
        let words: String =
            block.text.chars().take(SHOWN_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let (label, reason, kind) = (verdict.label.as_str(), verdict.reason.as_str(), block.kind.as_str());
        let visible = block.origin.is_visible();
        let mark = if visible { String::new() } else { format!("[{}] ", block.origin.as_str()) };
        let _ = writeln!(out, "{label:<8} {reason:<16} {:.2} {kind:<10} {mark}{words}", verdict.score);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_not_visible_says_where_it_comes_from() {
        let html = "<p>It rained.</p><script type=application/ld+json>{\"@type\":\"Article\",\
            \"articleBody\":\"It rained, and the river rose before dawn.\"}</script>";
        let explained = crate::extract(html).explain();
        let ends =
            explained.lines().map(|line| line.ends_with(" It rained.") || line.contains(" [json_ld] It "));
        assert_eq!(ends.collect::<Vec<_>>(), [true, true], "{explained}");
    }
}
