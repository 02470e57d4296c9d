//! Renderers: one extraction, several outputs.

pub(crate) mod explain;
pub(crate) mod html;
mod inline;
mod list;
pub(crate) mod markdown;
mod runs;
pub(crate) mod text;
