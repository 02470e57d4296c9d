//! Tiling: where blocks stood in the source.

use crate::{Finding, Subject};

/// Source ranges are in order, do not overlap, and can be cut out of the input.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    let mut end = 0;
    for (block, _) in subject.extraction.blocks() {
        let source = &block.source;
        if source.start < end {
            return Err(format!("{source:?} begins before {end}: {:?}", block.text));
        }
        if subject.input.get(source.clone()).is_none() {
            return Err(format!("{source:?} is no range of the input: {:?}", block.text));
        }
        end = source.end;
    }
    Ok(())
}
