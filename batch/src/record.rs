//! A page with what is known of it.

/// A page with what is known of it.
///
/// ```
/// use dehusk_batch::{Kind, Record};
///
/// let record = Record { url: Some("https://example.org/"), kind: Kind::Html, ..Record::bytes(b"<p>Rain.</p>") };
/// assert_eq!(record.charset, None);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// What the page is.
    pub body: Body<'a>,
    /// Whether the body is HTML or flattened text. With [`Kind::Auto`], the type and the body itself tell.
    pub kind: Kind,
    /// Where the page was got from; without it that of the extractor counts, if it has one.
    pub url: Option<&'a str>,
    /// The type, as in the HTTP header `Content-Type`: `text/html; charset=utf-8`. It is asked what the body is
    /// only where `kind` is [`Kind::Auto`]:
    ///
    /// - HTML and XHTML are read as HTML, `text/plain` as flattened text;
    /// - of XML only what begins as HTML is read;
    /// - where there is no type, or `application/octet-stream`, the body tells;
    /// - anything else is [`Status::NotHtml`](crate::Status::NotHtml).
    pub content_type: Option<&'a str>,
    /// The encoding of bytes, by its label; without it the `charset` in `content_type`, then the
    /// extractor's. A label that names no encoding is passed over, as browsers do.
    pub charset: Option<&'a str>,
    /// Whether the body is only the beginning of the page: the row is then
    /// [`Status::TooLarge`](crate::Status::TooLarge).
    pub is_cut: bool,
}

/// What a page is.
#[derive(Debug, Clone, Copy)]
pub enum Body<'a> {
    /// Bytes, to be decoded.
    Bytes(&'a [u8]),
    /// A text that somebody decoded.
    Text(&'a str),
}

/// Whether a body is HTML.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// To be told from the type and the body.
    #[default]
    Auto,
    /// HTML, whatever its type and whatever it looks like.
    Html,
    /// The text of a page that somebody flattened.
    Text,
}

impl<'a> Record<'a> {
    /// Bytes of which nothing else is known.
    ///
    /// ```
    /// assert!(dehusk_batch::Record::bytes(b"<p>Rain.</p>").url.is_none());
    /// ```
    pub fn bytes(body: &'a [u8]) -> Self {
        Self::of(Body::Bytes(body))
    }

    /// A decoded text of which nothing else is known.
    ///
    /// ```
    /// assert!(dehusk_batch::Record::text("<p>Rain.</p>").url.is_none());
    /// ```
    pub fn text(body: &'a str) -> Self {
        Self::of(Body::Text(body))
    }

    fn of(body: Body<'a>) -> Self {
        Self { body, kind: Kind::Auto, url: None, content_type: None, charset: None, is_cut: false }
    }
}
