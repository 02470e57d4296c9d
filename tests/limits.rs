//! What is over a limit is flattened or cut, and the page says so.

use dehusk::{Extraction, Extractor, Limit, Limits};

const SENTENCE: &str = "It rained all night, and the river rose by a hand's breadth before dawn.";

fn within(change: impl Fn(&mut Limits)) -> Extractor {
    let mut limits = Limits::default();
    change(&mut limits);
    Extractor::new().limits(limits)
}

fn met(page: &Extraction) -> Vec<Limit> {
    page.truncated_by().collect()
}

fn words(page: &Extraction) -> usize {
    page.blocks().map(|(block, _)| block.text.split_whitespace().count()).sum()
}

#[test]
fn an_ordinary_page_meets_no_limit() {
    let html = format!("<ul><li><a href=/ class=a id=b>x</a></ul><p>{SENTENCE}").repeat(100);
    assert_eq!(met(&dehusk::extract(&html)), []);
    assert_eq!(met(&dehusk::extract_text(&SENTENCE.repeat(100))), []);
}

#[test]
fn input_is_cut_between_characters() {
    let extractor = within(|limits| limits.input = 12);
    let cases = [
        extractor.extract("<p>It rainéd all night."),
        extractor.extract_text("It rained all night."),
        extractor.extract_bytes(b"It rained all night."),
        extractor.extract_bytes("It rained aé".as_bytes()),
    ];
    for page in cases {
        assert_eq!((met(&page), page.blocks().count()), (vec![Limit::Input], 1), "{}", page.explain());
        assert!(!page.explain().contains("all"));
    }
    assert_eq!(met(&extractor.extract_bytes(b"It rained al")), []);
}

#[test]
fn values_of_attributes_may_be_as_long_as_the_limit() {
    let html = format!("<meta name=description content='Rain, again'><p>{SENTENCE}");
    let read = |bytes: usize| within(|limits| limits.attribute_bytes = bytes).extract(&html);
    assert_eq!((met(&read(11)), read(11).metadata().description.as_deref()), (vec![], Some("Rain, again")));
    assert_eq!(
        (met(&read(10)), read(10).metadata().description.as_deref()),
        (vec![Limit::AttributeBytes], None)
    );
}

#[test]
fn what_is_too_deep_follows_its_element() {
    let html = format!("{}{SENTENCE}", "<div>".repeat(20));
    let page = within(|limits| limits.depth = 10).extract(&html);
    assert_eq!((met(&page), words(&page)), (vec![Limit::Depth], 14));
    assert_eq!(met(&within(|limits| limits.depth = 0).extract(&html)), [Limit::Depth]);
}

#[test]
fn elements_over_the_limit_leave_their_text() {
    let html = format!("<p>{SENTENCE} ").repeat(10);
    let page = within(|limits| limits.elements = 6).extract(&html);
    assert_eq!((met(&page), words(&page)), (vec![Limit::Elements], 140));
    assert!(page.blocks().count() < 10);
}

#[test]
fn attributes_over_the_limit_are_passed_over() {
    let hidden = format!(
        "<p a=1 b=2 style=display:none>The bridge was shut until noon, and nobody crossed the water that day.</p><p>{SENTENCE}</p>"
    );
    let (few, all) = (within(|limits| limits.attributes = 2).extract(&hidden), dehusk::extract(&hidden));
    assert_eq!(met(&few), [Limit::Attributes]);
    assert!(few.text().len() > all.text().len());
    let short = within(|limits| limits.attribute_bytes = 8).extract(&hidden);
    assert_eq!((met(&short), short.text()), (vec![Limit::AttributeBytes], few.text()));
}

#[test]
fn the_last_block_holds_the_rest() {
    let extractor = within(|limits| limits.blocks = 3);
    let html = extractor.extract(&format!("<p>{SENTENCE}</p><p hidden>No.</p>").repeat(9));
    let text = extractor.extract_text(&format!("{SENTENCE}\n").repeat(9));
    for page in [&html, &text] {
        let blocks: Vec<_> = page.blocks().map(|(block, _)| block).collect();
        assert_eq!((met(page), blocks.len()), (vec![Limit::Blocks], 3), "{}", page.explain());
        assert!(blocks[2].text.lines().all(|line| line == SENTENCE), "{}", blocks[2].text);
    }
    assert_eq!(met(&extractor.extract("<p>One.<p>Two.<p>Three.")), []);
    assert_eq!(met(&extractor.extract_text("One.\nTwo.\nThree.")), []);
}

/// Paragraphs of a page, or lines of a text.
const MANY: usize = 200;

#[test]
fn a_page_without_work_is_a_block() {
    let all = format!("<div class=a><p>{SENTENCE} </p></div>").repeat(MANY);
    let lines = format!("{SENTENCE}\n").repeat(MANY);
    let extractor = within(|limits| limits.work = 1);
    for page in [extractor.extract(&all), extractor.extract_text(&lines)] {
        assert_eq!(met(&page), [Limit::Work]);
        assert_eq!((page.blocks().count(), words(&page)), (1, 14 * MANY));
    }
}

#[test]
fn work_is_met_where_a_page_takes_more() {
    let html = format!("<p>{SENTENCE}").repeat(MANY);
    let needed = dehusk::extract(&html).work();
    assert_eq!(met(&within(|limits| limits.work = needed).extract(&html)), []);
    assert_eq!(met(&within(|limits| limits.work = needed - 1).extract(&html)), [Limit::Work]);
}

#[test]
fn selectors_end_with_the_work() {
    let siblings = format!("{}<p>{SENTENCE}</p>", "<i></i>".repeat(20_000));
    let extractor = Extractor::new().drop("b ~ i, i ~ p").expect("selectors");
    let page = extractor.extract(&siblings);
    assert_eq!((met(&page), words(&page)), (vec![Limit::Work], 14));
    assert!(page.work() < 20_000_000, "{}", page.work());
    assert!(dehusk::extract(&siblings).work() < 1_000_000);
}

#[test]
fn rounds_end_with_the_work() {
    let text = format!("Menu\nHome\n{SENTENCE}\nNews\n").repeat(MANY);
    let needed = dehusk::extract_text(&text).work();
    let page = within(|limits| limits.work = needed / 2).extract_text(&text);
    assert_eq!(met(&page), [Limit::Work]);
    assert!(page.work() < needed);
}

#[test]
fn a_limit_of_nothing_is_no_panic() {
    let none = within(|limits| {
        (limits.input, limits.depth, limits.elements, limits.blocks) = (0, 0, 0, 0);
        (limits.attributes, limits.attribute_bytes, limits.work) = (0, 0, 0);
    });
    assert_eq!(none.extract(SENTENCE).blocks().count(), 0);
    let nearly = within(|limits| {
        (limits.depth, limits.elements, limits.blocks) = (0, 0, 0);
        (limits.attributes, limits.attribute_bytes) = (0, 0);
    });
    let html = format!("<div class=a><p>{SENTENCE} <p>{SENTENCE}</div>");
    assert_eq!(words(&nearly.extract(&html)), 28);
    assert_eq!(nearly.extract_text(&format!("{SENTENCE}\n{SENTENCE}")).blocks().count(), 1);
}

#[test]
fn the_record_names_them() {
    let page = within(|limits| limits.input = 12).extract("<p>It rained all night.");
    let record = serde_json::to_value(&page).expect("a record");
    assert_eq!(record["truncated_by"], serde_json::json!(["input"]));
    let whole = serde_json::to_value(dehusk::extract("<p>It rained.")).expect("a record");
    assert_eq!(whole.get("truncated_by"), None);
}
