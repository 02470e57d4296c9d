//! Where pages go to, and how the command ends.

mod common;

use common::{Bench, PAGE, PROSE};
use std::process::Stdio;

#[test]
fn a_file_takes_what_standard_output_would() {
    let bench = Bench::new(&[("page.html", PAGE)]);
    let out = bench.run(&["page.html"]).ok();
    assert_eq!(bench.run(&["-o", "out.txt", "page.html"]).ok(), "");
    assert_eq!(bench.read("out.txt"), out);
}

#[test]
fn a_folder_takes_a_file_a_page_with_the_ending_of_the_format() {
    let bench = Bench::new(&[("a/rain.html", PAGE), ("b.txt", PROSE)]);
    for (format, ending) in [
        ("text", "txt"),
        ("markdown", "md"),
        ("html", "html"),
        ("json", "json"),
        ("jsonl", "jsonl"),
        ("explain", "explain"),
        ("report", "report.html"),
    ] {
        assert_eq!(bench.run(&["-f", format, "--out-dir", "out/deep", "a", "b.txt"]).ok(), "");
        for stem in ["rain", "b"] {
            assert!(
                bench.read(&format!("out/deep/{stem}.{ending}")).contains("It rained all night"),
                "{format}"
            );
        }
    }
}

#[test]
fn a_report_lies_beside_its_page() {
    let bench = Bench::new(&[("page.html", PAGE), ("other.html", PAGE)]);
    assert_eq!(bench.run(&["-f", "report", "--out-dir", ".", "page.html", "other.html"]).ok(), "");
    assert_eq!(bench.read("page.html"), PAGE);
    assert!(bench.read("page.report.html").contains("<title>Rain – dehusk report</title>"));
}

#[test]
fn pages_of_one_name_do_not_overwrite_each_other() {
    let second = PAGE.replace("It rained", "It snowed");
    let bench = Bench::new(&[("a/page.html", PAGE), ("b/page.htm", &second)]);
    let run = bench.run(&["--out-dir", "out", "a", "b"]);
    assert_eq!(run.status, 0);
    assert!(run.err.contains("page-2"), "{}", run.err);
    assert!(bench.read("out/page.txt").contains("It rained"));
    assert!(bench.read("out/page-2.txt").contains("It snowed"));
}

#[test]
fn an_input_is_never_overwritten() {
    let bench = Bench::new(&[("page.html", PAGE), ("page.txt", PROSE)]);
    for args in [["-o", "page.html", "page.html"], ["--out-dir", ".", "page.txt"]] {
        let run = bench.run(&args);
        assert_eq!(run.status, 2, "{args:?}");
        assert!(run.err.contains("overwritten"), "{}", run.err);
    }
    assert_eq!((bench.read("page.html").as_str(), bench.read("page.txt").as_str()), (PAGE, PROSE));
}

#[test]
fn wrong_usage_is_told_and_nothing_is_done() {
    let bench = Bench::new(&[("page.html", PAGE), ("other.html", PAGE)]);
    for args in [
        vec!["--keep", "p[", "page.html"],
        vec!["--charset", "utf-99", "page.html"],
        vec!["--fetched", "yesterday", "page.html"],
        vec!["--drop", "", "page.html"],
        vec!["--format", "pdf", "page.html"],
        vec!["--focus", "middle", "page.html"],
        vec!["--page-kind", "blog", "page.html"],
        vec!["-j", "0", "page.html"],
        vec!["-o", "a", "--out-dir", "b", "page.html"],
        vec!["--url", "https://example.org/", "page.html", "other.html"],
        vec!["-f", "report", "page.html", "other.html"],
        vec!["-o", "no/such/folder/out.txt", "page.html"],
    ] {
        let run = bench.run(&args);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
        assert!(!run.err.is_empty(), "{args:?}");
    }
}

#[test]
fn a_bad_selector_is_named() {
    let run = Bench::new(&[]).run(&["--root", "main >", "page.html"]);
    assert!(run.err.contains("--root") && run.err.contains("main >"), "{}", run.err);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let pages: Vec<String> = (0..400).map(|n| format!("pages/{n}.html")).collect();
    let long = PAGE.replace("before dawn", &"before dawn and after dusk ".repeat(40));
    let files: Vec<(&str, &str)> = pages.iter().map(|name| (name.as_str(), long.as_str())).collect();
    let bench = Bench::new(&files);
    let mut child = bench.command(&["pages"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""));
}
