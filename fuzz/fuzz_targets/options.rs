//! Any options, on any page, do what they say.
#![no_main]

use dehusk_laws::Choice;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|choice: Choice| {
    if let Err(finding) = dehusk_laws::check_options(&choice) {
        panic!("{finding}");
    }
});
