//! Reading a page's bytes.

use crate::inputs::Input;
use crate::packing::Packing;
use anyhow::{Context, Result, bail, ensure};
use std::fs::File;
use std::io::Read;

/// A page of more bytes is refused: a small compressed file can unpack to a thousand times its size.
const MAX_BYTES: u64 = 512 << 20;

/// All bytes of an input, unpacked.
pub(crate) fn read(input: &Input) -> Result<Vec<u8>> {
    let bytes = match input {
        Input::Stdin => all(std::io::stdin().lock())?,
        Input::File(path) => all(File::open(path)?)?,
        Input::Unreadable { why, .. } => bail!("{why}"),
    };
    let packing = Packing::of(&bytes);
    if matches!(packing, Packing::None) {
        return Ok(bytes);
    }
    all(packing.unpacked(bytes.as_slice())?).with_context(|| format!("broken {}", packing.name()))
}

/// All bytes of a stream.
pub(crate) fn all(source: impl Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    ensure!(bytes.len() as u64 <= MAX_BYTES, "more than {} MiB", MAX_BYTES >> 20);
    Ok(bytes)
}
