//! Labelling of flattened text.
//!
//! Text has no elements that could say what a line is. What is left is the line itself, what
//! stands around it, and where it stands in the page's mass of prose.

mod edges;
mod headings;
mod leftovers;
mod log;
mod repeats;
mod scorecard;
mod settle;
mod shape;
mod surroundings;
mod tail;
#[cfg(test)]
mod testing;
mod title;
mod zone;

pub(super) use settle::settle;
pub(super) use zone::Mark;

use super::Pass;
use super::{rules, unreadable};

/// The algorithm for text with all lines of a page, most of them husk.
pub(super) const CRAWL_PASSES: &[Pass] = &[
    ("rules name the chrome they know", rules::apply),
    ("the title is found", title::apply),
    ("readers' comments are told from the text", zone::apply),
    ("behind the article's end stands no content", tail::apply),
    ("every other line is scored", scorecard::apply),
    ("a lone line above prose is its heading", headings::apply),
    ("second copies go", repeats::apply),
    ("what cannot be read goes", unreadable::apply),
];

/// The algorithm for text that an extractor has been over: only what has a name goes.
pub(super) const HALF_CLEANED_PASSES: &[Pass] = &[
    ("rules name the chrome they know", rules::apply),
    ("the title is found", title::apply),
    ("readers' comments are told from the text", zone::apply),
    ("behind the article's end stands no content", tail::apply),
    ("short lines at the ends go", edges::apply),
    ("the rest stays", leftovers::apply),
    ("second copies go", repeats::apply),
    ("what cannot be read goes", unreadable::apply),
];
