//! What a caller learns of a block beside its text.

use super::items::Item;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A part of a block's text, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Where in the block's text it stands, in bytes. Empty for a formula of which the text shows nothing.
    pub range: Range<usize>,
    /// What it is.
    pub style: Style,
}

/// What a part of a text is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Style {
    /// A link to a URL, absolute where the page's URL is known. Only `http`, `https`, `mailto`, `tel` and
    /// relative ones are kept.
    Link(String),
    /// `em`, `i`, `cite`, `var`.
    Emphasis,
    /// `strong`, `b`.
    Strong,
    /// `code`, `samp`, `tt`.
    Code,
    /// What is typed: `kbd`.
    Keyboard,
    /// Below the line: `sub`.
    Subscript,
    /// Above the line: `sup`.
    Superscript,
    /// No longer holds: `del`, `s`.
    Deleted,
    /// Put in later: `ins`.
    Inserted,
    /// Highlighted: `mark`.
    Marked,
    /// The sign of a note, with what the note is called: [`Block::note`](crate::Block::note) of one of the blocks
    /// behind.
    Note(String),
    /// A formula, of which the text shows a drawing or nothing.
    Math(Formula),
}

/// A formula, as TeX.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formula {
    /// TeX, as the page has it.
    pub tex: String,
    /// Whether it stands on lines of its own.
    pub display: bool,
}

/// An image of the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Where in the block's text it stands, in bytes: 0 before the text, its length behind it.
    pub at: usize,
    /// Its URL, absolute where the page's URL is known: what `src` says, unless that holds the place of an
    /// image that is loaded later.
    pub url: String,
    /// All URLs that the page has for it, the chosen one first.
    pub candidates: Vec<String>,
    /// What it shows, in words; empty for decoration and where the page does not say.
    pub alt: String,
    /// Its width in CSS pixels, as declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Its height in CSS pixels, as declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

/// A video, a recording, a post or a map of the content, which is shown in a frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embed {
    /// Its URL, absolute where the page's URL is known.
    pub url: String,
    /// Whether it stands before the block, else behind it or in it.
    pub before: bool,
}

/// Which way a text runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// As Latin does.
    #[default]
    LeftToRight,
    /// As Hebrew and Arabic do.
    RightToLeft,
}

/// Blocks of Unicode whose letters run from right to left (Unicode 16, `DerivedBidiClass`: R and AL).
const RIGHT_TO_LEFT: &[std::ops::RangeInclusive<char>] = &[
    '\u{590}'..='\u{8FF}',
    '\u{FB1D}'..='\u{FDFF}',
    '\u{FE70}'..='\u{FEFC}',
    '\u{10800}'..='\u{10FFF}',
    '\u{1E800}'..='\u{1EFFF}',
];

impl Direction {
    /// That of the first letter.
    pub(crate) fn of(text: &str) -> Self {
        let first = text.chars().find(|c| c.is_alphabetic());
        let is_rtl = first.is_some_and(|c| RIGHT_TO_LEFT.iter().any(|range| range.contains(&c)));
        if is_rtl { Self::RightToLeft } else { Self::LeftToRight }
    }

    /// What a `dir` attribute says; nothing for `auto`.
    pub(super) fn declared(value: &str) -> Option<Self> {
        match value.trim() {
            rtl if rtl.eq_ignore_ascii_case("rtl") => Some(Self::RightToLeft),
            ltr if ltr.eq_ignore_ascii_case("ltr") => Some(Self::LeftToRight),
            _ => None,
        }
    }
}

/// What is known of a kept block beside its text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Details {
    pub(crate) spans: Vec<Span>,
    pub(crate) images: Vec<Image>,
    pub(crate) embeds: Vec<Embed>,
    pub(crate) code_language: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) direction: Option<Direction>,
    pub(crate) anchor: Option<String>,
    pub(crate) cell_span: Option<(u32, u32)>,
    pub(crate) item: Option<Item>,
    pub(crate) note: Option<String>,
}
