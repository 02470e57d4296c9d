//! From a record to a row.

use crate::guard::guarded;
use crate::media_type;
use crate::record::{Body, Kind, Record};
use crate::status::Status;
use dehusk::{Extraction, Extractor, Limit};

/// What came of a record.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Row {
    /// What came of it.
    pub status: Status,
    /// Why there is no text, or not all of it; `None` where nothing went wrong.
    pub error: Option<String>,
    /// Where the page was got from, as the record says.
    pub url: Option<String>,
    /// The main content as plain text; empty where there is none.
    pub text: String,
    /// Everything that was found; `None` where the record was not read.
    pub extraction: Option<Extraction>,
    /// How many characters the page has, decoded, markup included; 0 where the record was not read.
    pub n_chars_in: u64,
}

/// One character in so many, at the least, makes a text badly decoded.
const BAD_EVERY: usize = 10;

/// Extracts from one record. Whatever it holds there is a row; a panic inside becomes [`Status::Panic`].
///
/// ```
/// use dehusk_batch::{Record, Status, extract};
///
/// let extractor = dehusk::Extractor::new();
/// assert_eq!(extract(&Record::text("<nav><a href=/>Home</a></nav>"), &extractor).status, Status::Empty);
/// assert_eq!(extract(&Record::bytes(b"%PDF-1.7"), &extractor).status, Status::NotHtml);
/// let text = Record { content_type: Some("text/plain"), ..Record::bytes(b"2,500 $\n\nThe river rose before dawn.") };
/// assert_eq!(extract(&text, &extractor).text, "The river rose before dawn.");
/// ```
pub fn extract(record: &Record<'_>, extractor: &Extractor) -> Row {
    let row = match media_type::kind(record.kind, record.content_type, bytes_of(record.body)) {
        Err(why) => Row::failed(Status::NotHtml, why),
        Ok(kind) => guarded(|| read(record, kind, &configured(record, extractor)))
            .unwrap_or_else(|message| Row::failed(Status::Panic, message)),
    };
    Row { url: record.url.map(str::to_owned), ..row }
}

impl Row {
    /// The row of a record that was not read, for layers that know why.
    ///
    /// ```
    /// use dehusk_batch::{Row, Status};
    ///
    /// let row = Row::failed(Status::WarcError, "the member at byte 1207 ends early");
    /// assert!(row.extraction.is_none() && row.text.is_empty());
    /// ```
    pub fn failed(status: Status, error: impl Into<String>) -> Self {
        let (url, text) = (None, String::new());
        Self { status, error: Some(error.into()), url, text, extraction: None, n_chars_in: 0 }
    }
}

fn bytes_of(body: Body<'_>) -> &[u8] {
    match body {
        Body::Bytes(bytes) => bytes,
        Body::Text(text) => text.as_bytes(),
    }
}

/// The extractor with what is known of the record.
fn configured(record: &Record<'_>, extractor: &Extractor) -> Extractor {
    let extractor = record.url.into_iter().fold(extractor.clone(), Extractor::url);
    let label = record.charset.or_else(|| media_type::charset(record.content_type?));
    let with_charset = label.and_then(|label| extractor.clone().charset(label).ok());
    with_charset.unwrap_or(extractor)
}

fn read(record: &Record<'_>, kind: Kind, extractor: &Extractor) -> Row {
    let page = page(record.body, kind, extractor);
    let text = page.text();
    let (status, error) = judged(&page, &text, record.is_cut);
    let n_chars_in = chars(record.body, &page, extractor) as u64;
    Row { status, error, url: None, text, extraction: Some(page), n_chars_in }
}

fn page(body: Body<'_>, kind: Kind, extractor: &Extractor) -> Extraction {
    match (body, kind) {
        (Body::Bytes(bytes), Kind::Auto) => extractor.extract_bytes(bytes),
        (Body::Bytes(bytes), Kind::Html) => extractor.extract_html_bytes(bytes),
        (Body::Bytes(bytes), Kind::Text) => extractor.extract_text_bytes(bytes),
        (Body::Text(text), Kind::Auto) => decoded(text, extractor),
        (Body::Text(text), Kind::Html) => extractor.extract(text),
        (Body::Text(text), Kind::Text) => extractor.extract_text(text),
    }
}

/// A text is UTF-8, whatever charset the extractor was told; its first bytes tell HTML from text.
fn decoded(text: &str, extractor: &Extractor) -> Extraction {
    let utf8 = extractor.clone().charset("utf-8").unwrap_or_else(|_| extractor.clone());
    utf8.extract_bytes(text.as_bytes())
}

