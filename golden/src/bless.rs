//! Writing expectations.

use crate::case::Case;
use crate::expectation::{self, Expectation};
use anyhow::{Result, ensure};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Writes what comes out now into the `expected.*` files of one case; returns the names of the
/// files that changed. `case.toml` is never touched.
///
/// # Errors
/// If the case cannot be read or written, and always where the environment variable `CI` is set:
/// there, nobody would look at what was blessed.
pub fn bless(case: &Path) -> Result<Vec<&'static str>> {
    ensure!(std::env::var_os("CI").is_none(), "blessing is refused where CI is set");
    write(case)
}

fn write(dir: &Path) -> Result<Vec<&'static str>> {
    let case = Case::read(dir)?;
    let mut changed = Vec::new();
    for expectation in expectation::of(&case.extract(dir)?, dir) {
        changed.extend(update(dir, expectation)?);
    }
    Ok(changed)
}

fn update(dir: &Path, (file, actual): Expectation) -> Result<Option<&'static str>> {
    let path = dir.join(file);
    match actual {
        Some(actual) if fs::read_to_string(&path).is_ok_and(|old| old == actual) => return Ok(None),
        Some(actual) => fs::write(&path, actual)?,
        None => match fs::remove_file(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            removed => removed?,
        },
    }
    Ok(Some(file))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Failure, check};
    use tempfile::TempDir;

    const PROSE: &str = "It rained all night, and the river rose by a hand's breadth before dawn.";

    fn case(toml: &str) -> TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("case.toml"), toml).unwrap();
        fs::write(dir.path().join("input.html"), format!("<title>Rain</title><p>{PROSE}</p>")).unwrap();
        dir
    }

    fn blessed(toml: &str) -> TempDir {
        let dir = case(toml);
        write(dir.path()).unwrap();
        dir
    }

    fn failures(dir: &TempDir) -> String {
        check(dir.path()).to_string()
    }

    #[test]
    fn what_was_never_blessed_fails_and_says_how_to_bless() {
        let report = check(case("guards = 'x'").path());
        let missing: Vec<_> = report.failures.iter().filter(|f| matches!(f, Failure::Missing(_))).collect();
        assert_eq!(missing.len(), 2);
        assert!(report.to_string().contains("--bless"), "{report}");
    }

    #[test]
    fn what_was_blessed_passes_and_stays() {
        let dir = blessed("guards = 'x'");
        assert!(check(dir.path()).passed(), "{}", failures(&dir));
        assert_eq!(write(dir.path()).unwrap(), Vec::<&str>::new());
        assert_eq!(fs::read_to_string(dir.path().join("expected.txt")).unwrap(), format!("{PROSE}\n"));
    }

    #[test]
    fn a_difference_is_shown_line_by_line() {
        let dir = blessed("guards = 'x'");
        fs::write(dir.path().join("expected.txt"), "It snowed.\n").unwrap();
        let shown = failures(&dir);
        assert!(shown.contains("-It snowed.") && shown.contains(&format!("+{PROSE}")), "{shown}");
    }

    #[test]
    fn comments_expected_but_not_found_differ_until_blessed() {
        let dir = blessed("guards = 'x'");
        fs::write(dir.path().join("expected.comments"), "[]\n").unwrap();
        assert!(failures(&dir).contains("expected.comments differs"));
        assert_eq!(write(dir.path()).unwrap(), ["expected.comments"]);
        assert!(check(dir.path()).passed());
    }

    #[test]
    fn blessing_does_not_settle_what_was_written_by_hand() {
        for (key, toml) in [
            ("kept", "kept = ['It snowed']"),
            ("gone", "gone = ['the river\n rose']"),
            ("comments", "comments = ['So glad']"),
            ("title", "title = 'Snow'"),
            ("outcome", "outcome = 'shell'"),
            ("page_kind", "page_kind = 'forum'"),
        ] {
            let shown = failures(&blessed(&format!("guards = 'x'\n{}", toml.replace('\n', " "))));
            assert!(shown.contains(&format!("case.toml, `{key}`")), "{key}: {shown}");
        }
    }

    #[test]
    fn a_case_that_says_nothing_or_too_much_is_broken() {
        for toml in ["", "guards = ' '", "guards = 'x'\nguard = 'y'", "guards = 'x'\nkept = ['']"] {
            let report = check(case(toml).path());
            assert!(matches!(report.failures.as_slice(), [Failure::Broken(_)]), "{toml}: {report}");
        }
        let wrong_option = case("guards = 'x'\n[options]\nfokus = 'recall'");
        assert!(failures(&wrong_option).contains("fokus"));
    }

    #[test]
    fn two_inputs_are_one_too_many() {
        let dir = case("guards = 'x'");
        fs::write(dir.path().join("input.txt"), PROSE).unwrap();
        assert!(failures(&dir).contains("more than one input"));
    }

    #[test]
    fn options_reach_the_extractor() {
        let dir = blessed("guards = 'x'\n[options]\ndrop = 'p'");
        assert_eq!(fs::read_to_string(dir.path().join("expected.txt")).unwrap(), "\n");
        let bad = case("guards = 'x'\n[options]\nkeep = ['p[']");
        assert!(failures(&bad).contains("p["));
    }
}
