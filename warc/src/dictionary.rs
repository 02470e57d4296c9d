//! The dictionary that the records of an archive in Zstandard may share: a first frame that holds no record
//! ("Use of Zstandard with WARC files", IIPC). Without it none of them can be unpacked.

use crate::codec::{Codec, Format, ZSTD};
use crate::window::Window;
use std::io::{self, Read};

/// The frame's first bytes, before its length in four.
const FRAME: [u8; 4] = [0x5d, 0x2a, 0x4d, 0x18];
const HEADER: usize = 8;

/// What a dictionary begins with (RFC 8878, 5).
const DICTIONARY: [u8; 4] = [0x37, 0xa4, 0x30, 0xec];

/// Longer ones are not read, nor unpacked further. Tools make them of about a hundred kilobytes.
const MAX_BYTES: usize = 4 << 20;

/// Looks whether an archive begins with a dictionary. Nothing of it is consumed; it is empty where there is none.
pub(crate) fn peek(archive: &mut Window<impl Read>) -> io::Result<Vec<u8>> {
    let Some(length) = length(archive.peek(HEADER)?) else { return Ok(Vec::new()) };
    let content = archive.peek(HEADER + length)?.get(HEADER..HEADER + length).unwrap_or_default();
    if content.starts_with(&DICTIONARY) {
        return Ok(content.to_vec());
    }
    Ok(if content.starts_with(&ZSTD) { unpacked(content) } else { Vec::new() })
}

fn length(header: &[u8]) -> Option<usize> {
    let length = header.strip_prefix(&FRAME)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*length) as usize).filter(|&length| length <= MAX_BYTES)
}

/// A dictionary that is itself compressed; one that is broken or too long is none.
fn unpacked(mut content: &[u8]) -> Vec<u8> {
    let Ok(mut codec) = Codec::new(Format::Zstd, &[]) else { return Vec::new() };
    let mut out = vec![0; MAX_BYTES];
    let mut written = 0;
    while let Ok(step) = codec.step(content, out.get_mut(written..).unwrap_or_default()) {
        written += step.written;
        content = content.get(step.read..).unwrap_or_default();
        if step.ended {
            out.truncate(written);
            return out;
        }
        if step.read == 0 && step.written == 0 {
            break;
        }
    }
    Vec::new()
}
