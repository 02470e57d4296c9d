//! Runs: matches that follow each other without a gap on the page and in gold.
//!
//! Among equally long alignments the one with few runs is right: a text's words stand together.

use super::Matches;
use super::lcs::Pair;
use super::tokens::Tokens;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    page: usize,
    gold: usize,
    len: usize,
}

/// Moves each run that fits whole beside a neighbour there, so that the two become one.
pub(super) fn join(tokens: &Tokens, pairs: &[Pair]) -> Matches {
    let joined = join_left(tokens, &join_right(tokens, &runs(pairs)));
    let mut matches = vec![None; tokens.page.len()];
    for run in joined {
        for step in 0..run.len {
            matches[run.page + step] = Some(run.gold + step);
        }
    }
    matches
}

fn runs(pairs: &[Pair]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for &(page, gold) in pairs {
        match runs.last_mut() {
            Some(run) if (run.page + run.len, run.gold + run.len) == (page, gold) => run.len += 1,
            _ => runs.push(Run { page, gold, len: 1 }),
        }
    }
    runs
}

/// Joins runs with the one after them. What lies between two runs is free, and so is a run's own
/// place.
fn join_right(tokens: &Tokens, runs: &[Run]) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    for &run in runs.iter().rev() {
        match joined.last_mut() {
            Some(next) if fits_before(tokens, run, *next) => {
                *next = Run { page: next.page - run.len, gold: run.gold, len: run.len + next.len };
            }
            _ => joined.push(run),
        }
    }
    joined.reverse();
    joined
}

fn fits_before(tokens: &Tokens, run: Run, next: Run) -> bool {
    run.gold + run.len == next.gold && stands(tokens, next.page - run.len, run)
}

/// Joins runs with the one before them.
fn join_left(tokens: &Tokens, runs: &[Run]) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    for &run in runs {
        match joined.last_mut() {
            Some(before)
                if before.gold + before.len == run.gold && stands(tokens, before.page + before.len, run) =>
            {
                before.len += run.len;
            }
            _ => joined.push(run),
        }
    }
    joined
}

/// Whether a run's words stand at a place of the page too.
fn stands(tokens: &Tokens, page: usize, run: Run) -> bool {
    tokens.page.get(page..page + run.len) == tokens.gold.get(run.gold..run.gold + run.len)
}
