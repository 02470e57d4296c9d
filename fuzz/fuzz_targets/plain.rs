//! Flattened pages keep the laws; those of the outputs are the target `render`'s.
#![no_main]

use dehusk_laws::{Front, OUTCOME, REREAD, SOURCE, Subject, TEXT_LAWS, check};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| {
    if let Err(finding) = check(&Subject::new(page, Front::Text), &[OUTCOME, REREAD, SOURCE, TEXT_LAWS]) {
        panic!("{finding}");
    }
});
