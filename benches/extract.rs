//! How fast pages become text: `cargo bench --bench extract`.
//!
//! The pages are the inputs of the golden corpus. They are short, so what a page costs whatever its
//! length weighs in `pages`; `joined` is the same pages as one long one.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::fs;
use std::hint::black_box;
use std::path::Path;

fn html(criterion: &mut Criterion) {
    bench(criterion, "html", &inputs("input.html"), |page| dehusk::extract(page).text());
}

fn text(criterion: &mut Criterion) {
    bench(criterion, "text", &inputs("input.txt"), |page| dehusk::extract_text(page).text());
}

fn bench(criterion: &mut Criterion, name: &str, pages: &[String], extract: fn(&str) -> String) {
    let joined = pages.concat();
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(joined.len() as u64));
    group.bench_function("pages", |bencher| {
        bencher.iter(|| pages.iter().map(|page| extract(black_box(page)).len()).sum::<usize>());
    });
    group.bench_function("joined", |bencher| bencher.iter(|| extract(black_box(&joined))));
    group.finish();
}

/// All corpus files of this name that are UTF-8.
fn inputs(name: &str) -> Vec<String> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let cases = dehusk_golden::cases(&corpus).expect("the corpus can be read");
    let pages: Vec<String> =
        cases.iter().filter_map(|case| fs::read_to_string(case.join(name)).ok()).collect();
    assert!(!pages.is_empty(), "no {name} in the corpus");
    pages
}

criterion_group!(benches, html, text);
criterion_main!(benches);
