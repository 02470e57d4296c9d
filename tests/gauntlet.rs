//! The gauntlet: bad inputs by name, each on a small stack, in both front ends, with all that can be
//! written of it. What they cost grows with their size and no faster, and all laws hold of them.
//!
//! `cargo test --release --test gauntlet` runs them at full size; unoptimised builds at a twentieth.

#[path = "gauntlet/case.rs"]
mod case;
#[path = "gauntlet/cost.rs"]
mod cost;
#[path = "gauntlet/families/mod.rs"]
mod families;
mod noise;

use case::{Case, SENTENCE};
use cost::Cost;
use dehusk_laws::{check_bytes, check_html, check_text};
use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;

fn main() -> ExitCode {
    // Tables are built once in a process, and are no case's cost.
    cost::read(SENTENCE.as_bytes());
    let trials = families::FAMILIES.iter().flat_map(|(family, cases)| {
        cases.iter().map(move |case| Trial::test(format!("{family}::{}", case.name), move || run(case)))
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}

fn run(case: &Case) -> Result<(), Failed> {
    keeps_the_laws(&case.few())?;
    costs_little(case)?;
    if case.shows_article { shows_article(&case.usual()) } else { Ok(()) }
}

fn keeps_the_laws(bytes: &[u8]) -> Result<(), Failed> {
    let text = dehusk::decode(bytes);
    check_bytes(bytes)?;
    check_html(&text)?;
    Ok(check_text(&text)?)
}

fn costs_little(case: &Case) -> Result<(), Failed> {
    let (usual, doubled) = (case.usual(), case.doubled());
    let (small, large) = (Cost::of(&usual)?, Cost::of(&doubled)?);
    small.is_bounded(usual.len())?;
    large.is_bounded(doubled.len())?;
    large.is_linear(&small, doubled.len().max(1) as f64 / usual.len().max(1) as f64)
}

/// Nothing before an article keeps it from being read.
fn shows_article(bytes: &[u8]) -> Result<(), Failed> {
    let page = dehusk::extract_bytes(bytes);
    if page.blocks().any(|(block, _)| block.text.contains(SENTENCE)) {
        Ok(())
    } else {
        Err("the article is lost".into())
    }
}
