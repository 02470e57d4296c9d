//! The data that scripts hydrate from: running text is told by its name and its looks, since every
//! site has words of its own for the rest.

use super::pieces::{Pieces, is_markup};
use super::{elements, keys, rich_text};
use crate::block::BlockKind;
use crate::stats::TextStats;
use crate::structured::{Data, Found, Value};

/// JSON is found in strings of JSON: Discourse, Svelte, answers of servers kept whole.
const MAX_NESTING: usize = 3;
const MIN_NESTED_BYTES: usize = 40;

/// Shorter strings are labels.
const MIN_WORDS: u32 = 8;

/// Strings of so many words need no sentence end to be text.
const MANY_WORDS: u32 = 20;

/// Longer titles are texts.
const MAX_TITLE_WORDS: u32 = 20;

/// What has one is a person's, and `name` no title.
const PERSON: &str = "username";

/// Of the characters of a text at most so many percent are signs that code is made of.
const MAX_CODE_PERCENT: usize = 3;
const CODE: &str = "{}[]=<>|\\_$#^~`;";

/// What an open object or list says of the strings in it.
#[derive(Debug, Clone)]
struct Frame<'a> {
    end: usize,
    /// For a list, what its values are called: a name that does not lead away.
    key: &'a str,
    kind: BlockKind,
    /// The object whose title, if it has one, no text has been put under.
    untitled: Option<usize>,
}

/// Collects the texts in document order.
pub(super) fn read(found: &Found<'_>, pieces: &mut Pieces<'_>) {
    nested(found, pieces, 0);
}

fn nested(found: &Found<'_>, pieces: &mut Pieces<'_>, nesting: usize) {
    let mut walk = Walk { found, pieces, nesting, open: Vec::new() };
    let mut node = 0;
    while node < found.data.len() {
        walk.leave(node);
        node = walk.enter(node);
    }
}

/// Whether a string of a name is running text.
pub(super) fn is_text(key: &str, text: &str) -> bool {
    if !keys::names_text(key) {
        return false;
    }
    let stats = TextStats::of(text);
    let long = stats.words >= MANY_WORDS || (stats.words >= MIN_WORDS && stats.ends_sentence);
    if is_markup(text) { stats.words >= MIN_WORDS } else { long && !is_code(text) }
}

fn is_code(text: &str) -> bool {
    let signs = text.chars().filter(|c| CODE.contains(*c)).count();
    signs * 100 > MAX_CODE_PERCENT * text.len()
}

/// Whether a string as it is written may be JSON: spares most strings the decoding.
fn may_be_nested(raw: &str) -> bool {
    raw.starts_with(['{', '[', '\\'])
}

struct Walk<'w, 'a, 'p> {
    found: &'w Found<'a>,
    pieces: &'w mut Pieces<'p>,
    nesting: usize,
    open: Vec<Frame<'w>>,
}

impl<'w> Walk<'w, '_, '_> {
    fn leave(&mut self, node: usize) {
        while self.open.pop_if(|frame| frame.end <= node).is_some() {}
    }

    /// Takes in a node; returns the next one to look at.
    fn enter(&mut self, node: usize) -> usize {
        let data = &self.found.data;
        let (own, end) = (data.key(node), data.end(node));
        if keys::leads_away(own) {
            return end;
        }
        let outer = self.open.last().map_or("", |frame| frame.key);
        let key = if own.is_empty() { outer } else { own };
        match data.value(node) {
            Value::List if self.list(node) => end,
            Value::List | Value::Object => {
                self.push(node, key);
                node + 1
            }
            Value::Text(_) | Value::Word(_) => {
                self.string(node, key);
                end
            }
        }
    }

    /// Reads an element or a paragraph of rich text; `false` if a list is neither.
    fn list(&mut self, node: usize) -> bool {
        let kind = self.open.last().map_or(BlockKind::Paragraph, |frame| frame.kind);
        let data = &self.found.data;
        let (text, kind) = match rich_text::paragraph(data, node) {
            Some(text) => (text, kind),
            None if elements::is_element(data, node) => (elements::html(data, node), BlockKind::Paragraph),
            None => return false,
        };
        self.pieces.add(&text, kind, self.found, data.span(node));
        true
    }

    fn push(&mut self, node: usize, key: &'w str) {
        let outer = self.open.last().map_or(BlockKind::Paragraph, |frame| frame.kind);
        let data = &self.found.data;
        let object = *data.value(node) == Value::Object;
        let own = if object { rich_text::kind(data, node) } else { None };
        let key = if object { "" } else { key };
        let untitled = object.then_some(node);
        self.open.push(Frame { end: data.end(node), key, kind: own.unwrap_or(outer), untitled });
    }

    fn string(&mut self, node: usize, key: &str) {
        let found = self.found;
        if !may_be_nested(found.data.raw(node)) && !keys::names_text(key) {
            return;
        }
        let Some(text) = found.data.string(node) else { return };
        if text.len() >= MIN_NESTED_BYTES && self.nesting < MAX_NESTING && text.starts_with(['{', '[']) {
            let data = Data::json(text.into_owned());
            nested(&Found { node: found.node, in_place: false, data }, self.pieces, self.nesting + 1);
        } else if is_text(key, &text) {
            self.title();
            self.pieces.add(&text, BlockKind::Paragraph, found, found.data.range(node));
        }
    }

    /// Puts the title of the object at hand before its first text.
    fn title(&mut self) {
        let found = self.found;
        let data = &found.data;
        let Some(object) = self.open.last_mut().and_then(|frame| frame.untitled.take()) else { return };
        if data.member(object, PERSON).is_some() {
            return;
        }
        let titles = data.children(object).filter(|&child| keys::names_title(data.key(child)));
        for node in titles.take(1) {
            let title = data.string(node).unwrap_or_default();
            if (1..=MAX_TITLE_WORDS).contains(&TextStats::of(&title).words) {
                self.pieces.add(&title, BlockKind::Heading(3), found, data.range(node));
            }
        }
    }
}