fn judged(page: &Extraction, text: &str, is_cut: bool) -> (Status, Option<String>) {
    let met = |limit| page.truncated_by().any(|met| met == limit);
    let told = |status, why: &str| (status, Some(why.to_owned()));
    if is_cut || met(Limit::Input) {
        told(Status::TooLarge, "longer than the limit on the input; what follows was not read")
    } else if met(Limit::Work) {
        told(Status::Budget, "the limit on work was met; what came last was not looked at")
    } else if is_badly_decoded(page) {
        told(Status::BadEncoding, "more than a tenth of its text could not be decoded")
    } else if text.is_empty() {
        told(Status::Empty, page.outcome().as_str())
    } else {
        (Status::Ok, None)
    }
}

/// Asks all blocks: what cannot be read is seldom taken for content.
fn is_badly_decoded(page: &Extraction) -> bool {
    let texts = || page.blocks().map(|(block, _)| block.text.as_str());
    let bad: usize = texts().map(|text| text.matches(char::REPLACEMENT_CHARACTER).count()).sum();
    bad > 0 && bad * BAD_EVERY > texts().map(|text| text.chars().count()).sum()
}

/// The length of what was decoded. UTF-8, most of the web, is counted as it is; other encodings are
/// decoded once more.
fn chars(body: Body<'_>, page: &Extraction, extractor: &Extractor) -> usize {
    match body {
        Body::Text(text) => text.chars().count(),
        Body::Bytes(bytes) if page.charset().is_some_and(|charset| charset.name == "UTF-8") => {
            bytes.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count()
        }
        Body::Bytes(bytes) => extractor.decode(bytes).chars().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>";

    fn status(record: &Record<'_>, extractor: &Extractor) -> Status {
        extract(record, extractor).status
    }

    #[test]
    fn limits_have_their_statuses_and_keep_what_was_found() {
        let mut limits = dehusk::Limits::default();
        limits.input = PAGE.len();
        let extractor = Extractor::new().limits(limits);
        let row = extract(&Record::text(&PAGE.repeat(3)), &extractor);
        assert_eq!(row.status, Status::TooLarge);
        assert!(row.text.starts_with("It rained"));
        assert_eq!(status(&Record { is_cut: true, ..Record::text(PAGE) }, &extractor), Status::TooLarge);
        let mut limits = dehusk::Limits::default();
        limits.work = 10;
        assert_eq!(status(&Record::text(PAGE), &Extractor::new().limits(limits)), Status::Budget);
    }

    #[test]
    fn the_charset_is_the_records_then_the_types_then_what_the_bytes_tell() {
        let page = "<p>Всю ночь шёл дождь, и к рассвету река поднялась на ладонь.</p>";
        let cyrillic: Vec<u8> = page.chars().map(|c| windows_1251(c).unwrap_or(b'?')).collect();
        let content_type = Some("text/html; charset=windows-1251");
        let typed = Record { content_type, ..Record::bytes(&cyrillic) };
        let labelled = Record { charset: Some("windows-1251"), ..Record::bytes(&cyrillic) };
        let unknown = Record { charset: Some("x-none"), ..Record::bytes(page.as_bytes()) };
        for record in [typed, labelled, unknown] {
            let row = extract(&record, &Extractor::new());
            assert!(row.text.contains("к рассвету река"), "{row:?}");
            assert_eq!(row.n_chars_in, page.chars().count() as u64);
        }
    }

    /// Letters of Russian stand in one row, but for ё.
    fn windows_1251(c: char) -> Option<u8> {
        match u32::from(c) {
            ascii @ 0..0x80 => Some(ascii as u8),
            letter @ 0x410..=0x44f => Some((letter - 0x410 + 0xc0) as u8),
            0x451 => Some(0xb8),
            _ => None,
        }
    }

    #[test]
    fn what_cannot_be_decoded_is_told() {
        let noise = b"<p>\xff\xfe\xfd\xff It rained \xff\xff\xff\xff\xff all night.</p>".as_slice();
        let row = extract(&Record { charset: Some("utf-8"), ..Record::bytes(noise) }, &Extractor::new());
        assert_eq!(row.status, Status::BadEncoding);
        assert!(row.extraction.is_some());
    }

    #[test]
    fn a_text_is_not_decoded_again() {
        let extractor = Extractor::new().charset("windows-1252").unwrap();
        let row =
            extract(&Record::text("<p>Die Brücke blieb die ganze Nacht über gesperrt.</p>"), &extractor);
        assert_eq!(row.text, "Die Brücke blieb die ganze Nacht über gesperrt.");
    }
}
