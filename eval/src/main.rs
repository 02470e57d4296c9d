//! Scores dehusk on labelled pages and holds its quality floors.

mod args;
mod floors;
mod judged;
mod predict;
mod print;
mod reliability;
mod rules;
mod score;
mod spread;
mod summary;

use anyhow::Result;
use args::Args;
use clap::Parser;
use dehusk_eval::gold::Set;
use score::PageScore;
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
    for path in &args.sets {
        let set = Set::open(path)?.only(args.ids()?.as_ref());
        let scores = args.run_for(&set).score_all(&set)?;
        report(args, &set, &scores);
    }
    Ok(true)
}

fn report(args: &Args, set: &Set, scores: &[PageScore]) {
    let groups = summary::groups(scores, args.by);
    if args.json {
        println!("{}", print::json(&set.name, &groups, &args.views));
        return;
    }
    let worst = if args.ceiling { print::lowest } else { print::worst };
    let (table, views) = (print::table(&set.name, &groups), print::views(&groups, &args.views));
    print!("{table}{}{views}", worst(scores, args.worst));
}
