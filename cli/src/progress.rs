//! A progress bar on standard error.

use crate::args::Args;
use crate::inputs::Input;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, stderr, stdout};

/// Fewer inputs are done before a bar is read.
const MIN_INPUTS: usize = 6;

/// A bar over the inputs; hidden where it would be in the way.
pub(crate) fn bar(inputs: usize, args: &Args) -> ProgressBar {
    if inputs < MIN_INPUTS || is_in_the_way(args) {
        return ProgressBar::hidden();
    }
    shown(Some(inputs as u64), "{wide_bar} {pos}/{len} pages, {eta} left")
}

/// A bar over the bytes of the inputs, its message the records a second. Of standard input nobody knows the length.
pub(crate) fn bytes(inputs: &[Input], args: &Args) -> ProgressBar {
    if is_in_the_way(args) {
        return ProgressBar::hidden();
    }
    let length = |input: &Input| input.path()?.metadata().ok().map(|metadata| metadata.len());
    match inputs.iter().map(length).sum() {
        None => shown(None, "{spinner} {bytes}, {msg} records a second"),
        length => shown(length, "{wide_bar} {bytes}/{total_bytes}, {msg} records a second, {eta} left"),
    }
}

fn is_in_the_way(args: &Args) -> bool {
    let written_elsewhere = args.output.output.is_some() || args.output.out_dir.is_some();
    let clear = written_elsewhere || !stdout().is_terminal();
    args.quiet || !stderr().is_terminal() || !clear
}

fn shown(length: Option<u64>, template: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template(template);
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}
