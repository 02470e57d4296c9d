//! Weights that were fitted without a part of the pages.

use anyhow::{Context, Result, ensure};
use dehusk::Extractor;
use dehusk::training::Weights;
use std::fs;
use std::path::Path;

/// An extractor for each fold, in order.
pub(crate) fn extractors(folder: &Path) -> Result<Vec<Extractor>> {
    let files = (0..).map(|fold| folder.join(format!("{fold}.weights")));
    let extractors: Result<Vec<_>> =
        files.take_while(|file| file.exists()).map(|file| extractor(&file)).collect();
    let extractors = extractors?;
    ensure!(!extractors.is_empty(), "{}: no weights", folder.display());
    Ok(extractors)
}

fn extractor(file: &Path) -> Result<Extractor> {
    let name = || file.display().to_string();
    let weights = Weights::parse(&fs::read(file).with_context(name)?).with_context(name)?;
    Ok(Extractor::new().weights(weights))
}
