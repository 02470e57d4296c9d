//! Where a record was found.

use serde::Serialize;

/// Where a record was found, and what its file says of it; what is not known is left out of the JSON.
///
/// ```
/// use dehusk_batch::Origin;
///
/// let origin = Origin { line: Some(7), ..Origin::of("pages.jsonl") };
/// assert_eq!(origin.name(), "pages.jsonl:7");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// The file.
    pub input: String,
    /// What the user calls the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its line in a file of JSON Lines, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// Its first byte in an archive, compressed as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warc_offset: Option<u64>,
    /// How many bytes of the archive it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warc_length: Option<u64>,
    /// `WARC-Record-ID`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_id: Option<String>,
    /// `WARC-Date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warc_date: Option<String>,
    /// The server's status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_status: Option<u16>,
    /// The type that the server gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
}

impl Origin {
    /// A file that is one record.
    pub fn of(input: impl Into<String>) -> Self {
        Self { input: input.into(), ..Self::default() }
    }

    /// A name that no other record of the same run has: the user's or the archive's own, else the file and the
    /// place in it.
    pub fn name(&self) -> String {
        let place = self.line.or(self.warc_offset);
        match (self.id.as_ref().or(self.record_id.as_ref()), place) {
            (Some(id), _) => id.clone(),
            (None, Some(place)) => format!("{}:{place}", self.input),
            (None, None) => self.input.clone(),
        }
    }
}
