//! One line a block: label, reason, score and first words; one more for what the scorer weighed.

use crate::block::Block;
use crate::label::Evidence;
use crate::verdict::Verdict;
use std::fmt::Write;

/// How much of a block's text a line shows.
const SHOWN_CHARS: usize = 80;

/// How many features of each way are shown.
pub(super) const STRONGEST: usize = 3;

/// Lists all blocks, kept or not. Before the words of text that stands beside the page's elements is
/// where it comes from.
pub(crate) fn render<'a>(
    blocks: impl Iterator<Item = (&'a Block, &'a Verdict)>,
    evidence: impl Fn(usize, usize) -> Vec<Evidence>,
) -> String {
    let mut out = String::new();
    for (index, (block, verdict)) in blocks.enumerate() {
        let words: String =
            block.text.chars().take(SHOWN_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let (label, reason, kind) = (verdict.label.as_str(), verdict.reason.as_str(), block.kind.as_str());
        let visible = block.origin.is_visible();
        let mark = if visible { String::new() } else { format!("[{}] ", block.origin.as_str()) };
        let _ = writeln!(out, "{label:<8} {reason:<16} {:.2} {kind:<10} {mark}{words}", verdict.score);
        out += &weighed(&evidence(index, STRONGEST));
    }
    out
}

/// A line of the strongest features for and against; nothing where none was weighed.
fn weighed(evidence: &[Evidence]) -> String {
    let shown = by_sign(evidence).map(|(sign, e)| format!("{sign} {} ({:.1})", e.feature, e.moved.abs()));
    let shown: Vec<String> = shown.collect();
    if shown.is_empty() { String::new() } else { format!("         {}\n", shown.join(", ")) }
}

/// What speaks for a block, `+`, then what speaks against it, `-`.
pub(super) fn by_sign(evidence: &[Evidence]) -> impl Iterator<Item = (char, &Evidence)> {
    [('+', 1.0_f32), ('-', -1.0)].into_iter().flat_map(move |(sign, way)| {
        evidence.iter().filter(move |e| e.moved * way > 0.0).map(move |e| (sign, e))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn lines_of_flattened_text_show_what_moved_their_scores() {
        let menu = "Home\nMaps\nTravel\nPuzzles\n";
        let prose =
            "It rained all night in the valley, and the river rose by a hand's breadth before dawn.\n";
        let explained = crate::extract_text(&format!("{menu}{prose}{prose}Gardens\nRecipes")).explain();
        let lines: Vec<&str> = explained.lines().collect();
        let below = |words: &str| lines[lines.iter().position(|line| line.contains(words)).unwrap() + 1];
        assert!(below(" It rained all night").starts_with("         + "), "{explained}");
        assert!(below(" Puzzles").contains("- "), "{explained}");
    }

    #[test]
    fn what_is_not_visible_says_where_it_comes_from() {
        let html = "<p>It rained.</p><script type=application/ld+json>{\"@type\":\"Article\",\
            \"articleBody\":\"It rained, and the river rose before dawn.\"}</script>";
        let explained = crate::extract(html).explain();
        let blocks = explained.lines().filter(|line| !line.starts_with(' '));
        let ends = blocks.map(|line| line.ends_with(" It rained.") || line.contains(" [json_ld] It "));
        assert_eq!(ends.collect::<Vec<_>>(), [true, true], "{explained}");
    }
}
