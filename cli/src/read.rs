//! Reading a page's bytes.

use crate::inputs::Input;
use anyhow::{Context, Result, bail, ensure};
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::Read;

/// What gzip files begin with (RFC 1952).
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// A page of more bytes is refused: a small gzip file can unpack to a thousand times its size.
const MAX_BYTES: u64 = 512 << 20;

/// All bytes of an input, unpacked.
pub(crate) fn read(input: &Input) -> Result<Vec<u8>> {
    let bytes = match input {
        Input::Stdin => all(std::io::stdin().lock())?,
        Input::File(path) => all(File::open(path)?)?,
        Input::Unreadable { why, .. } => bail!("{why}"),
    };
    if !bytes.starts_with(&GZIP_MAGIC) {
        return Ok(bytes);
    }
    all(MultiGzDecoder::new(bytes.as_slice())).context("broken gzip")
}

/// All bytes of a stream.
pub(crate) fn all(source: impl Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    ensure!(bytes.len() as u64 <= MAX_BYTES, "more than {} MiB", MAX_BYTES >> 20);
    Ok(bytes)
}
