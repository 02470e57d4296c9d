//! Pure: nothing but the input decides.

use crate::{Finding, Subject, json, read};
use dehusk::Extractor;

/// The same extractor, used before for another page, gives the same again.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    let extractor = Extractor::new();
    let _ = extractor.extract("<p>Another page, with <b>other</b> words.</p>");
    let again = read(&extractor, subject.input, subject.front);
    json::same(&subject.extraction, &again)
}
