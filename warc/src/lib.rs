//! Reads web archives (WARC, WET) from any stream, past whatever is broken in them.
//!
//! [`Reader`] gives [`Record`]s in their order; [`Record::http`] what a server answered, and [`Http::payload`] the
//! page in it, without chunks and compression. Nothing in an archive makes it panic, wait, or use more memory than
//! it says: what is broken is an [`Error`] that tells where, and reading goes on behind it.
//!
//! ```no_run
//! use dehusk_warc::{Reader, RecordType};
//!
//! let file = std::fs::File::open("crawl.warc.gz")?;
//! for record in Reader::new(file).only(&[RecordType::Response]) {
//!     match record {
//!         Err(error) => eprintln!("{error}"),
//!         Ok(record) => {
//!             let Some(http) = record.http() else { continue };
//!             let page = http.payload(16 << 20);
//!             println!("{:?} {} {} bytes", record.target_uri(), http.status, page.bytes.len());
//!         }
//!     }
//! }
//! # Ok::<(), std::io::Error>(())
//! ```

mod codec;
mod dictionary;
mod error;
mod fields;
mod http;
mod members;
mod payload;
mod reader;
mod record;
mod window;

pub use error::Error;
pub use fields::Fields;
pub use http::Http;
pub use payload::Payload;
pub use reader::Reader;
pub use record::{Record, RecordType};
