//! How an archive is compressed, and one member of it being unpacked.

use flate2::{Decompress, FlushDecompress, Status};

/// How an archive is compressed, told by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Plain,
    Gzip,
    Zstd,
}

/// What a gzip member begins with: magic and the only method (RFC 1952).
pub(crate) const GZIP: [u8; 3] = [0x1f, 0x8b, 8];

/// What a Zstandard frame begins with (RFC 8878).
pub(crate) const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// The last three bytes of what a frame begins with that holds no data; the first is any of sixteen.
const ZSTD_SKIPPABLE: [u8; 3] = [0x2a, 0x4d, 0x18];

/// Windows of deflate are never greater (RFC 1951).
const WINDOW_BITS: u8 = 15;

impl Format {
    /// By the first bytes of an archive.
    pub(crate) fn of(head: &[u8]) -> Self {
        if head.starts_with(&GZIP) {
            Self::Gzip
        } else if head.starts_with(&ZSTD) || is_skippable(head) {
            Self::Zstd
        } else {
            Self::Plain
        }
    }

    /// The bytes that a member begins with; none where there are no members.
    pub(crate) fn magic(self) -> &'static [u8] {
        match self {
            Self::Plain => &[],
            Self::Gzip => &GZIP,
            Self::Zstd => &ZSTD,
        }
    }

    pub(crate) fn begins(self, head: &[u8]) -> bool {
        head.starts_with(self.magic()) || self == Self::Zstd && is_skippable(head)
    }
}

fn is_skippable(head: &[u8]) -> bool {
    head.first().is_some_and(|first| first & 0xf0 == 0x50) && head.get(1..4) == Some(&ZSTD_SKIPPABLE)
}

/// One step of unpacking.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Step {
    pub(crate) read: usize,
    pub(crate) written: usize,
    /// Whether the member is at its end, checksum included.
    pub(crate) ended: bool,
}

/// A member being unpacked.
pub(crate) enum Codec {
    Plain,
    Gzip(Box<Decompress>),
    #[cfg(feature = "zstd")]
    Zstd(Box<zstd::stream::raw::Decoder<'static>>),
}

impl std::fmt::Debug for Codec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Codec")
    }
}

impl Codec {
    /// A dictionary is empty where there is none; only Zstandard has any.
    #[cfg_attr(not(feature = "zstd"), allow(unused_variables, reason = "nothing else has a dictionary"))]
    pub(crate) fn new(format: Format, dictionary: &[u8]) -> Result<Self, String> {
        match format {
            Format::Plain => Ok(Self::Plain),
            Format::Gzip => Ok(Self::Gzip(Box::new(Decompress::new_gzip(WINDOW_BITS)))),
            #[cfg(feature = "zstd")]
            Format::Zstd => zstd::stream::raw::Decoder::with_dictionary(dictionary)
                .map(|decoder| Self::Zstd(Box::new(decoder)))
                .map_err(|error| format!("no decoder of Zstandard: {error}")),
            #[cfg(not(feature = "zstd"))]
            Format::Zstd => Err("compressed with Zstandard, which this build cannot read".to_owned()),
        }
    }

    /// Unpacks as much as there is to read and room to write to.
    pub(crate) fn step(&mut self, input: &[u8], output: &mut [u8]) -> Result<Step, String> {
        match self {
            Self::Plain => Ok(copy(input, output)),
            Self::Gzip(decoder) => inflate(decoder, input, output),
            #[cfg(feature = "zstd")]
            Self::Zstd(decoder) => unpack(decoder, input, output),
        }
    }
}

fn copy(input: &[u8], output: &mut [u8]) -> Step {
    let bytes = input.len().min(output.len());
    output[..bytes].copy_from_slice(&input[..bytes]);
    Step { read: bytes, written: bytes, ended: false }
}

/// What was unpacked before a fault is given; the fault comes again in the next step.
fn inflate(decoder: &mut Decompress, input: &[u8], output: &mut [u8]) -> Result<Step, String> {
    let (read, written) = (decoder.total_in(), decoder.total_out());
    let status = decoder.decompress(input, output, FlushDecompress::None);
    let read = (decoder.total_in() - read) as usize;
    let written = (decoder.total_out() - written) as usize;
    match status {
        Err(error) if written == 0 => Err(error.to_string()),
        status => Ok(Step { read, written, ended: status.is_ok_and(|status| status == Status::StreamEnd) }),
    }
}

#[cfg(feature = "zstd")]
fn unpack(
    decoder: &mut zstd::stream::raw::Decoder<'_>,
    input: &[u8],
    output: &mut [u8],
) -> Result<Step, String> {
    use zstd::stream::raw::Operation;
    let status = decoder.run_on_buffers(input, output).map_err(|e| e.to_string())?;
    Ok(Step { read: status.bytes_read, written: status.bytes_written, ended: status.remaining == 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_first_bytes() {
        for (head, expected) in [
            (b"WARC/1.0".as_slice(), Format::Plain),
            (b"", Format::Plain),
            (b"\x1f\x8b\x08\0", Format::Gzip),
            (b"\x28\xb5\x2f\xfd", Format::Zstd),
            (b"\x5d\x2a\x4d\x18", Format::Zstd),
        ] {
            assert_eq!(Format::of(head), expected);
        }
    }
}
