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
    let is_whole = feed(&mut detector, bytes);
    // A character that only the limit cuts speaks against no encoding.
    if is_whole {
        detector.feed(b"", true);
    }
    let domain = url.and_then(top_level_domain);
    detector.guess(domain.as_deref().map(str::as_bytes), Utf8Detection::Allow)
}

/// Hands the detector what it is to guess from; whether that is all there is.
fn feed(detector: &mut EncodingDetector, bytes: &[u8]) -> bool {
    let mut left = DETECT_BYTES;
    for text in texts(bytes) {
        detector.feed(&text[..text.len().min(left)], false);
        if text.len() > left {
            return false;
        }
        left -= text.len();
    }
    true
}

/// The text outside tags. Between the escapes of a page in ASCII alone any byte may be half a character,
/// a `<` too, so there the page is taken whole.
fn texts(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let whole = bytes.is_ascii().then_some(bytes);
    let outside = pieces(if whole.is_some() { b"" } else { bytes });
    whole.into_iter().chain(outside.filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        _ => None,
    }))
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
    use super::{DETECT_BYTES, encoding, top_level_domain};
    use encoding_rs::{GB18030, GBK, ISO_2022_JP};

    #[test]
    fn a_character_that_the_limit_cuts_speaks_against_no_encoding() {
        let (text, _, _) = GB18030.encode("雨下了一整夜，天亮之前河水涨了一掌宽。");
        for before in ["<p>", "<p>a"] {
            let page = [before.as_bytes(), &text.repeat(DETECT_BYTES / text.len() + 1)].concat();
            assert_eq!(encoding(&page, None), GBK, "{before}");
        }
    }

    #[test]
    fn what_looks_like_a_tag_between_escapes_is_text() {
        let (page, _, _) = ISO_2022_JP.encode("夜明け前に川は手のひらの幅ほど増えた。");
        assert!(page.windows(2).any(|pair| pair[0] == b'<' && pair[1].is_ascii_alphabetic()));
        assert_eq!(encoding(&page, None), ISO_2022_JP);
    }

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
