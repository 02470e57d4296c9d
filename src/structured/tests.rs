//! Values read from JSON, from what is not quite JSON, and from scripts.

use super::{Data, linked_data, states};
use crate::page;
use proptest::prelude::*;
use serde_json::Value;

/// Every string with its name.
fn strings(data: &Data<'_>) -> Vec<(String, String)> {
    let named = |node| data.string(node).map(|text| (data.key(node).to_owned(), text.into_owned()));
    (0..data.len()).filter_map(named).collect()
}

fn pairs(found: &[(&str, &str)]) -> Vec<(String, String)> {
    found.iter().map(|&(key, text)| (key.to_owned(), text.to_owned())).collect()
}

fn declared(html: &str) -> Vec<(String, String)> {
    linked_data(&page::read(html)).flat_map(|found| strings(&found.data)).collect()
}

fn left_over(html: &str) -> Vec<(String, String)> {
    states(&page::read(html)).flat_map(|found| strings(&found.data)).collect()
}

#[test]
fn what_is_not_quite_json_is_read() {
    let strings = |text: &str| strings(&Data::json(text));
    assert_eq!(strings("{\"a\": \"x\ny\",, \"b\": [\"z\",],}"), pairs(&[("a", "x\ny"), ("", "z")]));
    assert_eq!(strings("<!-- {'a': \"x\"} {\"b\":\"y\"} -->"), pairs(&[("", "x"), ("b", "y")]));
    assert_eq!(
        strings(
            r#"// <![CDATA[
        {"a": "it's", /* "no": "thing" */ "b": "x"} // ]]>"#
        ),
        pairs(&[("a", "it's"), ("b", "x")])
    );
    assert_eq!(strings(r#"{"a": "cut of"#), pairs(&[("a", "cut of")]));
    assert_eq!(strings(r#"}]"a""#), pairs(&[("", "a")]));
    assert_eq!(strings(r#"{"a":"\"#), pairs(&[("a", "")]));
}

#[test]
fn members_and_children_are_found() {
    let data = Data::json(r#"{"a": [1, {"b": "x"}, "y"], "b": "z"} "w""#);
    assert_eq!(data.text_of(0, "b").as_deref(), Some("z"));
    let list = data.member(0, "a").unwrap();
    assert_eq!(data.children(list).count(), 3);
    assert_eq!(data.text.get(data.span(list)), Some("x\"}, \"y"));
    assert_eq!(data.end(0), data.len() - 1);
    assert_eq!(data.children(data.len() - 1).count(), 0);
}

#[test]
fn depth_is_flattened() {
    let deep = format!("{}\"x\"{}", "[".repeat(100_000), "]".repeat(100_000));
    let data = Data::json(deep + "\"y\"");
    assert_eq!(strings(&data), pairs(&[("", "x"), ("", "y")]));
    assert_eq!(data.end(0), data.len() - 1);
}

#[test]
fn linked_data_are_scripts_of_that_type() {
    let html = r#"<script type="application/LD+json ">{"a":"x"}</script><script>{"b":"y"}</script>"#;
    assert_eq!(declared(html), pairs(&[("a", "x")]));
    assert_eq!(left_over(html), []);
}

#[test]
fn an_assigned_state_ends_with_its_value() {
    let html = r#"<script>window["__APOLLO_STATE__"] = {a: 'x', "b": `y`}; let z = {c: "w"}</script>"#;
    assert_eq!(left_over(html), pairs(&[("a", "x"), ("b", "y")]));
}

#[test]
fn parameters_stand_for_their_arguments() {
    let html = r#"<script>window.__NUXT__=(function(a,b,c,d){d.e="v";return {x:a,y:[b,c],z:"w"}}
        (void 0,"one",Array(3),"four"))</script>"#;
    let found = left_over(html);
    assert_eq!(found, pairs(&[("e", "v"), ("", "one"), ("z", "w")]));
}

#[test]
fn numbered_members_are_put_in_their_place() {
    let html = r#"<script id=__NUXT_DATA__ type=application/json>
        [{"a":1,"b":2},"x",[3,0,9],"y","unnamed"]</script>"#;
    assert_eq!(left_over(html), pairs(&[("a", "x"), ("", "y")]));
}

#[test]
fn rows_are_put_together() {
    let html = r#"<script>self.__next_f.push([1,"1:I[\"no\"]\n2:T5,d\\\"é3:{\"a\":\"$2\","])</script>
        <script>self.__next_f.push([1,"\"b\":\"x\"}\n"])</script>"#;
    assert_eq!(left_over(html), pairs(&[("a", "d\\\"é"), ("b", "x")]));
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<String>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        Just(Value::Null)
    ];
    leaf.prop_recursive(6, 50, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{0,3}", inner, 0..5).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

fn expected(key: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((key.to_owned(), text.clone())),
        Value::Array(list) => list.iter().for_each(|value| expected("", value, found)),
        Value::Object(map) => map.iter().for_each(|(key, value)| expected(key, value, found)),
        _ => {}
    }
}

proptest! {
    /// Of valid JSON the strings are those that `serde_json` finds.
    #[test]
    fn json_is_read_as_serde_reads_it(value in json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let mut wanted = Vec::new();
        expected("", &value, &mut wanted);
        prop_assert_eq!(strings(&Data::json(text.unwrap())), wanted);
    }
}
