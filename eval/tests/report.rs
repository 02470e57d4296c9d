//! The report, written by the command for a set with a hostile page.

use regex::Regex;
use std::fs;
use std::path::Path;
use std::process::Command;

const RAIN: &str = "It rained all night, and the river rose by a hand's breadth before dawn.";

/// A page whose text is markup, with a control character, and so is everything that gold says of it.
fn hostile() -> (serde_json::Value, String) {
    let text = "&lt;/pre>&lt;/details>&lt;script>alert(1)&lt;/script>&lt;img src=x onerror=alert(2)> \u{1} is how it began.";
    let gold = serde_json::json!({
        "id": "hostile", "page_type": "<b>", "text": RAIN, "url": "https://example.org/\"><script>alert(3)</script>",
    });
    (gold, format!("<title>Log</title><article><p>{text}</p><p>{text} Again.</p></article>"))
}

fn plain() -> (serde_json::Value, String) {
    let gold =
        serde_json::json!({ "id": "plain", "page_type": "article", "text": RAIN, "without": ["Log in"] });
    (gold, format!("<nav><a href=/login>Log in</a></nav><article><h1>Rain</h1><p>{RAIN}</p></article>"))
}

fn write_set(folder: &Path) {
    fs::create_dir_all(folder.join("pages")).unwrap();
    let mut records = Vec::new();
    for (gold, page) in [hostile(), plain()] {
        fs::write(folder.join(format!("pages/{}.html.gz", gold["id"].as_str().unwrap())), page).unwrap();
        records.push(gold.to_string());
    }
    fs::write(folder.join("gold.jsonl"), records.join("\n")).unwrap();
}

fn report() -> String {
    let dir = tempfile::tempdir().unwrap();
    let (set, file) = (dir.path().join("set"), dir.path().join("report.html"));
    write_set(&set);
    let mut command = Command::new(env!("CARGO_BIN_EXE_dehusk-eval"));
    let status = command.arg(&set).arg("--report").arg(&file).output().unwrap().status;
    assert!(status.success());
    fs::read_to_string(file).unwrap()
}

/// Every tag: a slash if it closes, its name, its attributes.
fn tags(html: &str) -> Vec<(bool, String, String)> {
    let tag = Regex::new(r#"<(/?)([a-zA-Z0-9]+)((?: [a-zA-Z0-9-]+(?:="[^"<>]*")?)*)>"#).unwrap();
    let parts =
        tag.captures_iter(html).map(|found| (!found[1].is_empty(), found[2].to_owned(), found[3].to_owned()));
    let tags: Vec<_> = parts.collect();
    assert_eq!(tags.len() + 1, html.matches('<').count(), "something begins like a tag and is none");
    tags
}

#[test]
fn every_element_is_closed_in_order() {
    let mut open = Vec::new();
    for (closes, name, _) in tags(&report()) {
        match (closes, name.as_str()) {
            (false, "meta") => {}
            (false, _) => open.push(name),
            (true, _) => assert_eq!(open.pop(), Some(name)),
        }
    }
    assert!(open.is_empty());
}

#[test]
fn nothing_is_fetched_from_anywhere() {
    let html = report();
    let outward = Regex::new(" (src|href|style|on[a-z]+)=").unwrap();
    for (_, name, attributes) in tags(&html) {
        assert!(!["script", "link", "img", "iframe", "object", "a"].contains(&name.as_str()), "{name}");
        assert!(!outward.is_match(&attributes), "{attributes}");
    }
    let style = Regex::new("(?s)<style>(.*)</style>").unwrap();
    let style = &style.captures(&html).unwrap()[1];
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn what_pages_say_is_shown_as_text() {
    let html = report();
    assert!(html.contains("&lt;script&gt;alert(1)") && html.contains("&lt;script&gt;alert(3)"));
    assert!(html.contains("&lt;b&gt;"));
    assert!(!html.contains('\u{1}'));
}

#[test]
fn headings_go_down_by_one_and_tables_are_named() {
    let html = report();
    let levels = tags(&html).into_iter().filter(|(closes, ..)| !closes);
    let levels =
        levels.filter_map(|(_, name, _)| name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()));
    let levels: Vec<u8> = levels.collect();
    assert_eq!(levels.first(), Some(&1));
    assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1));
    let table = Regex::new("<table><caption>[^<]+</caption>").unwrap();
    assert_eq!(table.find_iter(&html).count(), html.matches("<table>").count());
    assert!(html.matches("<table>").count() >= 4);
}

#[test]
fn drawings_have_a_name_or_are_hidden_from_readers() {
    for (_, _, attributes) in tags(&report()).iter().filter(|(closes, name, _)| !closes && name == "svg") {
        let named = attributes.contains("role=\"img\"") && attributes.contains("aria-label=\"");
        assert!(named || attributes.contains("aria-hidden=\"true\""), "{attributes}");
    }
}
