//! The containers that other extractors would choose, and where a block stands to them.

use super::super::prose;
use super::Context;
use super::sums::Measure;
use super::table::{Table, magnitude, share};
use super::tree::{distances, holds};
use crate::block::Block;
use std::ops::Range;

/// Containers by the share of the page's prose they hold, in percent, each the smallest that does.
const PROSE_SHARES: &[(i8, u32)] = &[(1, 80), (2, 50), (3, 30)];

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let points = points(context);
    let best = (0..points.len()).max_by_key(|&section| (points[section], section)).unwrap_or(0);
    let place = |i: usize| context.draft.blocks[i].place.section;
    stand(context, table, 4, &held(context, best));
    for step in 1..=2 {
        let at = |i: usize| context.tree.up(place(i), step);
        table.add_at("points", step as i8, |i| share(points[at(i)], points[best]));
    }
    for (at, percent) in PROSE_SHARES {
        stand(context, table, *at, &smallest(context, *percent));
    }
}

/// The blocks of a section; none where a text has no sections.
fn held(context: &Context<'_>, section: usize) -> Range<usize> {
    context.draft.sections.get(section).map_or(0..0, |section| section.blocks.clone())
}

/// Where every block stands to a container: elements up to what holds both, blocks before or after.
fn stand(context: &Context<'_>, table: &mut Table, at: i8, container: &Range<usize>) {
    let (blocks, sections) = (context.draft.blocks, context.draft.sections);
    let up = distances(sections, |section, [up]| {
        if holds(&section.blocks, container) {
            *up = 0;
        }
    });
    let around = |i: usize| up[blocks[i].place.section][0].saturating_add(1);
    table.add_rows_at(["container_up", "container_after", "container_before"], at, |i| {
        let up = if container.contains(&i) { 0 } else { around(i) };
        let after = container.start.saturating_sub(i);
        let before = (i + 1).saturating_sub(container.end);
        [up, magnitude(after as u32), magnitude(before as u32)]
    });
}

/// The smallest section with a share of the page's prose, in percent. Sections that hold most of it
/// lie in each other; of several with less, the last is taken.
fn smallest(context: &Context<'_>, percent: u32) -> Range<usize> {
    let sums = &context.sums;
    let least = u64::from(sums.total(Measure::Prose)) * u64::from(percent);
    let enough = |blocks: &Range<usize>| u64::from(sums.sum(blocks, Measure::Prose)) * 100 >= least;
    let found = context.draft.sections.iter().rev().find(|section| enough(&section.blocks));
    found.map_or(0..sums.len(), |section| section.blocks.clone())
}

/// Points as Readability gives them: each paragraph's go to the element around it, half to the
/// one around that, and count less the more of the text is links.
fn points(context: &Context<'_>) -> Vec<u32> {
    let sections = context.draft.sections;
    let mut points = vec![0_u32; sections.len()];
    for block in context.draft.blocks {
        let parent = sections[block.place.section].parent;
        let earned = earned(block);
        points[parent] = points[parent].saturating_add(earned);
        points[sections[parent].parent] = points[sections[parent].parent].saturating_add(earned / 2);
    }
    for (points, section) in points.iter_mut().zip(sections).filter(|(points, _)| **points > 0) {
        let linked = context.sums.share(&section.blocks, Measure::LinkedChars, Measure::Chars);
        *points = (u64::from(*points) * u64::from(255 - linked) / 255) as u32;
    }
    points
}

/// Readability: one, one a comma, one a hundred characters up to three.
fn earned(block: &Block) -> u32 {
    if prose::words(block) <= 0.0 {
        return 0;
    }
    8 * (1 + block.stats.commas.saturating_add((block.stats.chars / 100).min(3)).min(1 << 20))
}
