//! The `dehusk` command.

mod archive;
mod args;
mod colour;
mod comments;
mod crawl;
mod extractor;
mod golden;
mod inputs;
mod json_lines;
mod limits;
mod manual;
mod message;
mod open;
mod output;
mod packing;
mod pipeline;
mod progress;
mod read;
mod records;
mod render;
mod resume;
mod rows;
mod run;
mod shard;
mod stem;
mod summary;
#[cfg(feature = "parquet")]
mod table;
mod work;

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
        Some(Command::Completions { shell }) => manual::completions(*shell),
        Some(Command::Man) => manual::page(),
        None if crawl::is_asked_for(args) => crawl::run(args),
        None => run::run(args),
    }
}
