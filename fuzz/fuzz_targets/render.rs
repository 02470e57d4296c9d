//! What is written at any focus is safe, and other parsers read it back.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(finding) = dehusk_laws::check_outputs(bytes) {
        panic!("{finding}");
    }
});
