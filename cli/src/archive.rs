//! Records of archives, each a page or an error.

use crate::open::Stream;
use dehusk::Extractor;
use dehusk_batch::{Kind, Origin, Row, Status, extract};
use dehusk_warc::{Error, Fields, Http, Reader, Record, RecordType};

/// Records that hold pages.
const PAGES: [RecordType; 3] = [RecordType::Response, RecordType::Resource, RecordType::Conversion];

/// The records of an archive that hold pages.
pub(crate) fn records(stream: Stream, max_bytes: usize) -> Reader<Stream> {
    Reader::new(stream).only(&PAGES).max_block(max_bytes)
}

/// How the pages of an archive are read. A charset that the user names outranks the server's.
pub(crate) struct Reading<'a> {
    pub(crate) extractor: &'a Extractor,
    pub(crate) charset: Option<&'a str>,
    pub(crate) kind: Kind,
    pub(crate) max_bytes: usize,
}

impl Reading<'_> {
    /// The row of what was found in an archive, and where that was.
    pub(crate) fn row(&self, found: Result<Record, Error>, origin: &mut Origin) -> Row {
        match found {
            Ok(record) => {
                of(origin, &record.header, record.offset, record.length);
                self.page(&record, origin)
            }
            Err(error) => broken(&error, origin),
        }
    }

    fn page(&self, record: &Record, origin: &mut Origin) -> Row {
        let http = record.http().filter(|_| record.record_type() == RecordType::Response);
        origin.http_status = http.as_ref().map(|http| http.status);
        origin.content_type = content_type(record, http.as_ref()).map(str::to_owned);
        let payload = http.map(|http| http.payload(self.max_bytes));
        let body = payload.as_ref().map_or(record.block.as_slice(), |payload| &payload.bytes);
        let page = dehusk_batch::Record {
            kind: self.kind,
            url: record.target_uri(),
            content_type: origin.content_type.as_deref(),
            charset: self.charset,
            is_cut: record.is_cut || payload.as_ref().is_some_and(|payload| payload.is_cut),
            ..dehusk_batch::Record::bytes(body)
        };
        let mut row = extract(&page, self.extractor);
        if let Some(fault) = payload.and_then(|payload| payload.fault) {
            (row.status, row.error) = (Status::WarcError, Some(fault));
        }
        row
    }
}

/// That of the server, or of the block where no server stands between.
fn content_type<'a>(record: &'a Record, http: Option<&'a Http<'_>>) -> Option<&'a str> {
    match http {
        Some(http) => http.header.get("Content-Type"),
        None => record.content_type().filter(|kind| !kind.starts_with("application/http")),
    }
}

fn broken(error: &Error, origin: &mut Origin) -> Row {
    let none = Fields::default();
    let header = error.header.as_ref().unwrap_or(&none);
    of(origin, header, error.offset, error.length);
    let mut row = Row::failed(Status::WarcError, error.to_string());
    row.url = header.get("WARC-Target-URI").map(str::to_owned);
    row
}

fn of(origin: &mut Origin, header: &Fields, offset: u64, length: Option<u64>) {
    let value = |name| header.get(name).map(str::to_owned);
    origin.warc_offset = Some(offset);
    origin.warc_length = length;
    origin.record_id = value("WARC-Record-ID");
    origin.warc_date = value("WARC-Date");
}
