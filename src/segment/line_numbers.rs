//! Numbers that highlighters write into each line of code. Those in a column of their own are blocks, and a rule knows
//! them.

use super::style;
use crate::page::{Attr, Page};

/// What they are called by Pygments and Sphinx, Rouge, Chroma, react-syntax-highlighter and others.
const NAMES: &[&str] = &["linenos", "lineno", "ln", "lnt", "linenumber", "line-number", "line-num"];

/// The number may be a link to its line: an element, another in it, and the text.
const MAX_NODES: usize = 3;

/// Programs that somebody shows have fewer than a million lines.
const MAX_DIGITS: usize = 6;

/// Whether a class is that of a line's number.
pub(super) fn names(class: &str) -> bool {
    NAMES.contains(&class)
}

/// Whether an element in code is the number of its line. `named` says that its class is one of such numbers.
pub(super) fn is_one(page: &Page, node: usize, named: bool) -> bool {
    let end = page.end(node);
    let is_aside = || named || style::is_unselectable(page, node) || links_to_itself(page, node);
    end <= node + MAX_NODES && is_aside() && {
        let text: String = (node..end).map(|node| page.text(node)).collect();
        is_number(text.trim())
    }
}

/// Whether a link is there to be copied: as the address of its line.
fn links_to_itself(page: &Page, node: usize) -> bool {
    let place = page.attr(node, Attr::Href).and_then(|href| href.strip_prefix('#'));
    place.is_some() && place == page.attr(node, Attr::Id)
}

fn is_number(text: &str) -> bool {
    (1..=MAX_DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
