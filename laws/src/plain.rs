//! Idempotence of flattened text.

use crate::{Finding, Subject};

/// Cleaning cleaned text changes nothing.
pub(crate) fn idempotent(subject: &Subject<'_>) -> Finding {
    let once = subject.extraction.text();
    let twice = dehusk::extract_text(&once).text();
    if once == twice { Ok(()) } else { Err(format!("once:  {once:?}\ntwice: {twice:?}")) }
}
