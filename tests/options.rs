//! Every option changes what comes out.

use dehusk::{Extraction, Extractor, Focus, Limit, Limits, PageKind};

const PAGE: &str = r#"<html><head><title>Rain</title><link rel="canonical" href="/rain"></head><body>
    <article><div id="main"><h1>Rain</h1>
        <p class="lead">It rained all night, and the river rose by a hand's breadth before dawn.</p>
        <p class="floods">The museum on the hill shows pictures of older floods until the end of May.</p>
        <p>A short line</p></div>
    <div id="other"><p>The bridge stayed closed, and all the trains went over the hills instead.</p></div></article>
    <nav class="menu"><a href="/a">Weather</a></nav>
    </body></html>"#;

fn extract(extractor: &Extractor) -> Extraction {
    extractor.extract(PAGE)
}

/// From surely content to surely not, in small steps.
const DOUBTFUL: &str = r"<body><article><p>It rained all night, and the river rose by a hand's breadth before dawn.</p>
    <p>The bridge stayed closed, <a href=/a>and all the trains</a> went over the hills instead.</p>
    <p>Nine trains were late.</p><p>Rain, wind</p><p>3 mm</p><ul><li>Hills<li>One bridge<li>Two old stations</ul>
    </article><div><p>The museum on the hill, <a href=/b>which is open again on Sunday</a>, shows pictures.</p>
    <p>Pictures of floods</p></div><aside><p>A dry summer is what the farmers hope for this time.</p></aside>
    <div><p>The river has been <a href=/c>higher than that in the spring</a> of most years.</p>12 June</div>";

fn kept_words(focus: Focus) -> usize {
    Extractor::new().focus(focus).extract(DOUBTFUL).text().split_whitespace().count()
}

#[test]
fn url_makes_relative_addresses_absolute() {
    let page = extract(&Extractor::new().url("https://example.org/a/b"));
    assert_eq!(page.metadata().url.as_deref(), Some("https://example.org/rain"));
    assert_eq!(extract(&Extractor::new()).metadata().url, None);
    let text = Extractor::new().url("https://example.org/a").extract_text("It rained.");
    assert_eq!(text.metadata().url.as_deref(), Some("https://example.org/a"));
}

#[test]
fn fetched_refuses_days_to_come() {
    let html = PAGE.replace("<body>", "<body><time datetime=2031-01-01></time>");
    let published = |extractor: &Extractor| extractor.extract(&html).metadata().published.clone();
    let fetched = |day| published(&Extractor::new().fetched(day).expect("a day"));
    assert_eq!(published(&Extractor::new()).as_deref(), Some("2031-01-01"));
    assert_eq!(fetched("2030-12-31").as_deref(), Some("2031-01-01"));
    assert_eq!(fetched("2030-12-30"), None);
    let text = Extractor::new()
        .fetched("2030-12-30")
        .expect("a day")
        .extract_text("Rain\n\n1 January 2031\n\nIt rained.");
    assert_eq!(text.metadata().published, None);
}

#[test]
fn charset_decodes_bytes() {
    let read = |label| {
        let extractor = Extractor::new().charset(label).expect("a label");
        let page = extractor.extract_bytes(b"<!doctype html><p>\xcd\xee\xf7\xfc");
        page.blocks().next().expect("a block").0.text.clone()
    };
    assert_eq!(read("windows-1251"), "Ночь");
    assert_eq!(read("koi8-r"), "мНВЭ");
}

#[test]
fn focus_draws_the_line() {
    let [precision, balanced, recall] = [Focus::Precision, Focus::Balanced, Focus::Recall].map(kept_words);
    assert!(precision <= balanced && balanced <= recall);
    assert!(precision < recall, "{precision} {balanced} {recall}");
}

#[test]
fn page_kind_is_taken_as_given() {
    let page = extract(&Extractor::new().page_kind(PageKind::Forum));
    assert_eq!(page.page_kind(), PageKind::Forum);
    assert_ne!(extract(&Extractor::new()).page_kind(), PageKind::Forum);
}

#[test]
fn keep_drop_and_root_select() {
    let plain = extract(&Extractor::new()).text();
    assert!(plain.contains("museum") && plain.contains("bridge") && !plain.contains("Weather"));

    let kept = extract(&Extractor::new().keep("nav").expect("a selector")).text();
    assert!(kept.contains("Weather"));
    let dropped = extract(&Extractor::new().drop(".floods").expect("a selector")).text();
    assert!(!dropped.contains("museum") && dropped.contains("bridge"));
    let root = extract(&Extractor::new().root("#main").expect("a selector")).text();
    assert!(root.contains("museum") && !root.contains("bridge"));
}

#[test]
fn keep_wins_over_drop_over_root() {
    let extractor = Extractor::new().root("#main").and_then(|e| e.drop("p")).and_then(|e| e.keep(".lead"));
    let text = extract(&extractor.expect("selectors")).text();
    assert!(text.contains("hand's breadth") && !text.contains("museum"));
}

/// Makes one of the limits low.
type Lower = fn(&mut Limits);

/// Limits by their names in the JSON, each so low that [`PAGE`] meets it.
const LOW: [(&str, Limit, Lower); 7] = [
    ("input", Limit::Input, |limits| limits.input = 400),
    ("depth", Limit::Depth, |limits| limits.depth = 4),
    ("elements", Limit::Elements, |limits| limits.elements = 6),
    ("attributes", Limit::Attributes, |limits| limits.attributes = 0),
    ("attribute_bytes", Limit::AttributeBytes, |limits| limits.attribute_bytes = 1),
    ("blocks", Limit::Blocks, |limits| limits.blocks = 2),
    ("work", Limit::Work, |limits| limits.work = 10),
];

#[test]
fn every_limit_changes_what_comes_out() {
    let whole = extract(&Extractor::new());
    for (name, limit, lower) in LOW {
        let mut limits = Limits::default();
        lower(&mut limits);
        let page = extract(&Extractor::new().limits(limits));
        assert_eq!(page.truncated_by().collect::<Vec<_>>(), [limit], "{name}");
        assert_ne!(page.explain(), whole.explain(), "{name}");
    }
}

#[test]
fn no_limit_is_forgotten_here() {
    let record = serde_json::to_value(Limits::default()).expect("a record");
    let mut names: Vec<&str> = LOW.iter().map(|(name, ..)| *name).collect();
    names.sort_unstable();
    assert!(record.as_object().expect("fields").keys().eq(&names), "{record}");
}
