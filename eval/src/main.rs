//! Scores dehusk on labelled pages and holds its quality floors.

mod args;
mod floors;
mod judged;
mod predict;
mod print;
mod reliability;
mod report;
mod rules;
mod score;
mod spread;
mod summary;
mod weights;

use anyhow::{Context, Result};
use args::Args;
use clap::Parser;
use dehusk_eval::gold::Set;
use maud::Markup;
use score::PageScore;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("dehusk-eval: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether no floor was missed.
fn run(args: &Args) -> Result<bool> {
    if let Some(file) = &args.floors {
        return floors::hold(file, &args.data, args.policy());
    }
    let sections: Vec<Markup> = args.sets.iter().map(|path| measure(args, path)).collect::<Result<_>>()?;
    if let Some(file) = &args.report {
        std::fs::write(file, report::document(&sections)).with_context(|| file.display().to_string())?;
    }
    Ok(true)
}

/// Measures a set and shows its figures; its section of the report, empty where none is wanted.
fn measure(args: &Args, path: &Path) -> Result<Markup> {
    let set = args.open(path)?;
    let run = args.run_for(&set)?;
    let scores = run.score_all(&set)?;
    show(args, &set, &scores);
    if args.report.is_none() {
        return Ok(Markup::default());
    }
    let worst = report::worst(&set, &scores, &run, args.worst_in_report())?;
    Ok(report::section(&set.name, &summary::groups(&scores, args.by), &worst))
}

fn show(args: &Args, set: &Set, scores: &[PageScore]) {
    let groups = summary::groups(scores, args.by);
    if args.json {
        println!("{}", print::json(&set.name, &groups, &args.views));
        return;
    }
    let worst = if args.ceiling { print::lowest } else { print::worst };
    let (table, views) = (print::table(&set.name, &groups), print::views(&groups, &args.views));
    print!("{table}{}{views}", worst(scores, args.worst));
}
