//! Elements as React's server components write them, `["$","p",key,{"children":…}]`, as the HTML that
//! they become.

use super::keys;
use super::pieces::is_markup;
use super::state;
use crate::page::Tag;
use crate::structured::{Data, Value};

/// Marks an element, and everything else that is no text.
const SIGN: &str = "$";

/// Elements that hold interface and no text.
const SILENT: &[Tag] =
    &[Tag::Nav, Tag::Footer, Tag::Button, Tag::Form, Tag::Select, Tag::Noscript, Tag::Textarea];

/// Elements in which markup stands for itself, so that elements in them would be shown as tags.
const LITERAL: &[Tag] = &[Tag::Title, Tag::Xmp, Tag::Plaintext, Tag::Noembed, Tag::Noframes];

/// What a component becomes is not known; that it parts what is around it is likely.
const COMPONENT: &str = "div";

/// An open element, list or object.
struct Frame<'a> {
    end: usize,
    /// Empty for lists and objects.
    tag: &'a str,
    /// A name that does not lead away.
    key: &'a str,
}

pub(super) fn is_element(data: &Data<'_>, node: usize) -> bool {
    *data.value(node) == Value::List
        && data.children(node).next().is_some_and(|first| data.raw(first) == SIGN)
}

/// Writes an element and all in it.
pub(super) fn html(data: &Data<'_>, element: usize) -> String {
    let mut writer = Writer { data, html: String::new(), open: Vec::new() };
    let mut node = element;
    while node < data.end(element) {
        writer.leave(node);
        node = writer.enter(node);
    }
    writer.leave(data.end(element));
    writer.html
}

struct Writer<'a> {
    data: &'a Data<'a>,
    html: String,
    open: Vec<Frame<'a>>,
}

impl Writer<'_> {
    fn leave(&mut self, node: usize) {
        while let Some(frame) = self.open.pop_if(|frame| frame.end <= node) {
            if !frame.tag.is_empty() {
                self.html.extend(["</", frame.tag, ">"]);
            }
        }
    }

    /// Takes in a node; returns the next one to look at.
    fn enter(&mut self, node: usize) -> usize {
        let data = self.data;
        let own = data.key(node);
        if keys::leads_away(own) {
            return data.end(node);
        }
        let outer = self.open.last().map_or("", |frame| frame.key);
        let key = if own.is_empty() { outer } else { own };
        match data.value(node) {
            Value::List if is_element(data, node) => return self.element(node),
            Value::List | Value::Object => self.open.push(Frame { end: data.end(node), tag: "", key }),
            Value::Text(_) | Value::Word(_) => self.text(node, key),
        }
        node + 1
    }

    /// Opens an element; its properties come next.
    fn element(&mut self, node: usize) -> usize {
        let data = self.data;
        let end = data.end(node);
        let mut parts = data.children(node).skip(1);
        let tag = parts.next().map_or(COMPONENT, |name| tag_name(data, name));
        match parts.nth(1) {
            Some(properties) if !tag.is_empty() => {
                self.html.extend(["<", tag, ">"]);
                self.open.push(Frame { end, tag, key: "" });
                properties
            }
            _ => end,
        }
    }

    fn text(&mut self, node: usize, key: &str) {
        let (is_child, is_html) = (key == "children", key == "__html");
        if !(is_child || is_html || keys::names_text(key)) {
            return;
        }
        let Some(text) = self.data.string(node).filter(|text| !text.starts_with(SIGN)) else { return };
        if is_child {
            escape(&text, &mut self.html);
        } else if is_html && is_markup(&text) {
            self.html.push_str(&text);
        } else if state::is_text(key, &text) {
            self.html.push_str("<p>");
            escape(&text, &mut self.html);
            self.html.push_str("</p>");
        }
    }
}

/// An element's name, that of a component, or nothing if there is no text in it.
fn tag_name<'a>(data: &'a Data<'_>, name: usize) -> &'a str {
    let name = data.raw(name);
    let tag = Tag::from_name(name);
    match tag {
        Tag::Other | Tag::Custom => COMPONENT,
        _ if tag.is_opaque() || SILENT.contains(&tag) => "",
        _ if LITERAL.contains(&tag) => COMPONENT,
        _ => name,
    }
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '&' => html.push_str("&amp;"),
            _ => html.push(c),
        }
    }
}
