//! Any bytes keep the laws, whatever they are taken for.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(finding) = dehusk_laws::check_decoding(bytes) {
        panic!("{finding}");
    }
});
