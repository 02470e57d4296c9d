//! Pages made of choices keep the laws; the prose planted in them stays, the widgets go.
#![no_main]

use dehusk_laws::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: Document| {
    if let Err(finding) = dehusk_laws::check_document(&page) {
        panic!("{finding}");
    }
});
