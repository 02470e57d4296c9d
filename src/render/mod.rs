//! Renderers: one extraction, several outputs.

pub(crate) mod chunks;
pub(crate) mod explain;
pub(crate) mod front_matter;
pub(crate) mod html;
mod inline;
mod list;
pub(crate) mod markdown;
pub(crate) mod outline;
pub(crate) mod report;
mod runs;
mod tagged_table;
pub(crate) mod text;
