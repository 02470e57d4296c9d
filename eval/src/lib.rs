//! Labelled pages and what is measured on them: reading sets, the arithmetic of the published
//! benchmarks, and which blocks of a page its gold text holds.

pub mod align;
pub mod folds;
pub mod gold;
pub mod gzip;
pub mod metrics;
pub mod mutation;
