//! Where pages come from.

mod common;

use common::{Bench, PAGE, PROSE, gzip};

fn text_of(name: &str) -> String {
    format!("<p>The page called {name} says that it rained all night and that the river rose.</p>")
}

#[test]
fn without_an_input_standard_input_is_read() {
    let bench = Bench::new(&[]);
    assert!(bench.run_with_stdin(&[], PAGE.as_bytes()).ok().contains(PROSE));
    assert!(bench.run_with_stdin(&["-"], PAGE.as_bytes()).ok().contains(PROSE));
    assert_eq!(bench.run_with_stdin(&["-", "-"], PAGE.as_bytes()).status, 2);
}

#[test]
fn a_folder_is_walked_in_order_without_hidden_files() {
    let bench = Bench::new(&[
        ("pages/b/1.html", &text_of("second")),
        ("pages/a.html", &text_of("first")),
        ("pages/c.txt", &text_of("third")),
        ("pages/.git/config", &text_of("hidden")),
    ]);
    let out = bench.run(&["pages"]).ok();
    let at = |name| out.find(name).unwrap_or_else(|| panic!("{name}: {out}"));
    assert!(at("first") < at("second") && at("second") < at("third"));
    assert!(!out.contains("hidden"));
}

#[cfg(unix)]
#[test]
fn links_in_circles_are_harmless() {
    let bench = Bench::new(&[("pages/a.html", &text_of("first"))]);
    std::os::unix::fs::symlink("..", bench.path("pages/up")).unwrap();
    std::os::unix::fs::symlink("a.html", bench.path("pages/b.html")).unwrap();
    assert_eq!(bench.run(&["pages"]).ok().matches("first").count(), 2);
}

#[test]
fn gzip_is_unpacked_whatever_its_name_and_members() {
    let bench = Bench::new(&[]);
    let (head, tail) = PAGE.as_bytes().split_at(200);
    bench.put("page.html.gz", &[gzip(head), gzip(tail)].concat());
    bench.put("page.html", &gzip(PAGE.as_bytes()));
    assert!(bench.run(&["page.html.gz"]).ok().contains(PROSE));
    assert!(bench.run(&["page.html"]).ok().contains(PROSE));
    assert!(bench.run_with_stdin(&[], &gzip(PAGE.as_bytes())).ok().contains(PROSE));
}

#[test]
fn what_fails_is_named_and_the_rest_is_done() {
    let bench = Bench::new(&[("good.html", PAGE)]);
    let packed = gzip(PAGE.as_bytes());
    bench.put("cut.html.gz", &packed[..packed.len() / 2]);
    let run = bench.run(&["missing.html", "cut.html.gz", "good.html"]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains(PROSE));
    assert!(run.err.contains("missing.html") && run.err.contains("cut.html.gz: broken gzip"), "{}", run.err);
    assert_eq!(bench.run(&["-q", "missing.html"]).err.lines().count(), 1);
}

#[test]
fn a_page_that_gives_nothing_is_named_unless_quiet() {
    let bench = Bench::new(&[("empty.html", ""), ("good.html", PAGE)]);
    let run = bench.run(&["empty.html", "good.html"]);
    assert_eq!(run.status, 1);
    assert!(run.out.starts_with(PROSE) && run.err.contains("empty.html: nothing to keep (empty)"), "{run:?}");
    let quiet = bench.run(&["-q", "empty.html", "good.html"]);
    assert_eq!((quiet.status, quiet.err.as_str()), (1, ""));
}

#[test]
fn in_json_lines_every_input_has_its_line() {
    let bench = Bench::new(&[("empty.html", ""), ("good.html", PAGE)]);
    let run = bench.run(&["-f", "jsonl", "empty.html", "missing.html", "good.html"]);
    let lines: Vec<serde_json::Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let statuses: Vec<&str> = lines.iter().map(|line| line["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["empty", "failed", "ok"]);
    assert_eq!(lines[1]["input"], "missing.html");
    assert!(lines[1]["error"].is_string());
}

#[test]
fn an_empty_folder_is_a_failed_input() {
    let bench = Bench::new(&[("good.html", PAGE)]);
    std::fs::create_dir(bench.path("none")).unwrap();
    let run = bench.run(&["none", "good.html"]);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("none: no files") && run.out.contains(PROSE));
}

#[test]
fn output_is_in_the_order_of_inputs_on_any_number_of_threads() {
    let pages: Vec<(String, String)> =
        (0..100).map(|n| (format!("pages/{n:03}.html"), text_of(&format!("n{n:03}")))).collect();
    let files: Vec<(&str, &str)> = pages.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let bench = Bench::new(&files);
    let one = bench.run(&["-j", "1", "pages"]).ok();
    assert_eq!(one, bench.run(&["--jobs", "7", "pages"]).ok());
    assert_eq!(one.lines().filter(|line| !line.is_empty()).count(), 100);
    assert!(one.find("n003") < one.find("n004") && one.find("n098") < one.find("n099"));
}
