//! Scores dehusk on labelled pages and holds its quality floors.

mod args;
mod floors;

mod predict;
mod print;
mod score;
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
        let scores = predict::score_all(&set, args.out_for(&set).as_deref())?;
        report(args, &set, &scores);
    }
    Ok(true)
}

fn report(args: &Args, set: &Set, scores: &[PageScore]) {
    let groups = summary::groups(scores, args.by);
    if args.json {
        println!("{}", print::json(&set.name, &groups));
    } else {
        print!("{}{}", print::table(&set.name, &groups), print::worst(scores, args.worst));
    }
}
