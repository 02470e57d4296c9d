//! Lists the records of archives, a line each: offset, type, id, and the SHA-256 of the block and of the body
//! that a server sent, as it was sent; `-` where there is none. Errors go to standard error.
//!
//! `cargo run --release -p dehusk-warc --example list -- crawl.warc.gz`

use dehusk_warc::{Reader, Record};
use sha2::{Digest, Sha256};
use std::fs::File;

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        for record in Reader::new(File::open(&path)?).max_block(1 << 30) {
            match record {
                Ok(record) => println!("{}", line(&record)),
                Err(error) => eprintln!("{path}: {error}"),
            }
        }
    }
    Ok(())
}

fn line(record: &Record) -> String {
    let is_answer =
        record.content_type().is_some_and(|kind| kind.starts_with("application/http; msgtype=response"));
    let body = record.http().filter(|_| is_answer).map_or("-".to_owned(), |http| digest(http.body));
    let id = record.id().unwrap_or("-");
    format!("{} {} {id} {} {body}", record.offset, record.record_type().as_str(), digest(&record.block))
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
