//! Data that a page carries beside its elements: JSON-LD for search engines, and the state that its
//! scripts hydrate from.
//!
//! One reader takes JSON, what is not quite JSON, and the literals of scripts, since pages have all
//! three in the same places. What it makes of them is an arena like the page's: nodes in document
//! order, strings as ranges, nothing that recurses.

mod data;
mod devalue;
mod escape;
mod flight;
mod literal;
mod scripts;
mod types;

#[cfg(test)]
mod tests;

pub(crate) use data::{Data, Value};
pub(crate) use scripts::{Found, linked_data, states};
pub(crate) use types::{MAX_TYPE_NAME, local_name};
