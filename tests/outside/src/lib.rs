//! A small program on top of dehusk, with what such programs do: keep what came out, hand it on, answer
//! for it in types of their own.

use dehusk::{Block, Extraction, Extractor, Focus, Label, Limits, Reason, SelectorError, Verdict};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{Display, Formatter};

/// What a program makes of faults.
#[derive(Debug)]
pub enum Fault {
    /// Its configuration holds a bad selector.
    Selector(SelectorError),
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Selector(_) => write!(f, "the configuration cannot be used"),
        }
    }
}

impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Selector(error) => Some(error),
        }
    }
}

impl From<SelectorError> for Fault {
    fn from(error: SelectorError) -> Self {
        Self::Selector(error)
    }
}

/// An extractor as a program configures it: made once, kept in a field, shared.
///
/// # Errors
/// If `unwanted` is no CSS selector.
pub fn configured(unwanted: &str, input_bytes: usize) -> Result<Extractor, Fault> {
    let mut limits = Limits::default();
    limits.input = input_bytes;
    Ok(Extractor::new().focus(Focus::Precision).limits(limits).drop(unwanted)?)
}

/// How many blocks were left out, by reason.
pub fn left_out(page: &Extraction) -> BTreeMap<&'static str, usize> {
    let chrome = page.blocks().filter(|(_, verdict)| verdict.label == Label::Chrome);
    let mut counts = BTreeMap::new();
    for (_, Verdict { reason, .. }) in chrome {
        *counts.entry(reason.as_str()).or_default() += 1;
    }
    counts
}

/// Blocks that a reason was given for; they borrow from the page.
pub fn blocks_for(page: &Extraction, wanted: Reason) -> Vec<&Block> {
    page.blocks().filter(|(_, verdict)| verdict.reason == wanted).map(|(block, _)| block).collect()
}
