//! A block: its verdict, its text, what moved its score, its source.

use super::escaped::Escaped;
use super::run::runs;
use crate::block::{Block, Origin};
use crate::extraction::Extraction;
use crate::label::Evidence;
use crate::render::explain::{STRONGEST, by_sign};
use crate::verdict::Verdict;
use std::fmt::Write;

/// Writes all blocks, in page order.
pub(super) fn render_all(page: &Extraction, input: &str) -> String {
    runs(page.blocks().enumerate().map(|(index, (block, verdict))| {
        let mut out = String::new();
        head(&mut out, index, block, verdict);
        evidence(&mut out, &page.seen.evidence(index, STRONGEST));
        source(&mut out, block, input);
        out + "</article>\n"
    }))
}

fn head(out: &mut String, index: usize, block: &Block, verdict: &Verdict) {
    let (label, reason) = (verdict.label.as_str(), verdict.reason.as_str());
    let (number, kind, score) = (index + 1, block.kind.as_str(), verdict.score);
    let _ = write!(
        out,
        "<article id=\"b{number}\" class=\"{label}\" data-label=\"{label}\" data-reason=\"{reason}\" \
         aria-label=\"Block {number}: {label}, {reason}\">\n\
         <p class=\"verdict\"><b class=\"label\">{label}</b> <b>{reason}</b> \
         <span class=\"kind\">{kind}{}{}</span> \
         <span class=\"score\"><meter value=\"{score:.2}\" aria-label=\"Score\"></meter> {score:.2}</span></p>\n\
         <p class=\"text\" data-kind=\"{kind}\" dir=\"auto\">{}</p>\n",
        origin(block.origin),
        before(verdict),
        Escaped(&block.text),
    );
}

/// Where text comes from that is not in the page's elements.
fn origin(origin: Origin) -> String {
    if origin.is_visible() { String::new() } else { format!(", from {}", origin.as_str()) }
}

/// What the block was before the blocks around it changed that.
fn before(verdict: &Verdict) -> String {
    verdict.before.map_or_else(String::new, |(label, reason)| {
        format!(", at first {} {}", label.as_str(), reason.as_str())
    })
}

fn evidence(out: &mut String, evidence: &[Evidence]) {
    if evidence.is_empty() {
        return;
    }
    out.push_str("<ul class=\"evidence\">");
    for (sign, evidence) in by_sign(evidence) {
        let (class, sign) = if sign == '+' { ("for", '+') } else { ("against", '−') };
        let (feature, moved) = (Escaped(&evidence.feature), evidence.moved.abs());
        let _ = write!(out, "<li><b class=\"{class}\">{sign}{moved:.1}</b> {feature}</li>");
    }
    out.push_str("</ul>\n");
}

/// The slice of the input that holds the block. None where it is not known, or where the input is
/// another one.
fn source(out: &mut String, block: &Block, input: &str) {
    let (start, end) = (block.source.start, block.source.end);
    if let Some(slice) = input.get(start..end).filter(|slice| !slice.is_empty()) {
        // A parser drops a line feed that `pre` begins with: it drops this one.
        let _ = writeln!(
            out,
            "<details><summary>Source, bytes {start}–{end}</summary><pre>\n{}</pre></details>",
            Escaped(slice)
        );
    }
}
