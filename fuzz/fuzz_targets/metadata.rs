//! Data beside the elements, of wrong types, depth and size, keep the laws.
#![no_main]

use dehusk_laws::{OUTCOME, REREAD, SOURCE, check_data};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (place, data) = input;
    if let Err(finding) = check_data(place, data, &[OUTCOME, REREAD, SOURCE]) {
        panic!("{finding}");
    }
});
