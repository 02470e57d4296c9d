//! Chunks: all of the text, in pieces that are not too long.

use crate::words::{same, squeeze};
use crate::{Finding, Subject};

/// So short that most blocks are cut.
const MAX_WORDS: usize = 5;

/// One after the other they say the text, and none has more words than it may. Where they are cut, white space goes.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    let chunks = subject.extraction.chunks(MAX_WORDS);
    let said: String = chunks.iter().map(|chunk| squeeze(&chunk.text)).collect();
    same(&[squeeze(&subject.extraction.text())], &[said])?;
    match chunks.iter().find(|chunk| chunk.words > MAX_WORDS || chunk.text.trim().is_empty()) {
        Some(chunk) => Err(format!("{} words: {:?}", chunk.words, chunk.text)),
        None => Ok(()),
    }
}
