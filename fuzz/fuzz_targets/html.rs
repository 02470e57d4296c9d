//! HTML pages keep the laws. Those of the outputs, which cost most, are the target `render`'s: without
//! them, this one gets through several times as many pages.
#![no_main]

use dehusk_laws::{Front, OUTCOME, REREAD, SOURCE, Subject, check};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| {
    if let Err(finding) = check(&Subject::new(page, Front::Html), &[OUTCOME, REREAD, SOURCE]) {
        panic!("{finding}");
    }
});
