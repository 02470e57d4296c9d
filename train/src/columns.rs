//! Features of all pages, column by column.

use crate::boost::Bins;
use crate::pages::Page;
use dehusk::training::Features;
use rayon::prelude::*;

/// Columns of all pages, and the signature of the table they are from.
pub(crate) struct Columns {
    pub(crate) signature: u32,
    pub(crate) bins: Vec<Bins>,
}

impl Columns {
    /// The features of all blocks of all pages.
    pub(crate) fn of(pages: &[Page]) -> Self {
        let tables: Vec<Features> = pages.par_iter().map(|page| page.sample.features()).collect();
        let signature = tables.first().map_or(0, Features::signature);
        let count = tables.first().map_or(0, |table| table.names().len());
        let join =
            |column| tables.iter().flat_map(|table| table.column(column)).copied().collect::<Vec<u8>>();
        let bins = (0..count).into_par_iter().map(|column| Bins::new(&join(column))).collect();
        Self { signature, bins }
    }
}
