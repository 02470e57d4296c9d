//! Inputs that fuzzing once found, held to the laws again.

use dehusk_laws::{
    Choice, Finding, LAWS, Shape, check_bytes, check_data, check_growth, check_html, check_options,
    check_outputs, check_routes, check_text, chosen,
};
use dehusk_warc_laws::check_archive;
use std::path::{Path, PathBuf};

fn inputs(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions").join(target);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    paths.sort();
    paths
}

/// All findings are collected, so that one does not hide the next.
fn replay(target: &str, check: impl Fn(&[u8]) -> Finding) {
    let paths = inputs(target);
    assert!(!paths.is_empty(), "no regressions for {target}");
    let findings: Vec<String> = paths
        .iter()
        .filter_map(|path| {
            let input = std::fs::read(path).expect("a readable input");
            check(&input).err().map(|finding| format!("{}: {finding}", path.display()))
        })
        .collect();
    assert!(findings.is_empty(), "{}", findings.join("\n\n"));
}

/// As the fuzzer reads inputs of text targets: up to the first byte that is not UTF-8.
fn text(input: &[u8]) -> &str {
    input.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

#[test]
fn html() {
    replay("html", |input| check_html(text(input)));
}

#[test]
fn plain() {
    replay("plain", |input| check_text(text(input)));
}

#[test]
fn bytes() {
    replay("bytes", check_bytes);
}

#[test]
fn warc() {
    replay("warc", check_archive);
}

#[test]
fn differential() {
    replay("differential", |input| check_routes(text(input)));
}

#[test]
fn options() {
    replay("options", |input| chosen::<Choice>(input).map_or(Ok(()), |choice| check_options(&choice)));
}

#[test]
fn growth() {
    replay("growth", |input| chosen::<Shape>(input).map_or(Ok(()), |shape| check_growth(&shape)));
}

#[test]
fn render() {
    replay("render", check_outputs);
}

#[test]
fn metadata() {
    replay("metadata", |input| {
        let (&place, data) = input.split_first().unwrap_or((&0, b""));
        check_data(place, text(data), &LAWS)
    });
}
