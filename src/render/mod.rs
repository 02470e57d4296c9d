//! Renderers: one extraction, several outputs.

pub(crate) mod explain;
pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod text;
