//! HTML pages keep the laws.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| {
    if let Err(finding) = dehusk_laws::check_html(page) {
        panic!("{finding}");
    }
});
