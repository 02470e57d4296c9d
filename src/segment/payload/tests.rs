//! Tiny pages, and the blocks that their data are cut into.

use super::read;
use crate::block::{Block, Origin};
use crate::page;
use crate::work::Work;

fn blocks(html: &str) -> Vec<Block> {
    read(&page::read(html), Work::default()).0
}

fn texts(html: &str) -> Vec<String> {
    blocks(html).into_iter().map(|block| block.text).collect()
}

fn next(json: &str) -> String {
    format!("<script id=__NEXT_DATA__ type=application/json>{json}</script>")
}

const RAIN: &str = "It rained all night, and the river rose before dawn.";

#[test]
fn ranges_hold_the_strings() {
    let html = format!(
        "<p>Shown</p>\n<script type=application/ld+json>\n {{\"@type\":\"Article\",\"articleBody\":\"{RAIN}\\nSo.\"}}</script>{}",
        next(&format!("{{\"body\":\"{RAIN}\"}}"))
    );
    let sources: Vec<(Origin, &str)> =
        blocks(&html).iter().map(|block| (block.origin, html.get(block.source.clone()).unwrap())).collect();
    let whole = format!("{RAIN}\\nSo.");
    assert_eq!(sources, [(Origin::JsonLd, whole.as_str()), (Origin::JsonLd, ""), (Origin::Hydration, RAIN)]);
}

#[test]
fn strings_that_are_no_text_are_left() {
    for json in [
        r#"{"body":"short"}"#,
        r#"{"content":"a { color: red; } b { margin: 0 } c { top: 1px } d { left: 2px } e { x: y; }"#,
        r#"{"content":"if (it == rained) { close(the_bridge); } and all of the trains went over the hills."}"#,
        r#"{"url":"It rained all night, and the river rose before dawn."}"#,
        r#"{"seo":{"description":"It rained all night, and the river rose before dawn."}}"#,
        r#"{"text":"aGVsbG8gd29ybGQsIHRoaXMgaXMgYmFzZTY0IGFuZCBubyB0ZXh0IGF0IGFsbA=="}"#,
        r#"{"text":["$","nav",null,{"children":"It rained all night, and the river rose."}]}"#,
    ] {
        assert_eq!(texts(&next(json)), [] as [&str; 0], "{json}");
    }
}

#[test]
fn elements_in_literal_text_are_no_tags() {
    let json = |name: &str| {
        format!(
            r#"{{"body":["$","{name}",null,{{"children":["$","b",null,{{"children":"It rained all night, and the river rose."}}]}}]}}"#
        )
    };
    assert_eq!(texts(&next(&json("xmp"))), ["It rained all night, and the river rose."]);
    assert_eq!(texts(&next(&json("textarea"))), [] as [&str; 0]);
}

#[test]
fn runs_make_paragraphs_of_the_kind_that_their_block_says() {
    let json = r#"{"a":[{"type":"heading","children":[{"text":"The "},{"text":"river","bold":true}]},
        {"_type":"block","listItem":"bullet","children":[{"_type":"span","text":"One"}]},
        {"type":"paragraph","content":[{"type":"link","content":[{"type":"text","text":"no"}]},{"type":"text","text":"de"}]}]}"#;
    let cut: Vec<(&str, String)> =
        blocks(&next(json)).into_iter().map(|block| (block.kind.as_str(), block.text)).collect();
    let expected = [("heading", "The river"), ("list_item", "One"), ("paragraph", "node")];
    assert_eq!(cut, expected.map(|(kind, text)| (kind, text.to_owned())));
}

#[test]
fn json_in_strings_is_read_to_a_depth() {
    let mut json = format!("{{\"body\":\"{RAIN}\"}}");
    for depth in 0..5 {
        let expected = usize::from(depth <= 3);
        assert_eq!(texts(&next(&json)).len(), expected, "depth {depth}");
        json = serde_json::json!({ "a": json }).to_string();
    }
}

#[test]
fn the_callers_selectors_hold_for_data_too() {
    let html = format!(
        "<main><script type=application/ld+json class=a>{{\"@type\":\"Article\",\"articleBody\":\"{RAIN}\"}}</script></main>"
    );
    let text = |extractor: crate::Extractor| extractor.extract(&html).text();
    let new = crate::Extractor::new;
    assert_eq!(text(new()), RAIN);
    assert_eq!(text(new().drop("script.a").unwrap()), "");
    assert_eq!(text(new().drop("main").unwrap()), "");
    assert_eq!(text(new().root("main").unwrap()), RAIN);
    assert_eq!(text(new().root("title, script.b, head").unwrap()), "");
}

#[test]
fn text_is_bounded() {
    let long = format!("{{\"body\":\"{}\"}}", format!("<p>{RAIN}</p>").repeat(4_000));
    assert_eq!(blocks(&next(&long)).len(), 4_000);
    let many = format!("[{}]", format!("{{\"body\":\"{RAIN}\"}},").repeat(30_000));
    assert!(blocks(&next(&many)).len() <= 5_000);
}

#[test]
fn tables_of_different_texts_are_different_tables() {
    let table =
        "<table><tr><th>a</th><th>b</th></tr><tr><td>it is one</td><td>and so is this</td></tr></table>";
    let json = serde_json::json!([{ "body": table }, { "html": table }]).to_string();
    let tables: std::collections::HashSet<u32> = blocks(&next(&json))
        .iter()
        .map(|block| match block.kind {
            crate::BlockKind::Cell { table, .. } => table,
            kind => panic!("{kind:?}"),
        })
        .collect();
    assert_eq!(tables.len(), 2);
}
