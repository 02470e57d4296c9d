//! Takes the husk off scraped pages.
//!
//! In goes HTML, or page text that somebody flattened already; out come the main content, the
//! readers' comments as a stream of their own, the metadata, and for every block of the page what
//! it is, why, and where it stood in the source.
//!
//! ```
//! let page = dehusk::extract("<p>It rained all night, and the river rose by a hand's breadth.</p>");
//! for (block, verdict) in page.blocks() {
//!     println!("{} {} {:?}", verdict.label.as_str(), verdict.reason.as_str(), block.text);
//! }
//! ```

mod block;
mod comment;
mod decode;
mod extraction;
mod extractor;
mod hash;
mod label;
mod limits;
mod metadata;
mod options;
mod page;
mod page_kind;
mod render;
mod search;
mod segment;
#[cfg(feature = "stages")]
#[doc(hidden)]
pub mod stages;
mod stats;
mod structure;
mod structured;
#[cfg(feature = "training")]
pub mod training;
mod verdict;
mod work;

pub use block::{Block, BlockKind, Cell, Origin};
pub use comment::Comment;
pub use decode::{Charset, CharsetError, CharsetSource, decode};
pub use extraction::{Extraction, Outcome};
pub use extractor::Extractor;
pub use label::Evidence;
pub use limits::{Limit, Limits};
pub use metadata::{Claim, Feed, FeedKind, Metadata, Paywall, Provenance, Source};
pub use options::{DayError, Focus, SelectorError};
pub use page_kind::PageKind;
pub use render::chunks::Chunk;
pub use structure::{Direction, Embed, Formula, Image, Span, Style};
pub use verdict::{Label, Reason, Verdict};

/// The README's examples run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Extracts from HTML, with default options. Any input gives an [`Extraction`].
///
/// ```
/// assert_eq!(dehusk::extract("").outcome(), dehusk::Outcome::Empty);
/// ```
pub fn extract(html: &str) -> Extraction {
    Extractor::new().extract(html)
}

/// Extracts from the text of a page that somebody flattened already, with default options.
///
/// ```
/// let page = dehusk::extract_text("0 $\n2,500 $\n5,000 $\n\nThe river rose by a hand's breadth before dawn, and it went on rising.");
/// assert_eq!(page.text(), "The river rose by a hand's breadth before dawn, and it went on rising.");
/// ```
pub fn extract_text(text: &str) -> Extraction {
    Extractor::new().extract_text(text)
}

/// Decodes bytes, tells HTML from flattened text, and extracts with default options.
///
/// ```
/// let page = dehusk::extract_bytes("<p>Die Brücke blieb die ganze Nacht über gesperrt.</p>".as_bytes());
/// assert!(page.text().contains("Brücke"));
/// ```
pub fn extract_bytes(bytes: &[u8]) -> Extraction {
    Extractor::new().extract_bytes(bytes)
}
