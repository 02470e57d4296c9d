//! A value as an arena of nodes.

use super::escape;
use super::literal::Literal;
use crate::hash::PageMap;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// Data that hold a text more often hold it for others than the page's reader, too.
const MAX_USES: usize = 4;

/// What a node is. Ranges are of the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A string, without its quotes.
    Text(Range<usize>),
    /// A number, a constant, or a name that stands for another value.
    Word(Range<usize>),
    List,
    Object,
}

/// A value, and what it is called in the object that holds it.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) key: Option<Range<usize>>,
    pub(super) value: Value,
    /// One past the last node inside.
    pub(super) end: usize,
}

impl Node {
    /// The node as it is without so many before it.
    pub(super) fn without(self, before: usize) -> Self {
        Self { end: self.end - before, ..self }
    }
}

/// Values in document order. There may be several at the outermost level.
#[derive(Debug, Default)]
pub(crate) struct Data<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) nodes: Vec<Node>,
}

impl<'a> Data<'a> {
    /// Reads JSON: every value of a text, whatever is broken between them.
    pub(crate) fn json(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        let nodes = Literal::json(&text).run().finish();
        Self { text, nodes }
    }

    /// How many nodes there are; valid indices are below it.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(crate) fn value(&self, node: usize) -> &Value {
        &self.nodes[node].value
    }

    /// One past the last node inside a node.
    pub(crate) fn end(&self, node: usize) -> usize {
        self.nodes[node].end
    }

    /// What a node is called in its object, as it is written there; empty if it has no name.
    pub(crate) fn key(&self, node: usize) -> &str {
        self.nodes[node].key.clone().map_or("", |key| self.slice(&key))
    }

    /// A string's text, escapes decoded.
    pub(crate) fn string(&self, node: usize) -> Option<Cow<'_, str>> {
        match &self.nodes[node].value {
            Value::Text(range) => Some(escape::decode(self.slice(range))),
            _ => None,
        }
    }

    /// A string or word as it is written.
    pub(crate) fn raw(&self, node: usize) -> &str {
        match &self.nodes[node].value {
            Value::Text(range) | Value::Word(range) => self.slice(range),
            _ => "",
        }
    }

    /// Where in the text that was read a string stands.
    pub(crate) fn range(&self, node: usize) -> Range<usize> {
        match &self.nodes[node].value {
            Value::Text(range) => range.clone(),
            _ => 0..0,
        }
    }

    /// From the first string in a list or object to the last.
    pub(crate) fn span(&self, node: usize) -> Range<usize> {
        let mut strings = (node..self.end(node)).filter(|&inner| !self.range(inner).is_empty());
        let first = strings.next().unwrap_or(node);
        self.range(first).start..self.range(strings.next_back().unwrap_or(first)).end
    }

    /// The nodes directly inside a node.
    pub(crate) fn children(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.end(node);
        let within = move |child: usize| (child < end).then_some(child);
        std::iter::successors(within(node + 1), move |&child| within(self.end(child)))
    }

    /// An object's value of a name.
    pub(crate) fn member(&self, object: usize, key: &str) -> Option<usize> {
        self.children(object).find(|&child| self.key(child) == key)
    }

    /// An object's string of a name.
    pub(crate) fn text_of(&self, object: usize, key: &str) -> Option<Cow<'_, str>> {
        self.member(object, key).and_then(|node| self.string(node))
    }

    /// Puts strings in the place of the nodes that stand for them, by what these say. Each is put in
    /// few places, so that no data grow beyond what was written.
    pub(super) fn substitute(&mut self, stands: fn(&Value) -> bool, texts: &BTreeMap<String, Range<usize>>) {
        let mut uses: PageMap<usize, usize> = PageMap::default();
        for node in 0..self.len() {
            let name = if stands(self.value(node)) { self.raw(node) } else { continue };
            let Some(text) = texts.get(name) else { continue };
            let uses = uses.entry(text.start).or_default();
            if *uses < MAX_USES {
                self.nodes[node].value = Value::Text(text.clone());
            }
            *uses += 1;
        }
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }
}
