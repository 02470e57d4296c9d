//! What came of a record: a closed set.

use serde::{Deserialize, Serialize};

/// What came of a record. The set is closed: each layer that works on records gives one of these.
///
/// ```
/// use dehusk_batch::Status;
///
/// assert_eq!(Status::NotHtml.as_str(), "not_html");
/// assert_eq!(Status::ALL.len(), 10);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// There is text.
    Ok,
    /// Read to the end, and nothing in it is content.
    Empty,
    /// Neither a page nor text, by its type or its first bytes; it was not read.
    NotHtml,
    /// Longer than the limit on the input. The row has what was found in the part that was read.
    TooLarge,
    /// The limit on work was met. The row has what was found up to there.
    Budget,
    /// More than a tenth of the page's text could not be decoded. The row has what was found all the same.
    BadEncoding,
    /// Broken in the file that it came from: an archive's record or member, a line of JSON, a body's transfer
    /// encoding. Only a reader of such files gives it.
    WarcError,
    /// Extracting it panicked, which is a fault of dehusk.
    Panic,
    /// It took longer than it was given. Only a layer that runs extraction in a process of its own can
    /// give it; dehusk itself counts work, not seconds.
    Timeout,
    /// The process that worked on it died. Only a layer that watches such a process can give it.
    Crashed,
}

impl Status {
    /// All of them, in the order of the columns of a summary.
    #[rustfmt::skip]
    pub const ALL: [Self; 10] = [
        Self::Ok, Self::Empty, Self::NotHtml, Self::TooLarge, Self::Budget, Self::BadEncoding,
        Self::WarcError, Self::Panic, Self::Timeout, Self::Crashed,
    ];

    /// A stable name in snake case, as in the JSON.
    ///
    /// ```
    /// assert_eq!(dehusk_batch::Status::WarcError.as_str(), "warc_error");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Empty => "empty",
            Self::NotHtml => "not_html",
            Self::TooLarge => "too_large",
            Self::Budget => "budget",
            Self::BadEncoding => "bad_encoding",
            Self::WarcError => "warc_error",
            Self::Panic => "panic",
            Self::Timeout => "timeout",
            Self::Crashed => "crashed",
        }
    }

    /// Whether something went wrong, as against a record that holds no content: what an error rate counts.
    ///
    /// ```
    /// use dehusk_batch::Status;
    ///
    /// assert!(Status::WarcError.is_error() && !Status::Empty.is_error() && !Status::NotHtml.is_error());
    /// ```
    pub fn is_error(self) -> bool {
        !matches!(self, Self::Ok | Self::Empty | Self::NotHtml)
    }
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serde_has_the_same_names() {
        for status in Status::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
    }
}
