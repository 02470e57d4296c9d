//! The encoding of a page that declares none.

use super::markup::{Piece, pieces};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// The detector needs no more text than this to settle.
const DETECT_BYTES: usize = 256 * 1024;

/// Guesses from the text outside tags: names of classes and scripts are ASCII, whatever the page is
/// written in.
pub(super) fn encoding(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let mut left = DETECT_BYTES;
    for piece in pieces(bytes) {
        let Piece::Text(text) = piece else { continue };
        detector.feed(&text[..text.len().min(left)], false);
        left = left.saturating_sub(text.len());
        if left == 0 {
            break;
        }
    }
    detector.feed(b"", true);
    detector.guess(None, Utf8Detection::Allow)
}
