//! What a block costs the scorer, in time a block: `cargo bench --bench scorer --features training`.
//!
//! Features (with folding the text they read) and trees are timed apart. The page is all inputs of the golden corpus as one. The forests
//! are synthetic: what a walk costs depends on how many trees there are, not on what they ask.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use dehusk::Extractor;
use dehusk::training::{Features, Sample, Weights};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// Sizes of forests.
const TREES: &[u16] = &[100, 200, 300, 400];

/// Of the layout in `src/label/weights.rs`: what stands before the number of trees, and its end.
const HEADER: usize = 10;
const SPLITS: usize = 6;
const LEAVES: usize = 64;
const CALIBRATION: usize = 512;

fn features(criterion: &mut Criterion) {
    let sample = sample();
    let blocks = sample.texts().len();
    criterion.bench_function("features", |bencher| {
        bencher
            .iter_custom(|iterations| per_block(iterations, blocks, || drop(black_box(sample.features()))));
    });
}

fn trees(criterion: &mut Criterion) {
    let (features, blocks) = (sample().features(), sample().texts().len());
    let mut group = criterion.benchmark_group("trees");
    for &trees in TREES {
        let weights = Weights::parse(&forest(trees, &features)).expect("a forest as the layout says");
        group.bench_function(BenchmarkId::from_parameter(trees), |bencher| {
            bencher.iter_custom(|iterations| {
                per_block(iterations, blocks, || drop(black_box(features.scores(&weights))))
            });
        });
    }
    group.finish();
}

/// How long it takes for so many blocks, told from whole pages.
fn per_block(iterations: u64, blocks: usize, page: impl Fn()) -> Duration {
    let pages = iterations.div_ceil(blocks as u64);
    let start = Instant::now();
    (0..pages).for_each(|_| page());
    start.elapsed().mul_f64(iterations as f64 / (pages * blocks as u64) as f64)
}

/// All corpus pages that are UTF-8, as one.
fn sample() -> Sample {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let cases = dehusk_golden::cases(&corpus).expect("the corpus can be read");
    let pages: String =
        cases.iter().filter_map(|case| fs::read_to_string(case.join("input.html")).ok()).collect();
    Extractor::new().sample(pages.as_bytes())
}

/// Weights with the shipped ones' header and so many trees of random questions and leaves.
fn forest(trees: u16, features: &Features) -> Vec<u8> {
    let columns = features.names().len() as u64;
    let mut bytes = include_bytes!("../src/label/page.weights")[..HEADER].to_vec();
    bytes.extend(trees.to_le_bytes());
    bytes.extend(0_i32.to_le_bytes());
    let mut random = noise();
    for _ in 0..trees {
        for _ in 0..SPLITS {
            bytes.extend(((random() % columns) as u16).to_le_bytes());
            bytes.push(random() as u8);
        }
        (0..LEAVES).for_each(|_| bytes.extend((random() as i16 >> 8).to_le_bytes()));
    }
    bytes.extend([0; CALIBRATION]);
    bytes
}

/// The high bits of a linear congruential generator (Knuth's MMIX): the same forest each time.
fn noise() -> impl FnMut() -> u64 {
    let mut state = 0_u64;
    move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    }
}

criterion_group!(benches, features, trees);
criterion_main!(benches);
