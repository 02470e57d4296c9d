//! The library opens nothing: no file, no connection, no thread, no process; and asks for neither time nor
//! environment.

use std::fs;
use std::path::Path;

const DOORS: &[&str] = &["env", "fs", "net", "os", "process", "thread", "time"];

/// Calls with all Rust sources in a folder, at any depth.
fn sources(folder: &Path, found: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("src can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found(&path, &fs::read_to_string(&path).expect("a source is text"));
        }
    }
}

#[test]
fn the_library_opens_nothing() {
    let mut opened = Vec::new();
    let mut count = 0;
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |path, source| {
        count += 1;
        let doors = DOORS.iter().filter(|door| source.contains(&format!("std::{door}")));
        opened.extend(doors.map(|door| format!("{}: std::{door}", path.display())));
    });
    assert!(count > 100, "only {count} sources were read");
    assert_eq!(opened, Vec::<String>::new());
}
