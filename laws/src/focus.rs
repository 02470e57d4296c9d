//! Monotone: a wider focus only adds.

use crate::{Finding, Subject, is_kept, read};
use dehusk::{Extraction, Extractor, Focus, Origin};

pub(crate) const NARROW_TO_WIDE: [Focus; 3] = [Focus::Precision, Focus::Balanced, Focus::Recall];

/// Each block that a focus keeps, every wider focus keeps.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    let kept: Vec<Vec<(String, bool)>> = NARROW_TO_WIDE.iter().map(|&focus| kept(subject, focus)).collect();
    for (pair, focus) in kept.windows(2).zip(NARROW_TO_WIDE) {
        let lost = |(narrow, wide): &(&(String, bool), &(String, bool))| narrow.1 && !wide.1;
        if let Some(((text, _), _)) = pair[0].iter().zip(&pair[1]).find(lost) {
            return Err(format!("kept with {focus:?} and not beyond: {text:?}"));
        }
    }
    Ok(())
}

/// Which blocks a focus keeps. The subject was read with the default focus already.
fn kept(subject: &Subject<'_>, focus: Focus) -> Vec<(String, bool)> {
    if focus == Focus::default() {
        return shown_first(&subject.extraction);
    }
    shown_first(&read(&Extractor::new().focus(focus), subject.input, subject.front))
}

/// What the page shows, then what stands beside its elements, since that follows the content, which
/// ends where the focus ends it.
fn shown_first(page: &Extraction) -> Vec<(String, bool)> {
    let of = |visible: bool| {
        let blocks = page.blocks().filter(move |(block, _)| (block.origin == Origin::Visible) == visible);
        blocks.map(|(block, verdict)| (block.text.clone(), is_kept(verdict.label)))
    };
    of(true).chain(of(false)).collect()
}
