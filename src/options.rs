//! What a caller may choose.

use serde::{Deserialize, Serialize};

/// Where to draw the line between content and husk. What a narrower focus keeps, a wider one keeps.
///
/// Flattened text with one blank line between all its blocks counts as cleaned: there every focus keeps
/// all but what is surely husk, so that cleaning cleaned text changes nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Focus {
    /// Only what is surely content.
    Precision,
    /// The best of both.
    #[default]
    Balanced,
    /// Everything that may be content.
    Recall,
}

/// A CSS selector that does not parse.
///
/// ```
/// let error = dehusk::Extractor::new().keep("p[").unwrap_err();
/// assert!(error.to_string().contains("p["));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectorError {
    pub(crate) selector: String,
}

impl std::fmt::Display for SelectorError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not a CSS selector: `{}`", self.selector)
    }
}

impl std::error::Error for SelectorError {}

/// A text that is no day.
///
/// ```
/// let error = dehusk::Extractor::new().fetched("2021-02-31").unwrap_err();
/// assert!(error.to_string().contains("2021-02-31"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayError {
    pub(crate) day: String,
}

impl std::fmt::Display for DayError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not a day as in 2021-05-04: `{}`", self.day)
    }
}

impl std::error::Error for DayError {}
