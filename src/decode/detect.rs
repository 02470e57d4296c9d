//! The encoding of a page that declares none.

use super::markup::{Piece, pieces};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;
use url::Url;

/// The detector needs no more text than this to settle.
const DETECT_BYTES: usize = 256 * 1024;

/// Guesses from the text outside tags: names of classes and scripts are ASCII, whatever the page is
/// written in. Of encodings that fit nearly as well, the one of the host's country is taken.
pub(super) fn encoding(bytes: &[u8], url: Option<&str>) -> &'static Encoding {
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
    let domain = url.and_then(top_level_domain);
    detector.guess(domain.as_deref().map(str::as_bytes), Utf8Detection::Allow)
}

/// The last label of a host by name; the detector takes no others.
fn top_level_domain(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let (_, last) = url.domain()?.rsplit_once('.')?;
    let is_label =
        last.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    (is_label && !last.is_empty()).then(|| last.to_owned())
}

#[cfg(test)]
mod tests {
    use super::top_level_domain;

    #[test]
    fn hosts_end_with_a_country() {
        let domain = |url| top_level_domain(url).unwrap_or_default();
        assert_eq!(domain("https://www.MALOM.hu/a.pl"), "hu");
        assert_eq!(domain("https://река.рф/"), "xn--p1ai");
        for none in ["https://localhost/", "https://10.0.0.1/", "https://a.example./", "malom.hu", ""] {
            assert_eq!(domain(none), "", "{none}");
        }
    }
}
