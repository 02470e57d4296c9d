//! Limits, and what is said of pages that meet one.

mod common;

use common::{Bench, PAGE, PROSE};

fn bench() -> Bench {
    let deep = format!("{}<p>{PROSE}</p>", "<div>".repeat(600));
    Bench::new(&[("page.html", PAGE), ("deep.html", &deep)])
}

#[test]
fn a_page_that_is_cut_is_named_once_with_its_limits() {
    for format in ["text", "markdown", "html", "explain"] {
        let run = bench().run(&["-f", format, "page.html", "deep.html"]);
        assert_eq!(
            (run.status, run.err.as_str()),
            (0, "dehusk: deep.html: cut by limit: depth\n"),
            "{format}"
        );
        assert!(run.out.contains("It rained all night"), "{format}");
    }
    assert_eq!(bench().run(&["-q", "deep.html"]).ok(), format!("{PROSE}\n"));
}

#[test]
fn json_says_it_itself() {
    for format in ["json", "jsonl"] {
        let out = bench().run(&["-f", format, "deep.html"]).ok().replace(char::is_whitespace, "");
        assert!(out.contains(r#""truncated_by":["depth"]"#), "{format}: {out}");
    }
}

#[test]
fn a_report_says_it_itself() {
    let report = bench().run(&["-f", "report", "deep.html"]).ok();
    assert!(report.contains("<dt>Cut by limit</dt><dd>depth</dd>"), "{report}");
}

#[test]
fn limits_are_as_they_are_given() {
    let run = bench().run(&["--limit", "blocks=2", "--limit", "input=1K", "page.html"]);
    assert_eq!((run.status, run.err.as_str()), (0, "dehusk: page.html: cut by limit: blocks\n"));
    let run = bench().run(&["--limit", "input=220", "page.html"]);
    assert!(run.out.contains("It rained") && !run.out.contains("ferry"), "{}", run.out);
    assert_eq!(run.err, "dehusk: page.html: cut by limit: input\n");
    assert_eq!(bench().run(&["--limit", "depth=400", "page.html"]).ok(), bench().run(&["page.html"]).ok());
}

#[test]
fn a_wrong_limit_is_named_with_its_option() {
    for wrong in ["depth", "depth=", "depth=-1", "depth=many", "height=3", "=3", "input=99999999999G"] {
        let run = bench().run(&["--limit", wrong, "page.html"]);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{wrong}");
        assert!(run.err.contains("--limit") && run.err.contains(wrong), "{}", run.err);
    }
    let run = bench().run(&["--limit", "height=3", "page.html"]);
    assert!(run.err.contains("attribute_bytes"), "{}", run.err);
}
