//! A record of an archive.

use crate::fields::Fields;
use crate::http::Http;

/// A record of an archive.
///
/// ```
/// use dehusk_warc::{Reader, RecordType};
///
/// let archive = b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <http://a.example/>\r\nContent-Length: 4\r\n\r\nRain\r\n\r\n";
/// let record = Reader::new(archive.as_slice()).next().unwrap()?;
/// assert_eq!((record.record_type(), record.target_uri()), (RecordType::Resource, Some("http://a.example/")));
/// assert_eq!((record.block.as_slice(), record.offset, record.length), (b"Rain".as_slice(), 0, Some(archive.len() as u64)));
/// # Ok::<(), dehusk_warc::Error>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Record {
    /// Where in the file to begin to read it: its first byte, or that of the compressed member it is in.
    pub offset: u64,
    /// How many bytes of the file it takes, compressed as it is; `None` where it shares its compressed member with
    /// the next.
    pub length: Option<u64>,
    /// The version as the archive has it: `1.0`, `1.1`.
    pub version: String,
    /// Its header.
    pub header: Fields,
    /// Its block, or as much of it as the reader's limit lets through.
    pub block: Vec<u8>,
    /// Whether the block is longer than the reader's limit.
    pub is_cut: bool,
}

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordType {
    /// Says what the file is.
    Warcinfo,
    /// What a server answered.
    Response,
    /// A file without what came before it on the wire.
    Resource,
    /// What a server was asked.
    Request,
    /// Says something of another record.
    Metadata,
    /// The same as another record.
    Revisit,
    /// Another record in another format: the text, in WET files.
    Conversion,
    /// More of another record.
    Continuation,
    /// None of the standard's.
    Other,
}

/// By the names of the standard.
const TYPES: [(&str, RecordType); 8] = [
    ("warcinfo", RecordType::Warcinfo),
    ("response", RecordType::Response),
    ("resource", RecordType::Resource),
    ("request", RecordType::Request),
    ("metadata", RecordType::Metadata),
    ("revisit", RecordType::Revisit),
    ("conversion", RecordType::Conversion),
    ("continuation", RecordType::Continuation),
];

impl RecordType {
    pub(crate) fn of(header: &Fields) -> Self {
        let name = header.get("WARC-Type").unwrap_or_default();
        TYPES
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map_or(Self::Other, |(_, kind)| *kind)
    }

    /// Its name in the standard; `other` for others.
    ///
    /// ```
    /// assert_eq!(dehusk_warc::RecordType::Response.as_str(), "response");
    /// ```
    pub fn as_str(self) -> &'static str {
        TYPES.iter().find(|(_, known)| *known == self).map_or("other", |(name, _)| name)
    }
}

impl Record {
    /// What it is.
    pub fn record_type(&self) -> RecordType {
        RecordType::of(&self.header)
    }

    /// `WARC-Record-ID`.
    pub fn id(&self) -> Option<&str> {
        self.header.get("WARC-Record-ID")
    }

    /// `WARC-Target-URI`, without the angle brackets that some put around it.
    pub fn target_uri(&self) -> Option<&str> {
        let uri = self.header.get("WARC-Target-URI")?;
        Some(uri.strip_prefix('<').and_then(|uri| uri.strip_suffix('>')).unwrap_or(uri))
    }

    /// `WARC-Date`.
    pub fn date(&self) -> Option<&str> {
        self.header.get("WARC-Date")
    }

    /// The type of the block, which is not that of the page in it.
    pub fn content_type(&self) -> Option<&str> {
        self.header.get("Content-Type")
    }

    /// What a server answered, where that is what the block is.
    pub fn http(&self) -> Option<Http<'_>> {
        Http::parse(&self.block)
    }
}
