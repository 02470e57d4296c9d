//! What is known of the page as a whole, in a line.

use crate::extraction::Extraction;
use crate::limits::Limit;

/// A name and a value each.
pub(super) fn render(page: &Extraction) -> String {
    let cut: Vec<&str> = page.truncated_by().map(Limit::as_str).collect();
    let facts = [
        ("Kind", page.page_kind().as_str().to_owned()),
        ("Outcome", page.outcome().as_str().to_owned()),
        ("Confidence", format!("{:.2}", page.confidence())),
        ("Kept", kept(page)),
        ("Cut by limit", cut.join(", ")),
    ];
    let fact = |(name, value): &(&str, String)| format!("<div><dt>{name}</dt><dd>{value}</dd></div>\n");
    facts.iter().filter(|(_, value)| !value.is_empty()).map(fact).collect()
}

fn kept(page: &Extraction) -> String {
    let kept = page.blocks().filter(|(_, verdict)| verdict.label.in_text());
    let (blocks, words) =
        kept.fold((0, 0), |(blocks, words), (block, _)| (blocks + 1, words + block.stats.words));
    format!("{blocks} of {} blocks, {words} words", page.blocks.len())
}
