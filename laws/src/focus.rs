//! Monotone: a wider focus only adds.

use crate::{Finding, Subject, is_kept, read};
use dehusk::{Extractor, Focus};

const NARROW_TO_WIDE: [Focus; 3] = [Focus::Precision, Focus::Balanced, Focus::Recall];

/// Each block that a focus keeps, every wider focus keeps.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    let kept: Vec<Vec<bool>> = NARROW_TO_WIDE.iter().map(|&focus| kept(subject, focus)).collect();
    for (pair, focus) in kept.windows(2).zip(NARROW_TO_WIDE) {
        if let Some(block) = pair[0].iter().zip(&pair[1]).position(|(narrow, wide)| *narrow && !*wide) {
            let lost = subject.extraction.blocks().nth(block).map(|(b, v)| (&b.text, v));
            return Err(format!("block {block} is kept with {focus:?} and not beyond: {lost:?}"));
        }
    }
    Ok(())
}

fn kept(subject: &Subject<'_>, focus: Focus) -> Vec<bool> {
    let page = read(&Extractor::new().focus(focus), subject.input, subject.front);
    page.blocks().map(|(_, verdict)| is_kept(verdict.label)).collect()
}
