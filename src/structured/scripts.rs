//! Where a page keeps its data.

use super::data::{Data, Node, Value};
use super::literal::Literal;
use super::{devalue, flight};
use crate::page::{Attr, Page, Tag};
use crate::search::{any_of, end_of_surest};
use aho_corasick::AhoCorasick;
use once_cell::sync::Lazy;
use std::collections::BTreeMap;
use std::ops::Range;

/// So many bytes of scripts and attributes are read for data. On WCXB dev the largest script that
/// holds a page's data has 3 MB.
const MAX_BYTES: usize = 4 << 20;

/// What scripts call the data that a server left for them: Nuxt 2, Apollo, Redux and its kin, Remix,
/// React Router.
const STATES: &[&str] = &[
    "__NUXT__",
    "__APOLLO_STATE__",
    "__INITIAL_STATE__",
    "__PRELOADED_STATE__",
    "__INITIAL_DATA__",
    "__remixContext",
    "__staticRouterHydrationData",
];

static ANY_STATE: Lazy<AhoCorasick> = Lazy::new(|| any_of(STATES));

/// Scripts whose content is JSON whatever their `type`.
const JSON_IDS: &[&str] = &["__NEXT_DATA__", NUXT_3];
const NUXT_3: &str = "__NUXT_DATA__";

/// The attribute in which Discourse leaves its data.
const PRELOADED: Attr = Attr::DataPreloaded;

/// Data with the element that holds it.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    pub(crate) node: usize,
    /// Whether the data's ranges are of the element's text.
    pub(crate) in_place: bool,
    pub(crate) data: Data<'a>,
}

/// All JSON-LD of a page, read one by one.
pub(crate) fn linked_data<'a>(page: &'a Page<'a>) -> impl Iterator<Item = Found<'a>> {
    let scripts = page.elements(Tag::Script).filter(|&node| is_linked_data(page, node));
    let mut left = MAX_BYTES;
    scripts.filter_map(move |node| json(page, node, &mut left))
}

/// All that a page leaves for its scripts to hydrate from, read one by one.
pub(crate) fn states<'a>(page: &'a Page<'a>) -> impl Iterator<Item = Found<'a>> {
    let mut left = MAX_BYTES;
    let mut rows = false;
    (0..page.len()).filter_map(move |node| match page.tag(node) {
        Some(Tag::Script) if flight::is_pushed(page, node) => {
            // The rows of all scripts are read with the first.
            let first = !std::mem::replace(&mut rows, true);
            first.then(|| flight::read(page, node, &mut left))
        }
        Some(Tag::Script) => state(page, node, &mut left),
        _ => preloaded(page, node, &mut left),
    })
}

fn preloaded<'a>(page: &'a Page, node: usize, left: &mut usize) -> Option<Found<'a>> {
    let text = page.attr(node, PRELOADED)?;
    affordable(text, left).then(|| Found { node, in_place: false, data: Data::json(text) })
}

fn state<'a>(page: &'a Page, node: usize, left: &mut usize) -> Option<Found<'a>> {
    if is_linked_data(page, node) {
        return None;
    }
    if page.attr(node, Attr::Id) == Some(NUXT_3) {
        let found = json(page, node, left)?;
        return Some(Found { in_place: false, data: devalue::resolve(found.data), ..found });
    }
    if is_json(page, node) { json(page, node, left) } else { assigned(page, node, left) }
}

fn is_linked_data(page: &Page, node: usize) -> bool {
    page.attr(node, Attr::Type).is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
}

fn is_json(page: &Page, node: usize) -> bool {
    page.attr(node, Attr::Id).is_some_and(|id| JSON_IDS.contains(&id))
        || page
            .attr(node, Attr::Type)
            .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn json<'a>(page: &'a Page, node: usize, left: &mut usize) -> Option<Found<'a>> {
    let text = script_text(page, node);
    affordable(text, left).then(|| Found { node, in_place: true, data: Data::json(text) })
}

/// Takes a text out of the budget; what is left over stays for smaller ones.
pub(super) fn affordable(text: &str, left: &mut usize) -> bool {
    let affordable = text.len() <= *left;
    *left -= if affordable { text.len() } else { 0 };
    affordable && !text.is_empty()
}

/// A script's content is a single run of text.
pub(super) fn script_text<'a>(page: &'a Page<'a>, node: usize) -> &'a str {
    if page.end(node) > node + 1 { page.text(node + 1) } else { "" }
}

/// A script that assigns its data to a global name; of several the one that [`STATES`] has first.
fn assigned<'a>(page: &'a Page, node: usize, left: &mut usize) -> Option<Found<'a>> {
    let text = script_text(page, node);
    let name = end_of_surest(&ANY_STATE, text)?;
    let value = name + text.get(name..)?.find('=')?;
    affordable(text, left).then(|| script(node, text, value))
}

/// Reads a literal, or the call of a function that gives one back: `(function(a,b){return {…}}(1,2))`,
/// as Nuxt writes it so that what occurs twice is written once.
fn script(node: usize, text: &str, at: usize) -> Found<'_> {
    let literal = Literal::script(text, at).run();
    let after = literal.at;
    let nodes = literal.finish();
    let before = nodes.iter().take_while(|node| matches!(node.value, Value::Word(_))).count();
    let parameters = parameters(text, &nodes[..before]);
    let body = nodes.into_iter().skip(before).map(|node| node.without(before)).collect();
    let mut data = Data { text: text.into(), nodes: body };
    if !parameters.is_empty() {
        let arguments = Literal::arguments(text, after).run().finish();
        data.substitute(|value| matches!(value, Value::Word(_)), &bound(parameters, &arguments));
        return Found { node, in_place: false, data };
    }
    Found { node, in_place: true, data }
}

/// The strings that parameters stand for.
fn bound(parameters: Vec<&str>, arguments: &[Node]) -> BTreeMap<String, Range<usize>> {
    let outermost = std::iter::successors(Some(0), |&node| arguments.get(node).map(|node| node.end));
    let values = outermost.map_while(|node| Some(&arguments.get(node)?.value));
    let pairs = parameters.into_iter().zip(values).filter_map(|(name, value)| match value {
        Value::Text(range) => Some((name.to_owned(), range.clone())),
        _ => None,
    });
    pairs.collect()
}

/// The words between `function` and the first list or object.
fn parameters<'a>(text: &'a str, nodes: &[Node]) -> Vec<&'a str> {
    let words = nodes.iter().filter_map(|node| match &node.value {
        Value::Word(range) => text.get(range.clone()),
        _ => None,
    });
    words.skip_while(|&word| word != "function").skip(1).collect()
}
