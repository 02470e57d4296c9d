//! Blocks of data among those of the elements, in the input's order.

use crate::block::Block;

/// Puts blocks of data where they stand in the input, but behind the first `above` blocks of the page:
/// what a page shows of its content comes first, wherever the rest was found. A range that would
/// overlap one before it is cut. Where no place is known, as in a document that the caller parsed,
/// data follow the elements.
pub(crate) fn interleave<T>(
    visible: (Vec<Block>, Vec<T>),
    mut data: Vec<(Block, T)>,
    above: usize,
) -> (Vec<Block>, Vec<T>) {
    if data.is_empty() {
        return visible;
    }
    data.sort_by_key(|(block, _)| block.source.start);
    let known = visible.0.last().is_some_and(|block| block.source.end > 0);
    let mut joined = Vec::with_capacity(visible.0.len() + data.len());
    let mut data = data.into_iter().peekable();
    for (index, (block, more)) in std::iter::zip(visible.0, visible.1).enumerate() {
        let earlier =
            |(data, _): &(Block, T)| known && index >= above && data.source.start < block.source.start;
        joined.extend(std::iter::from_fn(|| data.next_if(earlier)));
        joined.push((block, more));
    }
    joined.extend(data);
    cut_ranges(&mut joined);
    joined.into_iter().unzip()
}

fn cut_ranges<T>(blocks: &mut [(Block, T)]) {
    let mut end = 0;
    for (block, _) in blocks {
        block.source = block.source.start.max(end)..block.source.end.max(end);
        end = block.source.end;
    }
}
