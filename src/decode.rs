//! Bytes into text, and HTML told from flattened text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// The HTML standard looks for a `meta` charset in the first 1024 bytes; many pages declare it
/// later, behind inlined scripts.
const PRESCAN_BYTES: usize = 4096;

/// The detector needs no more than this to settle on an encoding.
const DETECT_BYTES: usize = 256 * 1024;

/// Tags that flattened text does not hold.
const TELLING_TAGS: [&str; 12] = [
    "<!doctype",
    "<html",
    "<head",
    "<body",
    "<div",
    "<p>",
    "<p ",
    "<table",
    "<span",
    "<a href",
    "<meta",
    "<article",
];

/// Where to look for a telling tag: licence comments and blank lines may stand before it.
const SNIFF_BYTES: usize = 64 * 1024;

/// Decodes bytes: byte order mark, then `meta` charset, then UTF-8 where valid, then a detector.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let encoding = declared(bytes).unwrap_or_else(|| detected(bytes));
    encoding.decode(bytes).0.into_owned()
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    let head = bytes.get(..PRESCAN_BYTES.min(bytes.len()))?;
    let at = head.windows(7).position(|w| w.eq_ignore_ascii_case(b"charset"))?;
    let encoding = Encoding::for_label(label(&head[at + 7..]))?;
    // A `meta` that could be read as ASCII cannot be UTF-16, whatever it says (HTML standard).
    if encoding.is_ascii_compatible() { Some(encoding) } else { Some(UTF_8) }
}

/// The label behind `charset`: `="utf-8"`, `=utf-8`.
fn label(rest: &[u8]) -> &[u8] {
    let is_edge = |b: &u8| matches!(b, b'=' | b'"' | b'\'' | b' ');
    let start = rest.iter().position(|b| !is_edge(b)).unwrap_or(rest.len());
    let value = &rest[start..];
    let end =
        value.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:.".contains(b))).unwrap_or(value.len());
    &value[..end]
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..DETECT_BYTES.min(bytes.len())], true);
    detector.guess(None, Utf8Detection::Allow)
}

/// Whether a text is HTML rather than a flattened page.
pub(crate) fn is_html(text: &str) -> bool {
    let head = &text.as_bytes()[..SNIFF_BYTES.min(text.len())];
    memchr::memchr_iter(b'<', head).any(|at| TELLING_TAGS.iter().any(|tag| starts_with(&head[at..], tag)))
}

fn starts_with(bytes: &[u8], tag: &str) -> bool {
    bytes.len() >= tag.len() && bytes[..tag.len()].eq_ignore_ascii_case(tag.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_encoding_wins() {
        assert_eq!(
            decode(b"<meta charset=windows-1251>\xcf\xf0"),
            "<meta charset=windows-1251>\u{41f}\u{440}"
        );
        assert_eq!(decode(b"\xff\xfea\0"), "a");
    }

    #[test]
    fn html_is_told_from_text() {
        assert!(is_html("\n<!DOCTYPE html><p>x"));
        assert!(!is_html("a < b and <code> too"));
    }
}
