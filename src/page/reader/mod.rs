//! HTML into a [`Page`], in one pass and in linear time whatever the page.
//!
//! ```text
//! tokenizer (text told from markup) → builder (which element holds what) → page
//! ```
//!
//! The rules are those of the HTML standard's parser without scripts, as far as they decide what is
//! text and which block-level element holds it. What is left out, and why:
//!
//! - Formatting that ends with its block is not opened anew in the next one, but for links: bold text
//!   is no block, and opening it anew is what makes standard parsers amplify small pages.
//! - Text and elements that stand in a table but in no cell stay where they are, since that is where
//!   the page has them; browsers move them before the table.
//! - Drawings (`svg`) are read over: nothing in them is text of the page.

mod builder;
mod bytes;
mod references;
mod stack;
pub(super) mod text;
mod tokenizer;

pub(crate) use references::decoded;

use super::Page;
use crate::limits::Limits;

/// Reads HTML into a page, within the default limits.
pub(crate) fn read(html: &str) -> Page<'_> {
    read_within(html, Limits::default().for_length(html.len()))
}

/// Reads HTML into a page, as far as the limits for it allow.
pub(crate) fn read_within(html: &str, limits: Limits) -> Page<'_> {
    builder::build(html, limits)
}

#[cfg(test)]
mod tests;
