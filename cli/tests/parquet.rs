//! Tables say what JSON Lines say.

#![cfg(feature = "parquet")]

mod common;

use common::{Bench, PAGE, gzip};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use serde_json::{Map, Value, json};
use std::fs::File;

fn bench() -> Bench {
    let bench = Bench::new(&[("page.html", PAGE), ("empty.html", "")]);
    let html = json!(PAGE);
    let lines = format!("{{\"id\": \"a\", \"url\": \"https://example.org/\", \"html\": {html}}}\nbroken\n");
    bench.put("pages.jsonl", lines.as_bytes());
    let block = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{PAGE}");
    let record = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:1>\r\nWARC-Date: 2024-01-02T03:04:05Z\r\n\
         WARC-Target-URI: https://example.org/1\r\nContent-Type: application/http; msgtype=response\r\n\
         Content-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    );
    bench.put("crawl.warc.gz", &gzip(record.as_bytes()));
    bench
}

const INPUTS: [&str; 5] = ["page.html", "gone.html", "pages.jsonl", "crawl.warc.gz", "empty.html"];

fn rows(bench: &Bench, name: &str) -> Vec<Map<String, Value>> {
    let file = SerializedFileReader::new(File::open(bench.path(name)).unwrap()).unwrap();
    file.get_row_iter(None).unwrap().map(|row| values(&row.unwrap())).collect()
}

fn values(row: &Row) -> Map<String, Value> {
    row.get_column_iter().map(|(name, field)| (name.clone(), value(field))).collect()
}

fn value(field: &Field) -> Value {
    match field {
        Field::Null => Value::Null,
        Field::Str(text) => json!(text),
        Field::Int(number) => json!(number),
        Field::Long(number) => json!(number),
        // As JSON writes it: with no more digits than tell it from other numbers of 32 bits.
        Field::Float(number) => json!(number.to_string().parse::<f64>().unwrap()),
        other => panic!("{other:?}"),
    }
}

/// Lines whose metadata have all columns but the text.
fn lines(bench: &Bench, args: &[&str]) -> Vec<Value> {
    let given = [&["-q", "-f", "jsonl", "--layout", "datatrove"], args].concat();
    bench.run(&given).out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_table_has_the_rows_of_json_lines() {
    let bench = bench();
    let run = bench.run(&[&["-q", "-f", "parquet", "-o", "all.parquet"], &INPUTS[..]].concat());
    assert_eq!(run.status, 1, "{}", run.err);
    let (rows, lines) = (rows(&bench, "all.parquet"), lines(&bench, &INPUTS));
    assert_eq!((rows.len(), lines.len()), (6, 6));
    for (row, line) in rows.iter().zip(&lines) {
        assert_eq!(row["text"], line["text"]);
        for (name, value) in row.iter().filter(|(name, _)| !matches!(name.as_str(), "text" | "markdown")) {
            assert_eq!(*value, line["metadata"][name], "{name} of {line}");
        }
        for name in line["metadata"].as_object().unwrap().keys() {
            assert!(row.contains_key(name), "{name}");
        }
    }
    let statuses: Vec<&Value> = rows.iter().map(|row| &row["status"]).collect();
    assert_eq!(statuses, ["ok", "failed", "ok", "warc_error", "ok", "empty"]);
}

#[test]
fn options_of_crawls_hold() {
    let bench = bench();
    let all = ["-q", "-f", "parquet", "-o", "part.parquet", "--markdown", "--shard", "1/2"];
    let run = bench.run(&[&all[..], &INPUTS[2..]].concat());
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let rows = rows(&bench, "part.parquet");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["record_id"], "<urn:1>");
    let lines = lines(&bench, &["--markdown", "crawl.warc.gz"]);
    assert_eq!(rows[0]["markdown"], lines[0]["text"]);
}

#[test]
fn a_run_gives_the_same_bytes_again() {
    let bench = bench();
    for (name, jobs) in [("a.parquet", "1"), ("b.parquet", "3")] {
        bench.run(&[&["-q", "-f", "parquet", "-j", jobs, "-o", name], &INPUTS[..]].concat());
    }
    let bytes = |name| std::fs::read(bench.path(name)).unwrap();
    assert_eq!(bytes("a.parquet"), bytes("b.parquet"));
    let piped = bench.command(&[&["-q", "-f", "parquet"], &INPUTS[..]].concat()).output().unwrap();
    assert_eq!(piped.stdout, bytes("a.parquet"));
}

#[test]
fn what_a_table_cannot_do_is_refused() {
    let bench = bench();
    for (option, named) in [
        (&["-o", "a.parquet", "--resume"][..], "--resume"),
        (&["--out-dir", "out"], "--out-dir"),
        (&["-o", "a.parquet", "--layout", "dolma"], "--layout"),
        (&["-o", "a.parquet", "--blocks"], "--blocks"),
    ] {
        let run = bench.run(&[option, &["-f", "parquet", "page.html"]].concat());
        let told = format!("dehusk: {named} with --format parquet: ");
        assert!(run.status == 2 && run.err.starts_with(&told), "{run:?}");
    }
    assert!(!bench.path("a.parquet").exists());
}
