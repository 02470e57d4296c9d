//! Bad inputs by what they attack.

mod attributes;
mod data;
mod encodings;
mod files;
mod formatting;
mod metadata;
mod nesting;
mod patterns;
mod scripts;
mod sizes;
mod text;
mod tokens;
mod trees;
mod truncated;
mod unicode;

use crate::case::Case;

/// All families by name.
pub(crate) const FAMILIES: &[(&str, &[Case])] = &[
    ("nesting", nesting::CASES),
    ("formatting", formatting::CASES),
    ("attributes", attributes::CASES),
    ("sizes", sizes::CASES),
    ("tokens", tokens::CASES),
    ("truncated", truncated::CASES),
    ("trees", trees::CASES),
    ("data", data::CASES),
    ("metadata", metadata::CASES),
    ("scripts", scripts::CASES),
    ("unicode", unicode::CASES),
    ("encodings", encodings::CASES),
    ("files", files::CASES),
    ("patterns", patterns::CASES),
    ("text", text::CASES),
];
