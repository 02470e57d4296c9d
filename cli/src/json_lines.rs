//! Lines of JSON, each a page.

use crate::args::Crawl;
use crate::open::Stream;
use dehusk::Extractor;
use dehusk_batch::{Kind, Origin, Record, Row, Status, extract};
use serde_json::{Map, Value};
use std::io::{BufRead, BufReader, Read};

/// A longer line is not read: some page is in it that no limit lets through.
const MAX_LINE: u64 = 256 << 20;

/// A line, without its end.
pub(crate) struct Line {
    pub(crate) number: u64,
    /// Why it could not be read, if it could not.
    pub(crate) bytes: Result<Vec<u8>, String>,
}

/// The lines of a stream that are not blank. A stream that breaks gives a last one that says so.
pub(crate) struct Lines {
    stream: Option<BufReader<Stream>>,
    number: u64,
}

impl Lines {
    pub(crate) fn new(stream: Stream) -> Self {
        Self { stream: Some(BufReader::new(stream)), number: 0 }
    }

    /// A line with its end; empty at the end of the stream.
    fn read(&mut self) -> Result<Vec<u8>, String> {
        let Some(stream) = &mut self.stream else { return Ok(Vec::new()) };
        self.number += 1;
        let mut line = Vec::new();
        let read = stream.by_ref().take(MAX_LINE).read_until(b'\n', &mut line);
        if let Err(error) = read {
            self.stream = None;
            return Err(format!("the stream breaks: {error}"));
        }
        if line.len() as u64 == MAX_LINE && !line.ends_with(b"\n") {
            let rest = stream.skip_until(b'\n');
            return Err(rest
                .map_or_else(|error| error.to_string(), |_| format!("longer than {} MiB", MAX_LINE >> 20)));
        }
        Ok(line)
    }
}

impl Iterator for Lines {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        loop {
            let bytes = self.read();
            if bytes.as_ref().is_ok_and(Vec::is_empty) {
                return None;
            }
            let number = self.number;
            if bytes.as_ref().map_or(true, |line| !line.trim_ascii().is_empty()) {
                return Some(Line { number, bytes });
            }
        }
    }
}

/// The row of a line.
pub(crate) fn row(line: Line, origin: &mut Origin, fields: &Crawl, extractor: &Extractor) -> Row {
    origin.line = Some(line.number);
    let parsed = line.bytes.and_then(|bytes| {
        serde_json::from_slice::<Map<String, Value>>(&bytes)
            .map_err(|error| format!("not a JSON object: {error}"))
    });
    let object = match parsed {
        Ok(object) => object,
        Err(why) => return Row::failed(Status::WarcError, why),
    };
    origin.id = object.get(&fields.id_field).and_then(name);
    let url = object.get(&fields.url_field).and_then(Value::as_str);
    match page(&object, fields) {
        Ok((text, kind)) => extract(&Record { url, kind, ..Record::text(text) }, extractor),
        Err(why) => {
            let mut row = Row::failed(Status::WarcError, why);
            row.url = url.map(str::to_owned);
            row
        }
    }
}

/// Ids are texts or numbers.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn page<'a>(object: &'a Map<String, Value>, fields: &Crawl) -> Result<(&'a str, Kind), String> {
    let asked = [
        (fields.html_field.as_deref(), "html", Kind::Html),
        (fields.text_field.as_deref(), "text", Kind::Text),
    ];
    let any = asked.iter().all(|(field, ..)| field.is_none());
    let fields = asked.map(|(field, default, kind)| (field.or(any.then_some(default)), kind));
    let named = || fields.iter().filter_map(|(field, kind)| Some(((*field)?, *kind)));
    let found = named().find_map(|(field, kind)| Some((object.get(field)?.as_str()?, kind)));
    let told = || named().map(|(field, _)| format!("`{field}`")).collect::<Vec<_>>().join(" or ");
    found.ok_or_else(|| format!("no text in the field {}", told()))
}
