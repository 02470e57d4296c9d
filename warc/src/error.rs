//! What can be wrong with an archive.

use crate::fields::Fields;
use std::fmt;
use std::io;

/// What is wrong at one place of an archive, or with the stream it is read from. Reading goes on behind it,
/// unless it [is fatal](Self::is_fatal).
///
/// ```
/// use dehusk_warc::Reader;
///
/// let error = Reader::new(b"an ARC file, or a picture".as_slice()).next().unwrap().unwrap_err();
/// assert!(!error.is_fatal());
/// assert_eq!(error.to_string(), "at byte 0: no record begins here");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Error {
    /// Where in the file it is: the first byte of the record or of what should be one.
    pub offset: u64,
    /// How many bytes were passed over before reading goes on; `None` where the next record begins in the same
    /// compressed member.
    pub length: Option<u64>,
    /// The header of the broken record, if that could be read.
    pub header: Option<Fields>,
    pub(crate) why: Why,
}

#[derive(Debug)]
pub(crate) enum Why {
    /// The archive is broken.
    Broken(String),
    /// The stream cannot be read.
    Io(io::Error),
}

impl Error {
    /// Whether the stream itself failed, so that nothing more will come.
    pub fn is_fatal(&self) -> bool {
        matches!(self.why, Why::Io(_))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}: ", self.offset)?;
        match &self.why {
            Why::Broken(what) => f.write_str(what),
            Why::Io(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.why {
            Why::Broken(_) => None,
            Why::Io(error) => Some(error),
        }
    }
}

/// A fault of the archive on its way through [`io::Error`].
#[derive(Debug, Clone)]
pub(crate) struct Fault(pub(crate) String);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        Self::new(io::ErrorKind::InvalidData, fault)
    }
}

impl From<io::Error> for Why {
    fn from(error: io::Error) -> Self {
        match fault(&error) {
            Some(Fault(what)) => Self::Broken(what.clone()),
            None => Self::Io(error),
        }
    }
}

/// Whether an error is the archive's, and not the stream's.
pub(crate) fn is_fault(error: &io::Error) -> bool {
    fault(error).is_some()
}

fn fault(error: &io::Error) -> Option<&Fault> {
    error.get_ref()?.downcast_ref()
}
