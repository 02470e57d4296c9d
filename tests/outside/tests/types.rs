//! Public types in the hands of a program: built, matched, compared, kept in maps, written and read.

use dehusk::{
    Block, BlockKind, Comment, Extractor, Focus, Label, Limit, Limits, Metadata, Origin, Outcome, PageKind,
    Reason, Verdict,
};
use dehusk_outside::{blocks_for, configured, left_out};
use serde::Deserialize;
use serde_json::{from_str, to_string};
use std::collections::HashSet;
use std::error::Error;

const PAGE: &str = r#"<title>The river</title><nav><a href=/>Home</a> <a href=/a>Weather</a></nav>
    <article><h1>The river</h1><p>It rained all night, and the river rose by a hand's breadth before dawn.</p>
    <p class=ours>The bridge stayed closed, and all the trains went over the hills instead.</p>
    <ul><li>Bridges: one<li>Stations: two</ul></article>"#;

#[test]
fn a_configuration_is_used_or_says_what_is_wrong() {
    let page = configured(".ours", 1 << 20).expect("a selector").extract(PAGE);
    assert!(!page.text().contains("bridge") && page.text().contains("It rained"));
    let fault = configured("..", 1 << 20).expect_err("no selector");
    assert!(fault.source().expect("a cause").to_string().contains(".."));
}

#[test]
fn limits_are_read_from_a_part_of_them() {
    let limits: Limits = from_str(r#"{"depth": 40, "input": 90}"#).expect("limits");
    assert_eq!((limits.depth, limits.blocks), (40, Limits::default().blocks));
    let page = Extractor::new().limits(limits).extract(PAGE);
    assert_eq!(page.truncated_by().collect::<HashSet<_>>(), HashSet::from([Limit::Input]));
}

#[test]
fn blocks_say_where_they_stood() {
    let page = dehusk::extract(PAGE);
    let menu = left_out(&page);
    assert_eq!(menu.values().sum::<usize>(), page.blocks().filter(|(_, v)| v.label == Label::Chrome).count());
    let heading = page.blocks().find(|(block, _)| block.kind == BlockKind::Heading(1)).expect("a heading");
    let (Block { source, origin, .. }, Verdict { label, .. }) = heading;
    assert_eq!((PAGE.get(source.clone()), *origin), (Some("The river"), Origin::Visible));
    assert_eq!(*label, Label::Title);
    assert!(blocks_for(&page, Reason::Counter).is_empty());
}

#[test]
fn every_kind_of_block_can_be_matched() {
    let told = |kind: &BlockKind| match *kind {
        BlockKind::Heading(level) => format!("heading {level}"),
        BlockKind::ListItem { ordered, depth } => format!("item {ordered} {depth}"),
        BlockKind::Cell { table, row, column, header } => format!("cell {table} {row} {column} {header}"),
        kind => kind.as_str().to_owned(),
    };
    let page = dehusk::extract(PAGE);
    let kinds: HashSet<String> = page.blocks().map(|(block, _)| told(&block.kind)).collect();
    assert!(kinds.contains("heading 1") && kinds.contains("paragraph"), "{kinds:?}");
}

/// What a program reads of the JSON, in dehusk's types where they are data.
#[derive(Debug, Deserialize)]
struct Record {
    outcome: Outcome,
    page_kind: PageKind,
    metadata: Metadata,
    text: String,
    comments: Vec<Comment>,
    blocks: Vec<BlockRecord>,
}

#[derive(Debug, Deserialize)]
struct BlockRecord {
    label: Label,
    reason: Reason,
    score: f32,
    source: [usize; 2],
}

#[test]
fn a_page_is_the_same_when_read_back() {
    let page = dehusk::extract(PAGE);
    let back: Record = from_str(&to_string(&page).expect("JSON")).expect("the same");
    assert_eq!((back.outcome, back.page_kind), (page.outcome(), page.page_kind()));
    assert_eq!((back.text, &back.metadata), (page.text(), page.metadata()));
    assert_eq!(back.comments, page.comments());
    let told = back.blocks.iter().map(|b| (b.label, b.reason, b.score, b.source[0]..b.source[1]));
    assert!(told.eq(page.blocks().map(|(b, v)| (v.label, v.reason, v.score, b.source.clone()))));
}

#[test]
fn kinds_and_verdicts_are_the_same_when_read_back() {
    let page = dehusk::extract(PAGE);
    let told: Vec<(BlockKind, Origin, Verdict)> =
        page.blocks().map(|(block, verdict)| (block.kind, block.origin, *verdict)).collect();
    let back: Vec<(BlockKind, Origin, Verdict)> =
        from_str(&to_string(&told).expect("JSON")).expect("the same");
    assert_eq!(back, told);
}

#[test]
fn names_are_those_of_the_json() {
    let quoted = |name: &str| format!("{name:?}");
    assert_eq!(to_string(&Reason::WidgetAmount).expect("JSON"), quoted(Reason::WidgetAmount.as_str()));
    assert_eq!(to_string(&Outcome::ConsentWall).expect("JSON"), quoted(Outcome::ConsentWall.as_str()));
    assert_eq!(to_string(&Limit::AttributeBytes).expect("JSON"), quoted(Limit::AttributeBytes.as_str()));
    assert_eq!(from_str::<PageKind>("\"forum\"").expect("a kind"), PageKind::Forum);
    assert_eq!(from_str::<Focus>("\"recall\"").expect("a focus"), Focus::Recall);
}

#[test]
fn evidence_names_features() {
    let page = dehusk::extract(PAGE);
    let weighed = (0..page.blocks().count()).map(|block| page.evidence(block)).find(|all| !all.is_empty());
    let evidence = weighed.expect("the scorer decided a block");
    assert!(evidence.iter().all(|one| !one.feature.is_empty() && one.moved.is_finite()));
}
