//! Readers' comments.

use serde::{Deserialize, Serialize};

/// A reader's comment, as a stream of its own beside the main text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Comment {
    /// Who wrote it, as the page says it.
    pub author: Option<String>,
    /// When, as the page says it.
    pub date: Option<String>,
    /// How many comments it answers, 0 for one that answers the page.
    pub depth: u16,
    /// What it says; paragraphs separated by a blank line.
    pub text: String,
}
