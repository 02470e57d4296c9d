//! How fast the stages are, each with those before it: `cargo bench --bench stages --features stages`.
//!
//! The pages are the inputs of the golden corpus as one long page, since short ones measure what a
//! page costs whatever its length. Real pages, and other parsers beside: `dehusk-throughput` in `eval/`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dehusk::stages;
use scraper::Html;
use std::fs;
use std::hint::black_box;
use std::path::Path;

fn stages_of_a_page(criterion: &mut Criterion) {
    let page = page();
    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("read", |bencher| bencher.iter(|| stages::read(black_box(&page))));
    group.bench_function("read, segment", |bencher| bencher.iter(|| stages::segment(black_box(&page))));
    group.bench_function("read, segment, label", |bencher| {
        bencher.iter(|| dehusk::extract(black_box(&page)).blocks().count());
    });
    group.bench_function("read, segment, label, render", |bencher| {
        bencher.iter(|| dehusk::extract(black_box(&page)).text().len());
    });
    group.bench_function("scraper's parser", |bencher| {
        bencher.iter(|| Html::parse_document(black_box(&page)).tree.nodes().count());
    });
    group.finish();
}

/// All corpus pages that are UTF-8, one after the other.
fn page() -> String {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let cases = dehusk_golden::cases(&corpus).expect("the corpus can be read");
    cases.iter().filter_map(|case| fs::read_to_string(case.join("input.html")).ok()).collect()
}

criterion_group!(benches, stages_of_a_page);
criterion_main!(benches);
