//! Bodies without the encodings they were sent in.

use crate::fields::Fields;
use std::borrow::Cow;
use std::io::Read;

/// A body without the encodings it was sent in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Payload<'a> {
    /// The body, or as much of it as could be decoded.
    pub bytes: Cow<'a, [u8]>,
    /// Whether it is longer than the limit.
    pub is_cut: bool,
    /// What is wrong with its encoding; then `bytes` end there.
    pub fault: Option<String>,
}

/// Servers apply one or two; an attacker as many as fit.
const MAX_ENCODINGS: usize = 4;

type Decoded = (Vec<u8>, Option<String>);

/// Undoes transfer encoding, then content encodings, the last first. Many crawlers decode what they store and
/// leave the header as it was: a body that is not in the encoding that its header names is taken as it is.
pub(crate) fn decode<'a>(header: &Fields, body: &'a [u8], max_bytes: usize) -> Payload<'a> {
    let mut payload = Payload { bytes: Cow::Borrowed(body), is_cut: false, fault: None };
    if is_chunked(header) && chunk_size(body).is_some() {
        payload.replace(unchunked(body), usize::MAX);
    }
    let encodings = header.get("Content-Encoding").unwrap_or_default();
    for name in encodings.rsplit(',').take(MAX_ENCODINGS).map(str::trim) {
        if payload.fault.is_none() {
            payload.decode(&name.to_ascii_lowercase(), max_bytes);
        }
    }
    payload.cut(max_bytes);
    payload
}

impl Payload<'_> {
    /// What was cut ends early, which is no fault of its own.
    fn replace(&mut self, (bytes, fault): Decoded, max_bytes: usize) {
        self.bytes = Cow::Owned(bytes);
        self.fault = fault.filter(|_| !self.is_cut);
        self.cut(max_bytes);
    }

    fn cut(&mut self, max_bytes: usize) {
        if self.bytes.len() <= max_bytes {
            return;
        }
        self.is_cut = true;
        match &mut self.bytes {
            Cow::Borrowed(bytes) => *bytes = &bytes[..max_bytes],
            Cow::Owned(bytes) => bytes.truncate(max_bytes),
        }
    }

    fn decode(&mut self, encoding: &str, max_bytes: usize) {
        let decoded = match decoder(encoding, &self.bytes) {
            None => return,
            Some(Ok(decoder)) => bounded(decoder, max_bytes, encoding),
            Some(Err(fault)) => (Vec::new(), Some(fault)),
        };
        self.replace(decoded, max_bytes);
    }
}

/// What reads a body that was sent in an encoding, or why nothing does; `None` if it does not look as if it were.
fn decoder<'b>(encoding: &str, bytes: &'b [u8]) -> Option<Result<Box<dyn Read + 'b>, String>> {
    let decoder: Box<dyn Read> = match encoding {
        "gzip" | "x-gzip" if bytes.starts_with(&[0x1f, 0x8b]) => {
            Box::new(flate2::read::MultiGzDecoder::new(bytes))
        }
        "deflate" if is_zlib(bytes) => Box::new(flate2::read::ZlibDecoder::new(bytes)),
        "deflate" if !is_text(bytes) => Box::new(flate2::read::DeflateDecoder::new(bytes)),
        #[cfg(feature = "brotli")]
        "br" if !is_text(bytes) => Box::new(brotli_decompressor::Decompressor::new(bytes, 4096)),
        #[cfg(feature = "zstd")]
        "zstd" if bytes.starts_with(&crate::codec::ZSTD) => match zstd::stream::read::Decoder::new(bytes) {
            Ok(decoder) => Box::new(decoder),
            Err(error) => return Some(Err(error.to_string())),
        },
        "br" | "zstd" if !is_text(bytes) => {
            return Some(Err(format!("sent as {encoding}, which this build cannot read")));
        }
        _ => return None,
    };
    Some(Ok(decoder))
}

/// At most one byte more than are wanted, which tells that there is more.
fn bounded(decoder: impl Read, max_bytes: usize, encoding: &str) -> Decoded {
    let mut bytes = Vec::new();
    let read = decoder.take(max_bytes as u64 + 1).read_to_end(&mut bytes);
    (bytes, read.err().map(|error| format!("broken {encoding} body: {error}")))
}

/// The header of zlib: method 8, and a checksum of five bits (RFC 1950). Half of the servers leave it out.
fn is_zlib(bytes: &[u8]) -> bool {
    let [first, second, ..] = bytes else { return false };
    first & 0x0f == 8 && u16::from_be_bytes([*first, *second]).is_multiple_of(31)
}

/// How much of a body tells text from what is compressed, of which two bytes in five would pass. Pages in old
/// encodings name those before they make use of them.
const HEAD: usize = 64;

/// Whether a body begins as pages do, in UTF-8 and without control characters: what was decoded already.
fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let text = head.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let last_may_be_cut = if bytes.len() > HEAD { 3 } else { 0 };
    head.len() - text.len() <= last_may_be_cut
        && !text.contains(|c: char| c.is_control() && !c.is_whitespace())
}

fn is_chunked(header: &Fields) -> bool {
    header.get("Transfer-Encoding").is_some_and(|value| value.to_ascii_lowercase().contains("chunked"))
}

