//! The `dehusk` command.

mod args;
mod colour;
mod comments;
mod golden;
mod inputs;
mod limits;
mod message;
mod output;
mod progress;
mod read;
mod render;
mod run;
mod stem;

use anyhow::Result;
use args::{Args, Command};
use clap::Parser;
use std::process::ExitCode;

/// How a run ended; anything that keeps it from ending is usage or I/O, exit status 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Done,
    /// Some input gave nothing or failed.
    Incomplete,
}

fn main() -> ExitCode {
    let args = Args::parse_from(args::disambiguated(std::env::args_os()));
    match dispatch(&args) {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::Incomplete) => ExitCode::FAILURE,
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            message::error(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

fn dispatch(args: &Args) -> Result<Status> {
    match &args.command {
        Some(Command::Golden { dir, bless }) => golden::run(dir, *bless),
        None => run::run(args),
    }
}
