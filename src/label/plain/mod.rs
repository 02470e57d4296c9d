//! Labelling of flattened text.
//!
//! Text has no elements that could say what a line is. What is left is the line itself, what
//! stands around it, and where it stands in the page's mass of prose.

mod line;
mod repeats;
mod settle;
mod shape;
pub(super) mod surroundings;
mod tail;
#[cfg(test)]
mod testing;
mod title;
mod zone;

pub(super) use settle::settle;
#[cfg(feature = "training")]
pub(super) use shape::shape;

use super::Pass;
use super::{rules, scorer, unreadable};

/// The algorithm for flattened text, as far as what has a name.
pub(super) const NAMING_PASSES: &[Pass] = &[
    ("rules name the chrome they know", rules::apply),
    ("the title is found", title::apply),
    ("readers' comments are told from the text", zone::apply),
    ("behind the article's end stands no content", tail::apply),
];

/// From there on: what does not depend on the focus.
pub(super) const SCORING_PASSES: &[Pass] = &[("every other line is scored", scorer::apply)];

/// From there on to the end.
pub(super) const CHOOSING_PASSES: &[Pass] = &[
    ("the line is drawn", line::apply),
    ("second copies go", repeats::apply),
    ("what cannot be read goes", unreadable::apply),
];
