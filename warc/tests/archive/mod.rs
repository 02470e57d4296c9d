//! Archives to read, good and bad.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses a part of it")]

use dehusk_warc::{Error, Reader, Record};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::io::Write as _;

/// Words that nobody compresses to nothing.
pub fn prose(seed: usize, words: usize) -> String {
    let mut state = seed as u64 + 1;
    (0..words).fold(String::new(), |mut text, _| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let _ = write!(text, "{:x} ", state >> 40);
        text
    })
}

/// A record with a length of its block that may lie.
pub fn record_of_length(id: usize, kind: &str, length: impl std::fmt::Display, block: &str) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <{id}>\r\nWARC-Target-URI: http://a.example/{id}\r\n\
         Content-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), block.as_bytes(), b"\r\n\r\n"].concat()
}

pub fn record(id: usize, kind: &str, block: &str) -> Vec<u8> {
    record_of_length(id, kind, block.len(), block)
}

/// A response with a page of some kilobytes.
pub fn good(id: usize) -> Vec<u8> {
    record(id, "response", &answer(id))
}

pub fn answer(id: usize) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{}</p>\r\n", prose(id, 400))
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub fn read(archive: &[u8]) -> Vec<Result<Record, Error>> {
    Reader::new(archive).collect()
}

/// What came of an archive in one line: the ids of records, and for each error `!`.
pub fn outline(archive: &[u8]) -> String {
    let item = |item: &Result<Record, Error>| match item {
        Ok(record) => record.id().unwrap_or("?").trim_matches(['<', '>']).to_owned(),
        Err(error) => {
            assert!(!error.is_fatal());
            "!".to_owned()
        }
    };
    read(archive).iter().map(item).collect::<Vec<_>>().join(" ")
}
