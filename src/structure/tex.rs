//! TeX that a page leaves in its text, for a script to draw.

use super::model::{Formula, Span, Style};
use super::spans::{ends_in_escape, tidy};
use crate::block::{Block, BlockKind};
use crate::page::{Attr, Page, Tag};
use crate::search::any_of;
use aho_corasick::AhoCorasick;
use once_cell::sync::Lazy;
use std::ops::Range;

/// What begins a formula, what ends it, and whether it stands on lines of its own.
#[derive(Debug, Clone, Copy)]
struct Delimiter {
    start: &'static str,
    end: &'static str,
    display: bool,
}

/// What `MathJax` and the automatic rendering of `KaTeX` look for unless they are told otherwise.
const DEFAULTS: &[Delimiter] = &[
    Delimiter { start: "\\(", end: "\\)", display: false },
    Delimiter { start: "\\[", end: "\\]", display: true },
    Delimiter { start: "$$", end: "$$", display: true },
];

/// What many pages tell them to look for, too; elsewhere it is money.
const DOLLAR: Delimiter = Delimiter { start: "$", end: "$", display: false };

/// Names of what draws formulas, in the addresses of scripts and in scripts.
static DRAWERS: Lazy<AhoCorasick> =
    Lazy::new(|| any_of(&["MathJax", "mathjax", "KaTeX", "katex", "renderMathInElement"]));

/// How scripts tell them of dollars.
static TOLD: Lazy<AhoCorasick> = Lazy::new(|| any_of(&["'$'", "\"$\""]));

/// Longer ones are none, but two signs far apart.
const MAX_BYTES: usize = 4_000;

/// Whether scripts of the page draw formulas, and between which signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Drawn {
    defaults: bool,
    dollars: bool,
}

/// Finds the formulas in the texts of kept blocks, if the page has scripts that draw them.
pub(super) fn find<'b>(page: &Page, blocks: impl Iterator<Item = &'b mut Block>) {
    let mut drawn = None;
    for block in blocks.filter(|block| may_have(block)) {
        let drawn = *drawn.get_or_insert_with(|| drawers(page));
        if drawn.defaults {
            add(block, drawn.dollars);
        }
    }
}

fn may_have(block: &Block) -> bool {
    block.kind != BlockKind::Code && ["$", "\\(", "\\["].iter().any(|start| block.text.contains(start))
}

fn drawers(page: &Page) -> Drawn {
    page.elements(Tag::Script).fold(Drawn::default(), |drawn, script| {
        let code =
            |names: &AhoCorasick| (script..page.end(script)).any(|node| names.is_match(page.text(node)));
        let source = page.attr(script, Attr::Src).unwrap_or_default();
        let draws = DRAWERS.is_match(source) || code(&DRAWERS);
        let told = drawn.dollars || draws && code(&TOLD);
        Drawn { defaults: drawn.defaults || draws, dollars: told }
    })
}

/// Adds the formulas of a block's text to its spans, behind those that begin where they do.
fn add(block: &mut Block, dollars: bool) {
    let code = block.spans().iter().filter(|span| span.style == Style::Code);
    let code: Vec<Range<usize>> = code.map(|span| span.range.clone()).collect();
    let is_code = |range: &Range<usize>| {
        let before = code.partition_point(|code| code.start < range.end);
        before.checked_sub(1).is_some_and(|last| code[last].end > range.start)
    };
    let mut found = formulas(&block.text, dollars);
    found.retain(|span| !is_code(&span.range));
    if !found.is_empty() {
        block.details.get_or_insert_default().spans.extend(found);
    }
}

fn formulas(text: &str, dollars: bool) -> Vec<Span> {
    let delimiters = DEFAULTS.iter().copied().chain(dollars.then_some(DOLLAR));
    let mut signs: Vec<Sign> = delimiters.map(|delimiter| Sign { delimiter, end: None }).collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some((begin, which)) = next(text, at, &signs) {
        let delimiter = signs[which].delimiter;
        at = begin + delimiter.start.len();
        let Some(end) = signs[which].end_behind(text, at) else {
            signs.remove(which);
            continue;
        };
        if let Some(formula) = formula(text, at..end, delimiter) {
            at = end + delimiter.end.len();
            found.push(Span { range: begin..at, style: Style::Math(formula) });
        }
    }
    found
}

/// A delimiter, and where the last search found its end.
struct Sign {
    delimiter: Delimiter,
    end: Option<usize>,
}

impl Sign {
    /// The next end. It is kept until it is passed, so that a text with many beginnings is searched once.
    fn end_behind(&mut self, text: &str, at: usize) -> Option<usize> {
        if self.end.is_none_or(|end| end < at) {
            self.end = text.get(at..)?.find(self.delimiter.end).map(|found| at + found);
        }
        self.end
    }
}

/// The next sign that begins a formula, and which it is; of two at the same place the longer.
fn next(text: &str, at: usize, signs: &[Sign]) -> Option<(usize, usize)> {
    let mut from = at;
    loop {
        from += text.get(from..)?.find(['\\', '$'])?;
        let here = text.get(from..)?;
        match signs.iter().position(|sign| here.starts_with(sign.delimiter.start)) {
            Some(which) => return Some((from, which)),
            None => from += 1,
        }
    }
}

/// A formula between two signs. A dollar is money where white space stands on its inner side, or a number behind
/// its end, as Pandoc has it.
fn formula(text: &str, range: Range<usize>, delimiter: Delimiter) -> Option<Formula> {
    let tex = text.get(range.clone()).filter(|tex| tex.len() <= MAX_BYTES)?;
    let after = text.get(range.end + delimiter.end.len()..).unwrap_or_default();
    let is_money = tex.starts_with(char::is_whitespace)
        || tex.ends_with(char::is_whitespace)
        || after.starts_with(|c: char| c.is_ascii_digit());
    if ends_in_escape(tex) || delimiter.start == DOLLAR.start && is_money {
        return None;
    }
    tidy(tex).map(|tex| Formula { tex, display: delimiter.display })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, dollars: bool) -> Vec<String> {
        let formulas = formulas(text, dollars).into_iter();
        formulas.filter_map(|span| text.get(span.range).map(str::to_owned)).collect()
    }

    #[test]
    fn formulas_stand_between_their_signs() {
        assert_eq!(found(r"Let \(a\) be \[b\] or $$c$$.", false), [r"\(a\)", r"\[b\]", "$$c$$"]);
        assert_eq!(found("Let $a_1$ be $b$.", true), ["$a_1$", "$b$"]);
        assert_eq!(found("Let $a_1$ be $b$.", false).len(), 0);
    }

    #[test]
    fn money_and_signs_without_an_end_are_none() {
        for text in [
            "It costs $5 or $ 6.",
            "From $5 to $10 a day",
            r"\( and \[ alone",
            "$$ alone",
            r"a\b $",
            "$$$$",
            r"['\\(', '\\)']",
        ] {
            assert_eq!(found(text, true).len(), 0, "{text}");
        }
    }
}
