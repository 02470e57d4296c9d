//! A progress bar on standard error.

use crate::args::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, stderr, stdout};

/// Fewer inputs are done before a bar is read.
const MIN_INPUTS: usize = 6;

/// A bar over the inputs; hidden where it would be in the way.
pub(crate) fn bar(inputs: usize, args: &Args) -> ProgressBar {
    let written_elsewhere = args.output.output.is_some() || args.output.out_dir.is_some();
    let clear = written_elsewhere || !stdout().is_terminal();
    if args.quiet || inputs < MIN_INPUTS || !stderr().is_terminal() || !clear {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(inputs as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} pages, {eta} left");
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}
