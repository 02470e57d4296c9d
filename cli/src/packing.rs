//! How an input is compressed, told by its first bytes.

use anyhow::Result;
use flate2::read::MultiGzDecoder;
use std::io::Read;

/// What gzip files begin with (RFC 1952).
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// What Zstandard files begin with (RFC 8878).
#[cfg(feature = "zstd")]
const ZSTD_MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// How an input is compressed.
#[derive(Clone, Copy)]
pub(crate) enum Packing {
    None,
    Gzip,
    #[cfg(feature = "zstd")]
    Zstd,
}

impl Packing {
    pub(crate) fn of(head: &[u8]) -> Self {
        match head {
            _ if head.starts_with(&GZIP_MAGIC) => Self::Gzip,
            #[cfg(feature = "zstd")]
            _ if head.starts_with(&ZSTD_MAGIC) => Self::Zstd,
            _ => Self::None,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "bytes",
            Self::Gzip => "gzip",
            #[cfg(feature = "zstd")]
            Self::Zstd => "Zstandard",
        }
    }

    #[cfg_attr(not(feature = "zstd"), allow(clippy::unnecessary_wraps, reason = "Zstandard may fail"))]
    pub(crate) fn unpacked<'s>(self, stream: impl Read + Send + 's) -> Result<Box<dyn Read + Send + 's>> {
        Ok(match self {
            Self::None => Box::new(stream),
            Self::Gzip => Box::new(MultiGzDecoder::new(stream)),
            #[cfg(feature = "zstd")]
            Self::Zstd => Box::new(zstd::stream::read::Decoder::new(stream)?),
        })
    }
}
