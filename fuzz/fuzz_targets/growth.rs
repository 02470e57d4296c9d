//! Pages of one shape take work in proportion to their size, whatever they are made of.
#![no_main]

use dehusk_laws::Shape;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|shape: Shape| {
    if let Err(finding) = dehusk_laws::check_growth(&shape) {
        panic!("{finding}");
    }
});
