//! What each format and option makes of a page.

mod common;

use common::{Bench, COMMENTED, PAGE, PROSE};
use serde_json::Value;

fn bench() -> Bench {
    Bench::new(&[("page.html", PAGE), ("commented.html", COMMENTED)])
}

fn run(args: &[&str]) -> String {
    bench().run(args).ok()
}

#[test]
fn text_is_the_main_content() {
    let text = run(&["page.html"]);
    assert!(text.starts_with(PROSE) && text.ends_with("old bridge.\n"), "{text}");
    assert!(!text.contains("Weather") && !text.contains("Printed"), "{text}");
    assert_eq!(text, run(&["-f", "text", "page.html"]));
}

#[test]
fn markdown_and_html_are_what_they_say() {
    let page = "<article><p>It rained all night, and the river rose by a hand.</p><h2>Later</h2>
        <p>The ferry stayed in port, because nobody wanted to try the current.</p></article>";
    let bench = Bench::new(&[("page.html", page)]);
    assert!(bench.run(&["-f", "markdown", "page.html"]).ok().contains("## Later"));
    assert!(bench.run(&["-f", "html", "page.html"]).ok().contains("<h2>Later</h2>"));
}

#[test]
fn json_holds_the_contract() {
    let page: Value = serde_json::from_str(&run(&["-f", "json", "page.html"])).unwrap();
    for key in ["version", "outcome", "page_kind", "confidence", "metadata", "text", "comments", "blocks"] {
        assert!(page.get(key).is_some(), "{key}");
    }
    assert_eq!(page["metadata"]["title"], "Rain");
    assert_eq!(page["blocks"][0]["text"], "Home Weather");
    assert!(page.get("input").is_none() && page.get("status").is_none());
}

#[test]
fn a_line_of_json_names_its_input_and_leaves_blocks_out() {
    let lines = run(&["-f", "jsonl", "page.html", "commented.html"]);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!((&lines[0]["input"], &lines[0]["status"]), (&"page.html".into(), &"ok".into()));
    assert!(lines[0].get("blocks").is_none());
}

#[test]
fn a_line_with_blocks_is_the_json_of_the_page() {
    let line = run(&["-f", "jsonl", "--blocks", "page.html"]);
    let mut line: Value = serde_json::from_str(&line).unwrap();
    let fields = line.as_object_mut().unwrap();
    assert!(fields.remove("input").is_some() && fields.remove("status").is_some());
    let page: Value = serde_json::from_str(&run(&["-f", "json", "page.html"])).unwrap();
    assert_eq!(line, page);
    all_but_details_agree(&page);
}

fn all_but_details_agree(page: &Value) {
    let brief: Value = serde_json::from_str(&run(&["-f", "jsonl", "page.html"])).unwrap();
    for (key, value) in
        page.as_object().unwrap().iter().filter(|(key, _)| !["blocks", "provenance"].contains(&key.as_str()))
    {
        assert_eq!(&brief[key], value, "{key}");
    }
}

#[test]
fn explain_lists_every_block_without_colour_where_nobody_sees_it() {
    let explained = run(&["-f", "explain", "page.html"]);
    assert!(
        explained.lines().any(|line| line.starts_with("content") && line.contains("prose")),
        "{explained}"
    );
    assert!(
        explained.lines().any(|line| line.starts_with("chrome") && line.ends_with("Weather")),
        "{explained}"
    );
    assert!(!explained.contains('\u{1b}'));
}

#[test]
fn a_report_shows_every_block_with_its_source() {
    let bench = bench();
    bench.put(
        "legacy.html",
        b"<meta charset=windows-1252><p>Die Br\xfccke &amp; die F\xe4hre blieben gesperrt.</p>",
    );
    let report = bench.run(&["-f", "report", "legacy.html"]).ok();
    assert!(report.starts_with("<!doctype html>"), "{report}");
    assert!(report.contains("<pre>\nDie Brücke &amp;amp; die Fähre blieben gesperrt.</pre>"), "{report}");
    let report = bench.run(&["-f", "report", "page.html"]).ok();
    let page: Value = serde_json::from_str(&run(&["-f", "json", "page.html"])).unwrap();
    assert_eq!(report.matches("<article id=").count(), page["blocks"].as_array().unwrap().len());
}

#[test]
fn comments_are_appended_only_if_asked_for() {
    for format in ["text", "markdown", "html"] {
        let without = run(&["-f", format, "commented.html"]);
        let with = run(&["-f", format, "--comments", "commented.html"]);
        assert!(!without.contains("hens"), "{format}: {without}");
        assert!(with.starts_with(without.as_str()), "{format}: {with}");
        assert!(with.contains("Ada") && with.contains("hens upstairs"), "{format}: {with}");
    }
}

