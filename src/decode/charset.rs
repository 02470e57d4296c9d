//! Which encoding bytes are in, and what tells so.

use super::{declared, detect, utf};
use encoding_rs::{Encoding, REPLACEMENT};
use serde::{Deserialize, Serialize};

/// The encoding that a page's bytes were read in, and what told it.
///
/// ```
/// use dehusk::CharsetSource;
///
/// let page = dehusk::extract_bytes(b"<meta charset=koi8-r><p>\xf7 \xce\xcf\xde\xd8 \xdb\xa3\xcc \xc4\xcf\xd6\xc4\xd8.</p>");
/// let charset = page.charset().unwrap();
/// assert_eq!((charset.name, charset.source), ("KOI8-R", CharsetSource::Declared));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Charset {
    /// Its name in the [Encoding Standard](https://encoding.spec.whatwg.org/#names-and-labels). Bytes in
    /// `GBK` are read as GB18030, which holds all of it.
    pub name: &'static str,
    /// What told it.
    pub source: CharsetSource,
}

/// What tells the encoding of bytes, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CharsetSource {
    /// A byte order mark.
    ByteOrderMark,
    /// The caller, by [`Extractor::charset`](crate::Extractor::charset).
    Caller,
    /// The bytes themselves: they are valid UTF-8, or UTF-16 by its NULs.
    Bytes,
    /// The page, in a `meta` element or an XML declaration.
    Declared,
    /// A detector, by the text outside tags and scripts and the country in the host of
    /// [`Extractor::url`](crate::Extractor::url): a guess, better the more text there is.
    Detected,
}

/// A label that names no encoding.
///
/// ```
/// let error = dehusk::Extractor::new().charset("latin-9000").unwrap_err();
/// assert!(error.to_string().contains("latin-9000"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CharsetError {
    label: String,
}

impl std::fmt::Display for CharsetError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not the label of an encoding: `{}`", self.label)
    }
}

impl std::error::Error for CharsetError {}

/// The encoding of a label. Retired ones, of which the standard decodes nothing, are refused.
pub(crate) fn labelled(label: &str) -> Result<&'static Encoding, CharsetError> {
    let known = Encoding::for_label(label.as_bytes()).filter(|&encoding| encoding != REPLACEMENT);
    known.ok_or_else(|| CharsetError { label: label.to_owned() })
}

/// What a caller knows of bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Known<'a> {
    pub(crate) encoding: Option<&'static Encoding>,
    pub(crate) url: Option<&'a str>,
}

/// The encoding of some bytes, and what tells it.
pub(super) fn of(bytes: &[u8], known: Known<'_>) -> (&'static Encoding, CharsetSource) {
    let told = |source| move |encoding| (encoding, source);
    Encoding::for_bom(bytes)
        .map(|(encoding, _)| (encoding, CharsetSource::ByteOrderMark))
        .or_else(|| known.encoding.map(told(CharsetSource::Caller)))
        .or_else(|| utf::wide(bytes).or_else(|| utf::utf8(bytes)).map(told(CharsetSource::Bytes)))
        .or_else(|| declared::encoding(bytes).map(told(CharsetSource::Declared)))
        .unwrap_or_else(|| (detect::encoding(bytes, known.url), CharsetSource::Detected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_encodings() {
        assert_eq!(labelled(" Latin1 ").map(Encoding::name), Ok("windows-1252"));
        assert_eq!(labelled("gb2312").map(Encoding::name), Ok("GBK"));
        for label in ["", "hz-gb-2312", "utf-7", "charset=utf-8"] {
            assert_eq!(labelled(label).unwrap_err().label, label);
        }
    }

    #[test]
    fn each_source_gives_way_to_a_surer_one() {
        let koi8 = labelled("koi8-r").ok();
        let told = |bytes: &[u8], encoding| of(bytes, Known { encoding, url: None }).1;
        assert_eq!(told(b"\xef\xbb\xbf<meta charset=big5>\xe9", koi8), CharsetSource::ByteOrderMark);
        assert_eq!(told("<meta charset=big5>é".as_bytes(), koi8), CharsetSource::Caller);
        assert_eq!(told("<meta charset=big5>é".as_bytes(), None), CharsetSource::Bytes);
        assert_eq!(told(b"<meta charset=big5>\xe9", None), CharsetSource::Declared);
        assert_eq!(told(b"caf\xe9", None), CharsetSource::Detected);
    }
}
