//! What is measured on one page. The arithmetic is that of the published benchmarks, so that figures
//! can be compared; they are written in Python, so words and white space are what Python takes them
//! for.

pub mod bag;
pub mod comments;
pub mod meta;
pub mod snippets;
pub mod words;
pub mod zones;
