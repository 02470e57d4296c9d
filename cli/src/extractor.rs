//! The extractor that the options describe.

use crate::args::Extraction;
use crate::limits;
use anyhow::{Context, Result};
use dehusk::Extractor;

/// The extractor with these options; an error names a value that cannot be.
pub(crate) fn of(options: &Extraction) -> Result<Extractor> {
    let plain = Extractor::new()
        .focus(options.focus)
        .limits(limits::limits(&options.limit))
        .strip_tracking(options.strip_tracking);
    let with_url = options.url.iter().fold(plain, Extractor::url);
    let with_charset =
        options.charset.iter().try_fold(with_url, |e, label| e.charset(label)).context("--charset")?;
    let with_day =
        options.fetched.iter().try_fold(with_charset, |e, day| e.fetched(day)).context("--fetched")?;
    let with_kind = options.page_kind.into_iter().fold(with_day, Extractor::page_kind);
    let keeping =
        options.keep.iter().try_fold(with_kind, |e, selector| e.keep(selector)).context("--keep")?;
    let dropping = options.drop.iter().try_fold(keeping, |e, selector| e.drop(selector)).context("--drop")?;
    options.root.iter().try_fold(dropping, |e, selector| e.root(selector)).context("--root")
}
