//! Archives, as iterators of records.

use crate::options::wrong;
use crate::source::Source;
use dehusk_warc::{Error, Reader, Record, RecordType};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use std::sync::Mutex;

/// Types that hold a page or its text, by their names.
const TYPES: [RecordType; 3] = [RecordType::Response, RecordType::Resource, RecordType::Conversion];

/// A record of an archive, or what is wrong at one place of it; in Python a `dict`.
#[derive(IntoPyObject, Default)]
pub(crate) struct Entry {
    warc_file: String,
    warc_offset: u64,
    warc_length: Option<u64>,
    record_id: Option<String>,
    warc_date: Option<String>,
    url: Option<String>,
    http_status: Option<u16>,
    content_type: Option<String>,
    html: Option<Vec<u8>>,
    warc_error: Option<String>,
}

/// Reads the records of an archive in their order; other threads run meanwhile.
#[pyclass(frozen, module = "dehusk._native")]
pub(crate) struct Archive {
    name: String,
    max_bytes: usize,
    reader: Mutex<Reader<Source>>,
}

#[pymethods]
impl Archive {
    #[new]
    fn new(source: Source, name: String, records: Vec<String>, max_bytes: usize) -> PyResult<Self> {
        let types = records.iter().map(|record| named(record)).collect::<PyResult<Vec<_>>>()?;
        let reader = Reader::new(source).only(&types);
        Ok(Self { name, max_bytes, reader: Mutex::new(reader) })
    }

    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Entry>> {
        py.detach(|| {
            let mut reader =
                self.reader.lock().map_err(|_| PyRuntimeError::new_err("reading failed before"))?;
            Ok(reader.next().map(|read| self.entry(read)))
        })
    }
}

impl Archive {
    fn entry(&self, read: Result<Record, Error>) -> Entry {
        let entry = match read {
            Ok(record) => page(record, self.max_bytes),
            Err(error) => broken(&error),
        };
        Entry { warc_file: self.name.clone(), ..entry }
    }
}

fn named(name: &str) -> PyResult<RecordType> {
    let known = TYPES.into_iter().find(|known| known.as_str() == name);
    let names = TYPES.map(RecordType::as_str).join(", ");
    known.ok_or_else(|| wrong("records", format!("expected some of {names}, got `{name}`")))
}

fn page(mut record: Record, max_bytes: usize) -> Entry {
    let mut entry = Entry {
        warc_offset: record.offset,
        warc_length: record.length,
        record_id: record.id().map(str::to_owned),
        warc_date: record.date().map(str::to_owned),
        url: record.target_uri().map(str::to_owned),
        content_type: record.content_type().map(str::to_owned),
        ..Entry::default()
    };
    if let Some(http) = record.http() {
        let payload = http.payload(max_bytes);
        entry.http_status = Some(http.status);
        entry.content_type = http.header.get("Content-Type").map(str::to_owned);
        entry.warc_error = payload.fault;
        entry.html = Some(payload.bytes.into_owned());
    } else {
        record.block.truncate(max_bytes);
        entry.html = Some(record.block);
    }
    entry
}

fn broken(error: &Error) -> Entry {
    let said = |name| error.header.as_ref().and_then(|header| header.get(name)).map(str::to_owned);
    Entry {
        warc_offset: error.offset,
        warc_length: error.length,
        record_id: said("WARC-Record-ID"),
        warc_date: said("WARC-Date"),
        url: said("WARC-Target-URI"),
        warc_error: Some(error.to_string()),
        ..Entry::default()
    }
}