#[test]
fn the_kind_of_input_can_be_forced() {
    let page = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>";
    let bench = Bench::new(&[("page", page)]);
    assert!(bench.run(&["--input", "text", "page"]).ok().contains("<p>"));
    assert!(!bench.run(&["--input", "html", "page"]).ok().contains("<p>"));
    assert!(!bench.run(&["--input", "auto", "page"]).ok().contains("<p>"));
}

#[test]
fn the_url_is_the_page_s() {
    let url = "https://example.org/rain";
    assert!(run(&["-f", "json", "--url", url, "page.html"]).contains(url));
    assert!(!run(&["-f", "json", "page.html"]).contains(url));
}

#[test]
fn days_after_the_page_was_got_are_refused() {
    let page = format!("<meta name=date content=2031-01-01><h1>Rain</h1><p>{PROSE}</p>");
    let bench = Bench::new(&[("page.html", &page)]);
    let run = |args: &[&str]| bench.run(&[args, &["-f", "json", "page.html"]].concat()).ok();
    assert!(run(&[]).contains("2031-01-01"));
    assert!(!run(&["--fetched", "2021-05-05"]).contains("2031-01-01"));
}

#[test]
fn the_encoding_is_told_or_given() {
    let bench = Bench::new(&[]);
    let bytes = [b"<meta charset=koi8-r><p>\xcd\xee\xf7\xfc ".as_slice(), PROSE.as_bytes()].concat();
    bench.put("page", &bytes);
    let run = |args: &[&str]| bench.run(&[args, &["-f", "jsonl", "page"]].concat()).ok();
    let declared = r#""charset":{"name":"KOI8-R","source":"declared"}"#;
    assert!(run(&[]).contains(declared), "{}", run(&[]));
    for input in ["auto", "html", "text"] {
        let given = run(&["--charset", "cp1251", "--input", input]);
        assert!(given.contains(r#""charset":{"name":"windows-1251","source":"caller"}"#), "{given}");
        assert!(given.contains("Ночь It rained"), "{given}");
    }
}

#[test]
fn selectors_keep_drop_and_narrow() {
    assert!(run(&["--keep", ".foot", "page.html"]).contains("Printed"));
    assert!(!run(&["--drop", ".first", "page.html"]).contains("hand's breadth"));
    let both = run(&["--drop", ".first", "--drop", ".second", "--keep", ".second", "page.html"]);
    assert!(both.contains("ferry") && !both.contains("hand's breadth"), "{both}");
    let rooted = run(&["--root", ".second", "page.html"]);
    assert!(rooted.contains("ferry") && !rooted.contains("hand's breadth"), "{rooted}");
}

#[test]
fn the_page_kind_can_be_given() {
    let json = run(&["-f", "json", "--page-kind", "product", "page.html"]);
    assert!(json.contains("\"page_kind\": \"product\""));
}

#[test]
fn a_narrower_focus_keeps_less() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/focus.html")).unwrap();
    let bench = Bench::new(&[("page.html", &page)]);
    let words =
        |focus| bench.run(&["-f", "text", "--focus", focus, "page.html"]).ok().split_whitespace().count();
    let (narrow, balanced, wide) = (words("precision"), words("balanced"), words("recall"));
    assert!(narrow <= balanced && balanced <= wide && narrow < wide, "{narrow} {balanced} {wide}");
}

#[test]
fn markdown_takes_metadata_before_it_and_no_other_format_does() {
    let bench = Bench::new(&[("page.html", PAGE)]);
    let plain = bench.run(&["-f", "markdown", "page.html"]).ok();
    let headed = bench.run(&["-f", "markdown", "--front-matter", "page.html"]).ok();
    assert!(headed.starts_with("---\ntitle: \""), "{headed}");
    assert!(headed.ends_with(&plain) && !plain.starts_with("---"), "{headed}");
    let refused = bench.run(&["--front-matter", "page.html"]);
    assert!(refused.status == 2 && refused.err.contains("--format markdown"), "{}", refused.err);
}

#[test]
fn tracking_goes_from_links_where_it_is_asked_for() {
    let page = PAGE.replace("It rained", "<a href='https://a.example/?id=1&utm_source=b'>It</a> rained");
    let bench = Bench::new(&[("page.html", &page)]);
    assert!(bench.run(&["-f", "html", "page.html"]).ok().contains("utm_source"));
    let stripped = bench.run(&["-f", "html", "--strip-tracking", "page.html"]).ok();
    assert!(stripped.contains("https://a.example/?id=1\""), "{stripped}");
}
