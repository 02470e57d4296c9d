//! Features of all pages, column by column.

use crate::boost::Bins;
use crate::pages::Page;
use dehusk::training::Features;
use rayon::prelude::*;

/// Columns of all pages, and what they hold.
pub(crate) struct Columns {
    pub(crate) names: Vec<String>,
    pub(crate) bins: Vec<Bins>,
}

impl Columns {
    /// The features of all blocks of all pages.
    pub(crate) fn of(pages: &[Page]) -> Self {
        let tables: Vec<Features> = pages.par_iter().map(|page| page.sample.features()).collect();
        let names = tables.first().map(Features::names).unwrap_or_default();
        let join =
            |column| tables.iter().flat_map(|table| table.column(column)).copied().collect::<Vec<u8>>();
        let bins = (0..names.len()).into_par_iter().map(|column| Bins::new(&join(column))).collect();
        Self { names, bins }
    }
}
