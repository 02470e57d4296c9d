//! What a server answered, as it went over the wire.

use crate::fields::Fields;
use crate::payload::{self, Payload};

/// Bytes looked at for the end of a header.
const MAX_HEAD: usize = 1 << 20;

/// What a server answered. Servers send more and other headers than strict parsers take, so this one takes what
/// browsers do.
///
/// ```
/// let block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nRain\r\n0\r\n\r\n";
/// let http = dehusk_warc::Http::parse(block).unwrap();
/// assert_eq!((http.status, http.header.get("content-type")), (200, Some("text/html; charset=utf-8")));
/// assert_eq!(http.payload(1000).bytes.as_ref(), b"Rain");
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Http<'a> {
    /// The status, `200` for a page that is there.
    pub status: u16,
    /// The header.
    pub header: Fields,
    /// The body as it was sent: chunked and compressed as the header says.
    pub body: &'a [u8],
}

impl<'a> Http<'a> {
    /// Reads a block; `None` where it does not begin with a status line. A header that does not end takes the
    /// whole block.
    pub fn parse(block: &'a [u8]) -> Option<Self> {
        let rest = block.strip_prefix(b"HTTP/")?;
        let (head, body) = split(block);
        let line = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
        let status =
            line.split(u8::is_ascii_whitespace).nth(1).and_then(|word| std::str::from_utf8(word).ok());
        let is_version = rest.first().is_some_and(u8::is_ascii_digit);
        let status = status.and_then(|word| word.parse().ok()).filter(|_| is_version)?;
        Some(Self { status, header: Fields::parse(head.get(line.len()..).unwrap_or_default()), body })
    }

    /// The body without the encodings it was sent in: at most so many bytes of it.
    pub fn payload(&self, max_bytes: usize) -> Payload<'a> {
        payload::decode(&self.header, self.body, max_bytes)
    }
}

/// The header, its first line included, and what stands behind the empty line at its end.
fn split(block: &[u8]) -> (&[u8], &[u8]) {
    let searched = block.get(..MAX_HEAD.min(block.len())).unwrap_or_default();
    for at in memchr::memchr_iter(b'\n', searched) {
        for empty in [b"\r\n".as_slice(), b"\n"] {
            if let Some(body) = block.get(at + 1..).and_then(|rest| rest.strip_prefix(empty)) {
                return (block.get(..at).unwrap_or_default(), body);
            }
        }
    }
    (block, b"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_answer_is_none() {
        for block in
            ["", "<html>", "HTTP/", "HTTP/1.1", "HTTP/1.1 OK", "HTTP/x 200 OK", "GET / HTTP/1.1\r\n\r\n"]
        {
            assert!(Http::parse(block.as_bytes()).is_none(), "{block}");
        }
    }

    #[test]
    fn line_ends_may_be_bare_and_headers_may_not_end() {
        let bare = Http::parse(b"HTTP/1.0 404 Not Found\nA: b\n\nbody\n\n").unwrap();
        assert_eq!((bare.status, bare.header.get("a"), bare.body), (404, Some("b"), b"body\n\n".as_slice()));
        let endless = Http::parse(b"HTTP/2 200\r\nA: b\r\nC: d").unwrap();
        assert_eq!((endless.header.get("c"), endless.body), (Some("d"), b"".as_slice()));
        assert_eq!(Http::parse(b"HTTP/1.1 200 OK\r\n\r\nbody").unwrap().body, b"body");
    }
}
