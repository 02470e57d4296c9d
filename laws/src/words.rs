//! Words, as the laws compare them.

use dehusk::{Block, Style};
use std::fmt::Debug;

/// Characters that a format may drop: controls, the mark of undecodable bytes that stands for a
/// control, and signs without width.
fn is_ignorable(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{FFFD}' | '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// The words of a text: what white space separates.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(squeeze).filter(|word| !word.is_empty()).collect()
}

/// A text without white space and ignorable characters.
pub(crate) fn squeeze(text: &str) -> String {
    text.chars().filter(|&c| !c.is_whitespace() && !is_ignorable(c)).collect()
}

/// What stands around formulas in markdown: in a line, and on lines of their own.
pub(crate) const MARKDOWN: [[&str; 2]; 2] = [["$", "$"], ["$$", "$$"]];

/// The text of a block with its formulas as TeX between two marks, in place of what the page shows of them; in
/// markdown, with the labels of notes for their signs.
pub(crate) fn with_formulas(block: &Block, marks: [[&str; 2]; 2]) -> String {
    let embeds = |before: bool| {
        let wanted = block.embeds().iter().filter(move |embed| embed.before == before);
        wanted.map(|embed| embed.url.as_str()).collect::<Vec<_>>().join(" ")
    };
    [embeds(true), inner(block, marks), embeds(false)].join("\n")
}

fn inner(block: &Block, marks: [[&str; 2]; 2]) -> String {
    let (mut text, mut at) = (String::new(), 0);
    for span in block.spans() {
        if let (Style::Note(label), MARKDOWN) = (&span.style, marks) {
            text.extend([block.text.get(at..span.range.start).unwrap_or_default(), label]);
            at = span.range.end.max(at);
        }
        let Style::Math(formula) = &span.style else { continue };
        let [start, end] = marks[usize::from(formula.display)];
        text.push_str(block.text.get(at..span.range.start).unwrap_or_default());
        // Where the text shows nothing of the formula, it still parts words.
        let parts = span.range.is_empty()
            && block.text.get(span.range.start..).is_some_and(|rest| rest.starts_with(' '));
        let apart = if span.range.is_empty() && formula.display { " " } else { "" };
        text.push_str(if parts { " " } else { apart });
        text.extend([start, &plain_bars(&formula.tex), end, apart]);
        at = span.range.end.max(at);
    }
    text + block.text.get(at..).unwrap_or_default()
}

/// The text of a block with those formulas, as TeX, of which it shows nothing.
pub(crate) fn with_unseen_formulas(block: &Block) -> String {
    let (mut text, mut at) = (String::new(), 0);
    for span in block.spans().iter().filter(|span| span.range.is_empty()) {
        if let Style::Math(formula) = &span.style {
            text.extend([block.text.get(at..span.range.start).unwrap_or_default(), &formula.tex]);
            at = span.range.start;
        }
    }
    text + block.text.get(at..).unwrap_or_default()
}

/// A formula with its bars as signs: in the cells of a table they are written as `\vert`.
pub(crate) fn plain_bars(tex: &str) -> String {
    tex.replace("{\\vert}", "|")
}

/// Two lists are the same; otherwise where they part.
pub(crate) fn same<T: PartialEq + Debug>(expected: &[T], found: &[T]) -> Result<(), String> {
    let shared = expected.iter().zip(found).take_while(|(a, b)| a == b).count();
    if shared == expected.len() && shared == found.len() {
        return Ok(());
    }
    let tail = |list: &[T]| format!("{:?}", &list[shared..list.len().min(shared + 8)]);
    Err(format!("after {shared}: expected {}, found {}", tail(expected), tail(found)))
}
