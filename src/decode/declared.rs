//! The encoding that a page declares.

use super::markup::{Piece, attributes, pieces};
use super::utf;
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, WINDOWS_1252, X_USER_DEFINED};

/// The HTML standard looks for a `meta` in the first 1024 bytes; inlined styles and scripts push it
/// further down: on the labelled pages mostly to below 64 KiB.
const PRESCAN_BYTES: usize = 64 * 1024;

/// What the page declares, as far as it can be true: XML declaration, then the first `meta`.
pub(super) fn encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..PRESCAN_BYTES.min(bytes.len()))?;
    let declared = xml(head).or_else(|| meta(head))?;
    (declared != UTF_8 || utf::may_be_utf8(bytes)).then_some(declared)
}

fn meta(head: &[u8]) -> Option<&'static Encoding> {
    for piece in pieces(head) {
        match piece {
            Piece::Start { name, attrs } if name.eq_ignore_ascii_case(b"meta") => {
                if let Some(encoding) = of_meta(attrs) {
                    return Some(encoding);
                }
            }
            Piece::Start { name, .. } if name.eq_ignore_ascii_case(b"body") => return None,
            _ => {}
        }
    }
    None
}

/// `charset=…`, or `content="…; charset=…"` beside `http-equiv=content-type`.
fn of_meta(attrs: &[u8]) -> Option<&'static Encoding> {
    let value = |wanted: &[u8]| {
        attributes(attrs).find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value)
    };
    if let Some(label) = value(b"charset") {
        return known(label);
    }
    let pragma = value(b"http-equiv")?;
    if !pragma.eq_ignore_ascii_case(b"content-type") {
        return None;
    }
    known(label_after(value(b"content")?, b"charset")?)
}

fn xml(head: &[u8]) -> Option<&'static Encoding> {
    let rest = head.trim_ascii_start().strip_prefix(b"<?xml")?;
    let end = memchr::memchr(b'>', rest)?;
    known(label_after(&rest[..end], b"encoding")?)
}

/// The value behind `key =`, quoted or not.
fn label_after<'a>(text: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
    let at = text.windows(key.len()).position(|window| window.eq_ignore_ascii_case(key))?;
    let value = text[at + key.len()..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|b| b"\"'; \t\r\n?".contains(b)).unwrap_or(value.len());
    Some(&value[..end])
}

/// The encoding of a label, with the standard's exceptions: what could be read as ASCII is not
/// UTF-16, and `x-user-defined` is Latin. Retired encodings, which the standard decodes to a single
/// U+FFFD, count as not declared.
fn known(label: &[u8]) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label(label)?;
    if encoding == REPLACEMENT {
        None
    } else if encoding == X_USER_DEFINED {
        Some(WINDOWS_1252)
    } else if encoding.is_ascii_compatible() || encoding == encoding_rs::ISO_2022_JP {
        Some(encoding)
    } else {
        Some(UTF_8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(page: &str) -> Option<&'static str> {
        encoding(page.as_bytes()).map(Encoding::name)
    }

    #[test]
    fn meta_is_read_as_the_standard_reads_it() {
        assert_eq!(name("<html><meta\nCHARSET = 'koi8-r' />"), Some("KOI8-R"));
        assert_eq!(name("<meta content='text/html;charset=\"big5\"' http-equiv=Content-Type>"), Some("Big5"));
        assert_eq!(name("<meta charset=bogus><meta charset=big5>"), Some("Big5"));
    }

    #[test]
    fn what_is_no_meta_declares_nothing() {
        assert_eq!(name("<!-- <meta charset=big5> -->"), None);
        assert_eq!(name("<script>'<meta charset=big5>'</script>"), None);
        assert_eq!(name("<a title='<meta charset=big5>'>"), None);
        assert_eq!(name("<meta name=x content='charset=big5'>"), None);
        assert_eq!(name("<p>charset=big5"), None);
        assert_eq!(name("<body><meta charset=big5>"), None);
    }

    #[test]
    fn unfinished_metas_are_passed_over() {
        assert_eq!(name(&"<meta charset".repeat(5_000)), None);
        assert_eq!(name(&"<meta charset='".repeat(5_000)), None);
    }
}
