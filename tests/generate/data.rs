//! Pages with data beside their elements: JSON of every shape in every place that pages keep it in,
//! whole and cut off.

use super::sentence;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

const KEYS: &[&str] = &[
    "@type",
    "@graph",
    "articleBody",
    "description",
    "text",
    "comment",
    "name",
    "itemListElement",
    "item",
    "mainEntity",
    "acceptedAnswer",
    "title",
    "body",
    "content",
    "children",
    "value",
    "nodeType",
    "_type",
    "seo",
    "cooked",
    "username",
];

const STRINGS: &[&str] = &[
    "",
    "Article",
    "Product",
    "Question",
    "FAQPage",
    "ListItem",
    "DiscussionForumPosting",
    "BreadcrumbList",
    "paragraph",
    "heading-2",
    "text",
    "$",
    "$L2",
    "p",
    "nav",
    "</script>",
    "a\\b\"c\u{0}\u{FFFD}",
    "{\"text\":\"",
    "[1,2",
];

/// Where data stand; `%` is the JSON, `&` the JSON in an attribute, `$` in a string of JSON.
const PLACES: &[&str] = &[
    "<script type=application/ld+json>%</script>",
    "<script type=application/ld+json>[%,%,}</script>",
    "<script id=__NEXT_DATA__ type=application/json>%</script>",
    "<script id=__NUXT_DATA__ type=application/json>[[1],{\"text\":2,\"body\":0},%,%]</script>",
    "<script>window.__NUXT__=(function(a,b){return {text:a,body:%}}(%,void 0))</script>",
    "<script>window.__APOLLO_STATE__ = %; let x = '</script>",
    "<script>self.__next_f.push([1,$])</script>",
    "<script>self.__next_f.push([1,\"1:T8,\\u003cp>aa bb\"])</script>",
    "<script type=application/json>%",
    "<div data-preloaded='&'></div>",
    "<div itemscope itemtype=https://schema.org/Product><meta itemprop=description content='&'></div>",
];

fn string() -> impl Strategy<Value = String> {
    let markup = (sentence(), sentence()).prop_map(|(a, b)| format!("<p>{a} <b>{b}</b><br>&amp;eacute;"));
    prop_oneof![3 => sentence(), 1 => markup, 2 => select(STRINGS).prop_map(str::to_owned)]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        5 => string().prop_map(Value::from),
        1 => select(vec![json!(null), json!(true), json!(1.5), json!({}), json!([])]),
    ];
    leaf.prop_recursive(5, 40, 4, |inner| {
        let member = (select(KEYS).prop_map(str::to_owned), inner.clone());
        prop_oneof![
            2 => prop::collection::vec(member, 1..5).prop_map(|members| members.into_iter().collect()),
            1 => prop::collection::vec(inner, 0..4).prop_map(Value::from),
        ]
    })
}

fn placed(place: &str, value: &Value) -> String {
    let json = value.to_string().replace("</", "<\\/");
    let quoted = Value::from(format!("1:{value}\n")).to_string().replace("</", "<\\/");
    let attribute = value.to_string().replace('&', "&amp;").replace('\'', "&#39;");
    place.replace('&', &attribute).replace('$', &quoted).replace('%', &json)
}

/// A page that shows little and holds data, now and then cut off.
pub(crate) fn page() -> impl Strategy<Value = String> {
    let data = (select(PLACES), value()).prop_map(|(place, value)| placed(place, &value));
    let shown = prop_oneof![Just(String::new()), sentence().prop_map(|text| format!("<p>{text}</p>"))];
    let parts = prop::collection::vec(prop_oneof![3 => data, 1 => shown], 1..5);
    (parts, prop::option::weighted(0.2, any::<Index>())).prop_map(|(parts, cut)| {
        let page = format!("<title>Rain</title>{}", parts.join("\n"));
        let end = cut.map_or(page.len(), |cut| cut.index(page.len()));
        page.get(..end).unwrap_or(&page).to_owned()
    })
}
