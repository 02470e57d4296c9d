//! What React's server components leave for the browser: `self.__next_f.push([1,"…"])`.
//!
//! The strings of all scripts together are rows, `id:value` each. A value is JSON, in which elements
//! are written `["$","p",key,{"children":…}]`; text behind `T` and its length in bytes, which other
//! rows name `$id`; or something else that says nothing.

use super::data::{Data, Value};
use super::escape;
use super::scripts::{Found, affordable, script_text};
use crate::page::{Page, Tag};
use std::collections::BTreeMap;

const PUSH: &str = "self.__next_f.push(";

/// A length is written in so many digits at most.
const MAX_DIGITS: usize = 8;

/// Reads all rows, from the first script that has any, as one list of values in the order they came in.
pub(super) fn read<'a>(page: &'a Page, first: usize, left: &mut usize) -> Found<'a> {
    let mut stream = String::new();
    for script in page.elements(Tag::Script).filter(|&node| is_pushed(page, node)) {
        let text = script_text(page, script);
        if affordable(text, left) {
            append(text, &mut stream);
        }
    }
    Found { node: first, in_place: false, data: rows(&stream) }
}

pub(super) fn is_pushed(page: &Page, node: usize) -> bool {
    script_text(page, node).trim_start().starts_with(PUSH)
}

/// Nothing but strings stands between a script's quotes, so that they need no reading as JSON.
fn append(script: &str, stream: &mut String) {
    let mut rest = script;
    while let Some((_, string)) = rest.split_once('"') {
        rest = escape::decode_until(Some(b'"'), string, stream);
    }
}

/// The JSON rows, a line each, with the text rows put in where they are named.
fn rows(stream: &str) -> Data<'static> {
    let mut json = String::new();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut rest = stream;
    while let Some((id, row)) = rest.split_once(':') {
        if let Some((text, after)) = text_row(row) {
            texts.insert(format!("${id}"), text.to_owned());
            rest = after;
            continue;
        }
        let (line, after) = row.split_once('\n').unwrap_or((row, ""));
        if line.starts_with(['[', '{']) {
            json.extend([line, "\n"]);
        }
        rest = after;
    }
    with_texts(json, &texts)
}

/// A text and what follows it.
fn text_row(row: &str) -> Option<(&str, &str)> {
    let row = row.strip_prefix('T')?;
    let digits = row.bytes().take(MAX_DIGITS).position(|byte| byte == b',')?;
    let length = usize::from_str_radix(row.get(..digits)?, 16).ok()?;
    row.get(digits + 1..)?.split_at_checked(length)
}

/// Puts the texts behind the rows, as they would stand in a string, and where they are named.
fn with_texts(json: String, texts: &BTreeMap<String, String>) -> Data<'static> {
    let mut data = Data::json(json);
    let mut text = data.text.into_owned();
    let mut places = BTreeMap::new();
    for (name, body) in texts {
        let start = text.len();
        text.push_str(&body.replace('\\', "\\\\"));
        places.insert(name.clone(), start..text.len());
    }
    data.text = text.into();
    data.substitute(|value| matches!(value, Value::Text(_)), &places);
    data
}
