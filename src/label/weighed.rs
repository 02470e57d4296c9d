//! What the scorer weighed, kept to say why.

use super::features::table::Table;
use super::weights::Weights;

/// Features of blocks with the weights that scored them.
#[derive(Debug, Clone)]
pub(super) struct Weighed {
    pub(super) table: Table,
    pub(super) weights: Weights,
}
