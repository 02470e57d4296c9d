//! `dehusk golden`.

mod common;

use common::{Bench, PAGE};

fn bench() -> Bench {
    Bench::new(&[
        ("cases/news/rain/case.toml", "guards = 'prose stays'\nkept = ['It rained all night']"),
        ("cases/news/rain/input.html", PAGE),
    ])
}

#[test]
fn a_case_fails_until_it_is_blessed() {
    let bench = bench();
    let before = bench.run(&["golden", "cases"]);
    assert_eq!(before.status, 1);
    assert!(
        before.out.contains("expected.txt is missing") && before.out.contains("--bless"),
        "{}",
        before.out
    );
    let blessing = bench.run(&["golden", "cases", "--bless"]).ok();
    assert!(blessing.contains("expected.labels") && blessing.contains("1 cases, 0 failed"), "{blessing}");
    assert_eq!(bench.run(&["golden", "cases"]).ok(), "1 cases, 0 failed\n");
}

#[test]
fn nothing_is_blessed_where_ci_is_set() {
    let bench = bench();
    let run = bench.command(&["golden", "cases", "--bless"]).env("CI", "1").output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run.stderr).contains("refused where CI is set"));
    assert!(!bench.path("cases/news/rain/expected.txt").exists());
}

#[test]
fn what_a_person_wrote_outlives_blessing() {
    let bench = bench();
    bench.put("cases/news/rain/case.toml", b"guards = 'snow stays'\nkept = ['It snowed']");
    let run = bench.run(&["golden", "cases", "--bless"]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains("It snowed"), "{}", run.out);
    assert!(bench.read("cases/news/rain/case.toml").contains("It snowed"));
}

#[test]
fn no_cases_are_no_success() {
    let bench = Bench::new(&[("cases/notes.md", "nothing here")]);
    assert_eq!(bench.run(&["golden", "cases"]).status, 2);
    assert_eq!(bench.run(&["golden", "elsewhere"]).status, 2);
}

#[test]
fn a_file_called_golden_is_not_lost() {
    let bench = Bench::new(&[("golden", PAGE), ("other.html", PAGE)]);
    assert!(bench.run(&["golden"]).ok().contains("It rained"));
    assert!(bench.run(&["./golden", "other.html"]).ok().contains("It rained"));
    let taken = bench.run(&["golden", "other.html"]);
    assert_eq!(taken.status, 2);
    assert!(taken.err.contains("./golden"), "{}", taken.err);
}
