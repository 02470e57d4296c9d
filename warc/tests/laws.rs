//! Archives of good and bad pieces in any order keep the laws.

mod archive;

use archive::{good, gzip, record_of_length};
use dehusk_warc_laws::check_archive;
use proptest::prelude::*;

fn piece() -> impl Strategy<Value = Vec<u8>> {
    let id = 0..99usize;
    prop_oneof![
        id.clone().prop_map(good),
        id.clone().prop_map(|id| gzip(&good(id))),
        (id.clone(), 0..40usize).prop_map(|(id, length)| record_of_length(
            id,
            "metadata",
            length,
            "four words of text"
        )),
        (id.clone(), 0..40usize).prop_map(|(id, length)| gzip(&record_of_length(
            id,
            "metadata",
            length,
            "four words"
        ))),
        (id.clone(), 0.0..1.0).prop_map(|(id, part)| part_of(gzip(&good(id)), part)),
        (id.clone(), 0.0..1.0).prop_map(|(id, part)| part_of(good(id), part)),
        (id, 0.0..1.0, 1..=255u8).prop_map(|(id, at, flip)| flipped(gzip(&good(id)), at, flip)),
        proptest::collection::vec(any::<u8>(), 0..40),
        Just(b"\x1f\x8b\x08\0".to_vec()),
        Just(vec![0; 600]),
        Just(b"\r\n".to_vec()),
        Just(b"WARC/1.0\r\n".to_vec()),
    ]
}

fn part_of(mut bytes: Vec<u8>, part: f64) -> Vec<u8> {
    bytes.truncate((bytes.len() as f64 * part) as usize);
    bytes
}

fn flipped(mut bytes: Vec<u8>, at: f64, flip: u8) -> Vec<u8> {
    let at = (bytes.len() as f64 * at) as usize;
    bytes[at] ^= flip;
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_archive_keeps_the_laws(pieces in proptest::collection::vec(piece(), 0..7)) {
        let archive = pieces.concat();
        if let Err(finding) = check_archive(&archive) {
            prop_assert!(false, "{finding}");
        }
    }
}