/// Chunks joined. A last chunk that is cut short is taken as far as it goes.
fn unchunked(body: &[u8]) -> Decoded {
    let (mut joined, mut rest) = (Vec::with_capacity(body.len()), body);
    loop {
        let at = body.len() - rest.len();
        let Some((size, line)) = chunk_size(rest) else {
            return (joined, Some(format!("no chunk begins at byte {at} of the body")));
        };
        let chunk = rest.get(line..).unwrap_or_default();
        joined.extend_from_slice(chunk.get(..size.min(chunk.len())).unwrap_or_default());
        if size == 0 {
            return (joined, None);
        }
        let Some(next) = chunk.get(size..) else {
            return (joined, Some(format!("the chunk at byte {at} of the body ends early")));
        };
        rest = next.strip_prefix(b"\r\n").or_else(|| next.strip_prefix(b"\n")).unwrap_or(next);
    }
}

/// Hexadecimal digits, an extension behind `;` that means nothing to us, and the end of the line: the size, and
/// how long the line is.
fn chunk_size(bytes: &[u8]) -> Option<(usize, usize)> {
    let line = bytes.get(..=memchr::memchr(b'\n', bytes)?)?;
    let digits = line.split(|&byte| byte == b';').next()?.trim_ascii();
    let digits = std::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'))?;
    Some((usize::from_str_radix(digits, 16).ok()?, line.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use std::io::Write;

    fn decoded<'a>(header: &str, body: &'a [u8], max: usize) -> Payload<'a> {
        decode(&Fields::parse(header.as_bytes()), body, max)
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn chunks_are_joined_and_broken_ones_told() {
        for (body, bytes, fault) in [
            ("4\r\nRain\r\n5;x=y\r\n fell\r\n0\r\n\r\n", "Rain fell", ""),
            ("4\nRain\n0\n\n", "Rain", ""),
            ("4\r\nRain\r\nZZ\r\n", "Rain", "no chunk begins at byte 9 of the body"),
            ("9\r\nRain", "Rain", "the chunk at byte 0 of the body ends early"),
            ("ffffffffffffffff\r\nRain", "Rain", "the chunk at byte 0 of the body ends early"),
            ("<p>Rain</p>", "<p>Rain</p>", ""),
            ("-5\r\nRain", "-5\r\nRain", ""),
            ("", "", ""),
        ] {
            let payload = decoded("Transfer-Encoding: chunked", body.as_bytes(), 100);
            assert_eq!(payload.bytes, bytes.as_bytes(), "{body}");
            assert_eq!(payload.fault.unwrap_or_default(), fault, "{body}");
        }
    }

    #[test]
    fn content_encodings_are_undone_from_the_last() {
        let twice = gzip(&gzip(b"Rain"));
        assert_eq!(decoded("Content-Encoding: gzip, x-gzip", &twice, 100).bytes, b"Rain".as_slice());
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), Compression::default());
        zlib.write_all(b"Rain").unwrap();
        let mut raw = flate2::write::DeflateEncoder::new(Vec::new(), Compression::default());
        raw.write_all(b"Rain, and rain, and rain").unwrap();
        let deflate = "Content-Encoding: deflate";
        assert_eq!(decoded(deflate, &zlib.finish().unwrap(), 100).bytes, b"Rain".as_slice());
        assert_eq!(
            decoded(deflate, &raw.finish().unwrap(), 100).bytes,
            b"Rain, and rain, and rain".as_slice()
        );
    }

    #[test]
    fn what_was_decoded_already_is_left() {
        let old = ["<meta charset=gb2312>".repeat(4).as_bytes(), b"<title>\xd3\xea</title>"].concat();
        let cut = format!("<title>{}</title>", "\u{96e8}".repeat(99));
        for body in
            [b"<p>Rain</p>".as_slice(), "\u{feff}<p>Přes noc pršelo</p>".as_bytes(), cut.as_bytes(), &old]
        {
            for encoding in ["gzip", "deflate", "br", "zstd", "identity", "x-unknown", ""] {
                let payload = decoded(&format!("Content-Encoding: {encoding}"), body, 1000);
                assert_eq!((payload.bytes.as_ref(), payload.fault), (body, None), "{encoding}");
            }
        }
    }

    #[test]
    fn a_bomb_is_cut() {
        let bomb = gzip(&gzip(&vec![b'a'; 3_000_000]));
        let payload = decoded("Content-Encoding: gzip, gzip", &bomb, 1000);
        assert!(payload.is_cut && payload.bytes.len() == 1000);
        let plain = decoded("", b"Rain", 2);
        assert!(plain.is_cut && plain.bytes == b"Ra".as_slice());
    }

    #[test]
    fn of_a_broken_body_the_beginning_is_there() {
        let text = (0..20_000).map(|n: u32| n.to_string()).collect::<Vec<_>>().join(" ");
        let packed = gzip(text.as_bytes());
        let payload = decoded("Content-Encoding: gzip", &packed[..packed.len() / 2], 1 << 20);
        assert!(payload.fault.unwrap().starts_with("broken gzip body"));
        assert!(payload.bytes.len() > 1000 && text.as_bytes().starts_with(&payload.bytes));
    }
}
