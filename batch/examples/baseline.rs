//! How many pages a second the library does by itself, on one thread, with the pages of archives already in memory:
//! what a command or a binding that reads them can be measured against.
//!
//! `cargo run --release -p dehusk-batch --example baseline -- crawl.warc.gz`

use dehusk::Extractor;
use dehusk_warc::{Reader, Record, RecordType};
use std::fs::File;
use std::time::Instant;

/// Pages are taken in portions, so that a crawl need not fit into memory.
const PORTION: usize = 2000;

fn main() -> std::io::Result<()> {
    let (mut pages, mut seconds) = (0, 0.0);
    for path in std::env::args().skip(1) {
        let mut records =
            Reader::new(File::open(&path)?).only(&[RecordType::Response]).filter_map(Result::ok);
        loop {
            let portion: Vec<_> = records.by_ref().take(PORTION).collect();
            if portion.is_empty() {
                break;
            }
            let begun = Instant::now();
            let characters: usize = portion.iter().map(extract).sum();
            seconds += begun.elapsed().as_secs_f64();
            assert!(characters > 0, "{path}: no text in {} pages", portion.len());
            pages += portion.len();
        }
    }
    println!("{pages} pages, {seconds:.1} s, {:.0} pages a second", pages as f64 / seconds);
    Ok(())
}

/// How many bytes of text are on a page.
fn extract(record: &Record) -> usize {
    let extractor = record.target_uri().into_iter().fold(Extractor::new(), Extractor::url);
    record.http().map_or(0, |http| extractor.extract_html_bytes(http.body).text().len())
}
