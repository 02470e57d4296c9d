//! Unicode told by its bytes.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Where UTF-16 without a byte order mark shows: in its first characters.
const WIDE_BYTES: usize = 1024;

/// Shorter input is too little to tell UTF-16 by.
const MIN_WIDE_BYTES: usize = 8;

/// In UTF-16 text of markup or Latin script, nearly every second byte is NUL. At 70 % of pairs,
/// tables of small binary numbers stay out, since their other bytes are not letters.
const WIDE_PERCENT: usize = 70;

/// A UTF-8 page may be cut or glued inside a character. With ten whole ones for each broken one
/// it still is UTF-8; of text in other encodings hardly any byte pair looks like UTF-8.
const WHOLE_PER_BROKEN: usize = 10;

const ESCAPE: u8 = 0x1B;

/// UTF-16 without a byte order mark.
pub(super) fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..WIDE_BYTES.min(bytes.len()))?;
    if head.len() < MIN_WIDE_BYTES {
        return None;
    }
    let share = |high: usize| {
        let wide = head.chunks_exact(2).filter(|pair| pair[high] == 0 && is_text(pair[1 - high]));
        wide.count() * 200 / head.len()
    };
    match (share(0) >= WIDE_PERCENT, share(1) >= WIDE_PERCENT) {
        (true, _) => Some(UTF_16BE),
        (_, true) => Some(UTF_16LE),
        _ => None,
    }
}

fn is_text(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte.is_ascii_whitespace()
}

/// UTF-8: by characters beyond ASCII that are whole. Plain ASCII says nothing, since an escape in it
/// may begin ISO-2022-JP.
pub(super) fn utf8(bytes: &[u8]) -> Option<&'static Encoding> {
    let (whole, broken) = characters(bytes);
    let proven = whole > 0 && whole >= WHOLE_PER_BROKEN * broken;
    let ascii = whole == 0 && broken == 0 && !bytes.contains(&ESCAPE);
    (proven || ascii).then_some(UTF_8)
}

/// Whether a page that declares UTF-8 may be believed.
pub(super) fn may_be_utf8(bytes: &[u8]) -> bool {
    let (whole, broken) = characters(bytes);
    whole >= broken
}

/// How many characters beyond ASCII are whole UTF-8, and how many sequences are not.
fn characters(bytes: &[u8]) -> (usize, usize) {
    let (mut whole, mut broken, mut rest) = (0, 0, bytes);
    // `from_utf8` reads ASCII in strides, as `utf8_chunks` does not.
    while let Err(error) = str::from_utf8(rest) {
        let (valid, after) = rest.split_at(error.valid_up_to());
        whole += begun(valid);
        broken += 1;
        rest = &after[error.error_len().unwrap_or(after.len())..];
    }
    (whole + begun(rest), broken)
}

/// How many characters beyond ASCII begin in valid text: with a byte of 0xC2 or above. A byte holds
/// the sum of a chunk, which lets the compiler add many at a time.
fn begun(valid: &[u8]) -> usize {
    let of_chunk = |chunk: &[u8]| chunk.iter().map(|&byte| u8::from(byte >= 0xC2)).sum::<u8>();
    valid.chunks(u8::MAX.into()).map(|chunk| usize::from(of_chunk(chunk))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_shows_by_its_nuls() {
        let text: Vec<u16> = "<p>Die Brücke über</p>".encode_utf16().collect();
        let little: Vec<u8> = text.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = text.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(wide(&little), Some(UTF_16LE));
        assert_eq!(wide(&big), Some(UTF_16BE));
    }

    #[test]
    fn nuls_alone_are_not_utf16() {
        assert_eq!(wide(&[0; 64]), None);
        assert_eq!(wide(b"text with\0a few\0NULs in it"), None);
        assert_eq!(wide(&[1, 0, 2, 0, 3, 0, 4, 0, 5, 0]), None);
    }
}
