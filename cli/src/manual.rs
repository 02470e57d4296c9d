//! `dehusk completions` and `dehusk man`.

use crate::Status;
use crate::args::Args;
use anyhow::{Context, Result};
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::{Write, stdout};

/// Writes what completes the command in a shell.
pub(crate) fn completions(shell: Shell) -> Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "dehusk", &mut script);
    say(&script)
}

/// Writes the manual page.
pub(crate) fn page() -> Result<Status> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Args::command()).render(&mut page)?;
    say(&page)
}

fn say(bytes: &[u8]) -> Result<Status> {
    stdout().write_all(bytes).context("output")?;
    Ok(Status::Done)
}
