//! Pure: nothing but the input decides.

use crate::{Finding, Subject, json, read};
use dehusk::Extractor;
use std::sync::LazyLock;

/// An extractor that other pages went through before.
static USED: LazyLock<Extractor> = LazyLock::new(|| {
    let extractor = Extractor::new();
    let _ = extractor.extract("<p>Another page, with <b>other</b> words.</p>");
    extractor
});

/// An extractor that was used before for other pages gives what a new one gave.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    json::same(&subject.extraction, &read(&USED, subject.input, subject.front))
}
