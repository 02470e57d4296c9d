//! Twice the archive costs twice the time, whatever is broken in it.
//!
//! CPU time of the thread, the least of several runs: what else the machine does is not counted, but caches
//! and allocators still blur it, so the bound lies between linear (2) and quadratic (4).

use cpu_time::ThreadTime;
use dehusk_warc::Reader;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

const MAX_GROWTH: f64 = 2.8;
const RUNS: usize = 3;

/// A run that other work disturbs is measured anew.
const ATTEMPTS: usize = 4;

/// An archive by how often something is in it.
type Family = Box<dyn Fn(usize) -> Vec<u8>>;

fn seconds(archive: &[u8]) -> f64 {
    let once = || {
        let start = ThreadTime::now();
        for record in Reader::new(archive).flatten() {
            std::hint::black_box(record.http().map(|http| http.payload(1 << 20).bytes.len()));
        }
        start.elapsed().as_secs_f64()
    };
    (0..RUNS).map(|_| once()).fold(f64::INFINITY, f64::min)
}

fn assert_linear(name: &str, family: &Family, size: usize) {
    let (small, large) = (family(size), family(2 * size));
    let mut worst = Vec::new();
    for _ in 0..ATTEMPTS {
        let growth = seconds(&large) / seconds(&small);
        if growth < MAX_GROWTH {
            return;
        }
        worst.push(growth);
    }
    panic!("{name}: twice the archive costs {worst:.2?} times the time");
}

fn member(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}

/// `n` copies behind a beginning.
fn behind(begin: Vec<u8>, piece: Vec<u8>) -> impl Fn(usize) -> Vec<u8> {
    move |n| [begin.clone(), piece.repeat(n)].concat()
}

fn header(length: usize) -> Vec<u8> {
    format!("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {length}\r\n\r\n").into_bytes()
}

#[test]
fn broken_archives_take_linear_time() {
    let http = |body: &str| format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{body}");
    let record = |block: String| [header(block.len()), block.into_bytes(), b"\r\n\r\n".to_vec()].concat();
    let fields = |n| [b"WARC/1.0\r\n".to_vec(), b"A: b\r\n".repeat(n), b"\r\n".to_vec()].concat();
    let families: [(&str, Family, usize); 13] = [
        ("records", Box::new(behind(Vec::new(), record(http("0\r\n\r\n")))), 4_000),
        ("a block in members of a byte", Box::new(behind(member(&header(1 << 30)), member(b"a"))), 8_000),
        ("members of nothing", Box::new(behind(member(&header(1 << 30)), member(b""))), 8_000),
        ("beginnings of records", Box::new(behind(Vec::new(), b"WARC/1.0\r\n".to_vec())), 20_000),
        ("lengths that are wrong", Box::new(behind(Vec::new(), header(1 << 20))), 8_000),
        ("beginnings of members", Box::new(behind(Vec::new(), b"\x1f\x8b\x08\0".to_vec())), 10_000),
        (
            "members that break",
            Box::new(behind(member(&header(9)), member(&header(9))[..30].to_vec())),
            8_000,
        ),
        ("line ends", Box::new(behind(header(0), b"\r\n".to_vec())), 1_000_000),
        ("a line of garbage", Box::new(behind(b"WARC/1.0\r\n".to_vec(), b"WARC/".to_vec())), 3_000_000),
        ("zeros", Box::new(behind(member(b"WARC/"), vec![0])), 1_000_000),
        ("fields", Box::new(fields), 100_000),
        ("broken records in a member", Box::new(move |n| member(&header(1 << 20).repeat(n))), 8_000),
        ("chunks of a byte", Box::new(move |n| record(http(&"1\r\na\r\n".repeat(n)))), 300_000),
    ];
    for (name, family, size) in &families {
        assert_linear(name, family, *size);
    }
}
