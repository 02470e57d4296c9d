//! One record in, one row out, whatever the record: the step that crawls are worked on with.
//!
//! A [`Record`] is a page with what is known of it. [`extract`] gives a [`Row`] for each, never a panic
//! and never nothing: its [`Status`] says what came of the record. [`Flat`] is the row as the columns of a
//! table, and [`Lines`] writes it as a line of JSON in one of several [`Layout`]s.
//!
//! ```
//! use dehusk_batch::{Flat, Record, Status, extract};
//!
//! let extractor = dehusk::Extractor::new();
//! let page = b"<title>Rain</title><p>It rained all night, and the river rose by a hand's breadth.</p>";
//! let record = Record { url: Some("https://example.org/rain"), ..Record::bytes(page) };
//! let row = extract(&record, &extractor);
//! assert_eq!(row.status, Status::Ok);
//! assert_eq!(Flat::of(&row).title, Some("Rain"));
//!
//! let image = extract(&Record { content_type: Some("image/png"), ..Record::bytes(b"") }, &extractor);
//! assert_eq!(image.status, Status::NotHtml);
//! ```

mod document;
mod flat;
mod guard;
mod layout;
mod line;
mod media_type;
mod origin;
mod record;
mod row;
mod status;

pub use flat::Flat;
pub use layout::{Layout, Lines};
pub use origin::Origin;
pub use record::{Body, Kind, Record};
pub use row::{Row, extract};
pub use status::Status;
