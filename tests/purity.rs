//! Nothing but a page decides what comes of it: not what ran before, and not how many threads run.

#[path = "gauntlet/case.rs"]
#[allow(dead_code, reason = "the gauntlet uses the rest")]
mod case;
#[path = "gauntlet/families/mod.rs"]
mod families;
mod noise;

use dehusk::{Extraction, Extractor};
use dehusk_golden::cases;
use std::fs;
use std::path::Path;
use std::thread;

const THREADS: usize = 16;

/// How every page is read: by its looks, as HTML, and as text.
const FRONTS: [fn(&Extractor, &[u8]) -> Extraction; 3] = [
    |extractor, page| extractor.extract_bytes(page),
    |extractor, page| extractor.extract(&dehusk::decode(page)),
    |extractor, page| extractor.extract_text(&dehusk::decode(page)),
];

/// The inputs of the corpus, and the gauntlet's with a few pieces.
fn pages() -> Vec<Vec<u8>> {
    let corpus = cases(Path::new("corpus")).expect("the corpus").into_iter().flat_map(|case| {
        let inputs = ["input.html", "input.txt", "input.bin"].into_iter();
        inputs.filter_map(move |name| fs::read(case.join(name)).ok())
    });
    let bad = families::FAMILIES.iter().flat_map(|(_, cases)| cases.iter()).map(case::Case::few);
    corpus.chain(bad).collect()
}

/// Everything that can be written of a page, in all the ways to read it.
fn written(extractor: &Extractor, page: &[u8]) -> Vec<String> {
    let all = |page: Extraction| {
        let json = serde_json::to_string(&page).expect("a page is plain data");
        [page.text(), page.markdown(), page.html(), page.explain(), json]
    };
    FRONTS.iter().flat_map(|read| all(read(extractor, page))).collect()
}

#[test]
fn any_order_on_any_number_of_threads_gives_the_same() {
    let (pages, extractor) = (pages(), Extractor::new());
    assert!(pages.len() > 300, "{} pages", pages.len());
    let alone: Vec<Vec<String>> = pages.iter().map(|page| written(&Extractor::new(), page)).collect();
    thread::scope(|scope| {
        for first in 0..THREADS {
            let (pages, alone, extractor) = (&pages, &alone, &extractor);
            scope.spawn(move || {
                // Every thread has another part of the pages, and begins at their end.
                for index in (first..pages.len()).step_by(THREADS).rev() {
                    assert!(written(extractor, &pages[index]) == alone[index], "page {index} differs");
                }
            });
        }
    });
}

#[test]
fn backwards_gives_the_same() {
    let (pages, extractor) = (pages(), Extractor::new());
    let explained = |page: &Vec<u8>| FRONTS.map(|read| read(&extractor, page).explain());
    let forwards: Vec<_> = pages.iter().map(explained).collect();
    let mut backwards: Vec<_> = pages.iter().rev().map(explained).collect();
    backwards.reverse();
    assert!(forwards == backwards);
}
