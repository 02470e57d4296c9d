//! The golden crate holds a folder of ours to what we want of it.

use dehusk_golden::{Failure, cases, check};
use std::path::Path;

#[test]
fn our_cases_come_out_as_we_expect() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let found = cases(&folder).expect("the folder can be read");
    assert_eq!(found.len(), 2);
    for case in found {
        let report = check(&case);
        match report.case.file_name().and_then(|name| name.to_str()) {
            Some("never") => assert!(matches!(&report.failures[..], [Failure::Broke { key: "kept", .. }])),
            _ => assert!(report.passed(), "{report}"),
        }
    }
}
