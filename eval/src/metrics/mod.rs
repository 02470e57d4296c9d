//! What is measured on one page. The arithmetic is that of the published benchmarks, so that figures
//! can be compared; they are written in Python, so words and white space are what Python takes them
//! for.

pub(crate) mod bag;
pub(crate) mod comments;
pub(crate) mod meta;
pub(crate) mod snippets;
pub(crate) mod words;
pub(crate) mod zones;
