//! Any bytes, as an archive and packed into one, keep the laws of archives.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(finding) = dehusk_warc_laws::check_archive(bytes) {
        panic!("{finding}");
    }
});
