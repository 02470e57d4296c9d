//! Front ends: HTML pages and flattened text, both cut into the same blocks.
//!
//! A front end says what stands where; it never decides what is content.

mod class;
mod disclosures;
mod formulas;
mod grid;
pub(crate) mod html;
mod inline;
mod line_numbers;
pub(crate) mod payload;
pub(crate) mod plain;
mod recent;
mod roles;
mod style;
mod table;
mod threads;
mod utility;

pub(crate) use grid::spans;
