//! Our reader shows what the parser behind `scraper` shows.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| {
    if let Err(finding) = dehusk_laws::check_routes(page) {
        panic!("{finding}");
    }
});
