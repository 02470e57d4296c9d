//! The map in CONTRIBUTING.md shows what is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The paths in the first column of the map.
fn mapped() -> BTreeSet<String> {
    let guide = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("CONTRIBUTING.md can be read");
    let rows = guide.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    rows.map(|(path, _)| path.to_owned()).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn what_the_map_names_is_there() {
    let gone: Vec<String> = mapped().into_iter().filter(|path| !root().join(path).exists()).collect();
    assert!(gone.is_empty(), "named in CONTRIBUTING.md and not there: {gone:?}");
}

#[test]
fn what_is_in_src_is_on_the_map() {
    let entries = fs::read_dir(root().join("src")).expect("src can be read");
    let paths = entries.map(|entry| {
        let entry = entry.expect("an entry of src can be read");
        let slash = if entry.path().is_dir() { "/" } else { "" };
        format!("src/{}{slash}", entry.file_name().to_string_lossy())
    });
    let map = mapped();
    let unmapped: Vec<String> =
        paths.filter(|path| !map.iter().any(|entry| entry.starts_with(path))).collect();
    assert!(unmapped.is_empty(), "not named in CONTRIBUTING.md: {unmapped:?}");
}
