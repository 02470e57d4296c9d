//! What a body is, by its type and its first bytes.

use crate::record::Kind;

/// Types of HTML.
const HTML: [&str; 2] = ["text/html", "application/xhtml+xml"];

/// Types of XML that pages are sent as now and then, and feeds mostly.
const XML: [&str; 2] = ["text/xml", "application/xml"];

/// Types that say nothing of what is in the body.
const UNKNOWN: [&str; 4] = ["", "application/octet-stream", "unknown/unknown", "application/unknown"];

/// How formats begin that no page begins like (MIME Sniffing Standard, and the registries of the formats), and at
/// which byte.
const MAGIC: [(usize, &[u8]); 22] = [
    (0, b"%PDF-"),
    (0, b"%!PS-Adobe-"),
    (0, b"GIF87a"),
    (0, b"GIF89a"),
    (0, b"\x89PNG\r\n\x1a\n"),
    (0, b"\xff\xd8\xff"),
    (8, b"WEBPVP"),
    (8, b"WAVEfmt"),
    (4, b"ftyp"),
    (0, b"\x1aE\xdf\xa3"),
    (0, b"OggS\0"),
    (0, b"ID3"),
    (0, b"PK\x03\x04"),
    (0, b"Rar!\x1a\x07"),
    (0, b"7z\xbc\xaf\x27\x1c"),
    (0, b"\x1f\x8b\x08"),
    (0, b"wOFF"),
    (0, b"wOF2"),
    (0, b"\0asm"),
    (0, b"\x7fELF"),
    (0, b"\0\0\x01\0"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
];

/// In XML, where HTML says that it is.
const XML_HEAD: usize = 1024;

/// What a body is to be read as; an error says why it is not read at all.
pub(crate) fn kind(given: Kind, content_type: Option<&str>, body: &[u8]) -> Result<Kind, String> {
    if MAGIC.iter().any(|(at, magic)| body.get(*at..).is_some_and(|rest| rest.starts_with(magic))) {
        return Err("the first bytes are those of another format".to_owned());
    }
    if given != Kind::Auto {
        return Ok(given);
    }
    let essence = essence(content_type.unwrap_or_default());
    let is = |types: &[&str]| types.contains(&essence.as_str());
    if is(&HTML) || is(&XML) && begins_as_html(body) {
        Ok(Kind::Html)
    } else if essence == "text/plain" {
        Ok(Kind::Text)
    } else if is(&UNKNOWN) || !essence.contains('/') {
        Ok(Kind::Auto)
    } else {
        Err(format!("the type is {essence}"))
    }
}

/// The value of `charset` in a type.
pub(crate) fn charset(content_type: &str) -> Option<&str> {
    let mut parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, value) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(value.trim().trim_matches(['"', '\'']).trim())
}

/// The type without its parameters, in lower case.
fn essence(content_type: &str) -> String {
    let end = content_type.find([';', ',']).unwrap_or(content_type.len());
    content_type.get(..end).unwrap_or_default().trim().to_ascii_lowercase()
}

fn begins_as_html(body: &[u8]) -> bool {
    let head = body.get(..XML_HEAD.min(body.len())).unwrap_or_default().to_ascii_lowercase();
    [b"<html".as_slice(), b"<!doctype html"].iter().any(|tag| head.windows(tag.len()).any(|at| at == *tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_tells_what_is_read() {
        for (content_type, body, expected) in [
            ("text/html", "", Some(Kind::Html)),
            ("Text/HTML ; charset=x", "", Some(Kind::Html)),
            ("text/html, text/html", "", Some(Kind::Html)),
            ("application/xhtml+xml", "", Some(Kind::Html)),
            ("text/plain", "<p>", Some(Kind::Text)),
            ("text/xml", "<?xml version='1.0'?><HTML>", Some(Kind::Html)),
            ("application/xml", "<rss>", None),
            ("application/rss+xml", "<html>", None),
            ("application/octet-stream", "<p>", Some(Kind::Auto)),
            ("", "", Some(Kind::Auto)),
            ("html", "", Some(Kind::Auto)),
            ("application/json", "{}", None),
            ("image/png", "", None),
            ("text/html", "%PDF-1.7", None),
            ("text/html", "0000ftypmp42", None),
        ] {
            let kind = kind(Kind::Auto, Some(content_type), body.as_bytes());
            assert_eq!(kind.ok(), expected, "{content_type} {body}");
        }
    }

    #[test]
    fn a_kind_that_is_given_outranks_the_type_and_no_magic() {
        assert_eq!(kind(Kind::Html, Some("image/png"), b"<p>"), Ok(Kind::Html));
        assert!(kind(Kind::Html, None, b"GIF89a").is_err());
    }

    #[test]
    fn the_charset_stands_behind_the_type() {
        for (content_type, expected) in [
            ("text/html; charset=utf-8", Some("utf-8")),
            ("text/html;x=y; CHARSET = \"Latin1\" ", Some("Latin1")),
            ("text/html", None),
            ("charset=utf-8", None),
        ] {
            assert_eq!(charset(content_type), expected, "{content_type}");
        }
    }
}
