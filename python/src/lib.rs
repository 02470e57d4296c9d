//! The native part of the Python package `dehusk`: thin classes over the Rust crate, and nothing that Python can do
//! as well.

mod archive;
mod extraction;
mod extractor;
mod input;
mod options;
mod parts;
mod rows;
mod source;

/// The native part of dehusk.
// Nothing here is kept between calls or shared without a lock, so that interpreters without a GIL need none.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::archive::Archive;
    #[pymodule_export]
    use crate::extraction::Extraction;
    #[pymodule_export]
    use crate::extractor::Extractor;
    #[pymodule_export]
    use crate::parts::{Block, Chunk, Comment, Feed, Metadata, Paywall};

    #[pymodule_export]
    use crate::rows::failed_row;

    /// The version of the crate and of the package.
    #[pymodule_export]
    #[allow(non_upper_case_globals)]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
