//! What is known of the text as a whole: the same for every line.

use super::super::super::draft::Front;
use super::super::super::plain::surroundings::total_prose;
use super::super::Context;
use super::super::sums::Measure;
use super::super::table::{Table, magnitude, share};
use super::is_short;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let (draft, sums) = (context.draft, &context.sums);
    let lines = sums.len() as u32;
    let words = sums.total(Measure::Words);
    let count = |is: &dyn Fn(usize) -> bool| (0..sums.len()).filter(|&i| is(i)).count() as u32;
    let prose = total_prose(draft.blocks);
    table.add_page("half_cleaned", (draft.facts.front == Front::HalfCleaned).into());
    table.add_page("page_words", magnitude(words));
    table.add_page("page_lines", magnitude(lines));
    table.add_page("page_prose", share(prose, words));
    table.add_page("page_prose_words", magnitude(prose));
    table.add_page("page_long_words", magnitude(sums.total(Measure::Prose)));
    table.add_page("page_named", share(sums.total(Measure::Named), words));
    table.add_page("page_comments", share(sums.total(Measure::Comments), words));
    table.add_page("page_short", share(count(&|i| is_short(&draft.blocks[i])), lines));
    table.add_page("page_spaced", share(count(&|i| draft.blocks[i].place.gap > 0), lines));
    table.add_page("page_items", share(count(&|i| !draft.blocks[i].marker.is_empty()), lines));
}
