//! Reads JSON and the literals of scripts into nodes.
//!
//! Nothing is an error: what cannot be part of a value is passed over, what is not closed ends with
//! the text. Names need no quotes, commas may be missing or too many, line ends may stand in strings.

use super::data::{Node, Value};
use std::ops::Range;

/// More is no data that anybody's page is built from; bounds the memory to some 12 MB.
const MAX_VALUES: usize = 200_000;

/// Deeper values are read as if they stood at this depth. `serde_json` refuses at 128.
const MAX_DEPTH: usize = 128;

/// JSON has one kind of quotes: in what is not quite JSON, the others are apostrophes.
const JSON_QUOTES: &[u8] = b"\"";
const SCRIPT_QUOTES: &[u8] = b"\"'`";

/// What names and numbers are written in.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_$.+-!".contains(&byte) || byte >= 0x80
}

pub(super) struct Literal<'a> {
    text: &'a str,
    quotes: &'static [u8],
    /// Whether reading ends with the first list or object.
    single: bool,
    pub(super) at: usize,
    nodes: Vec<Node>,
    open: Vec<usize>,
    /// Open brackets beyond [`MAX_DEPTH`].
    flattened: usize,
    key: Option<Range<usize>>,
    /// Between two commas at the outermost level only the first string or word counts, since
    /// `void 0` and `Array(3)` are one argument.
    arguments: bool,
    argument_taken: bool,
}

impl<'a> Literal<'a> {
    /// All values of a JSON text.
    pub(super) fn json(text: &'a str) -> Self {
        Self::new(text, 0, JSON_QUOTES, false)
    }

    /// The first list or object from a place in a script on, and the words before it.
    pub(super) fn script(text: &'a str, at: usize) -> Self {
        Self::new(text, at, SCRIPT_QUOTES, true)
    }

    /// The arguments of a call and whatever follows them, a node each at the outermost level.
    pub(super) fn arguments(text: &'a str, at: usize) -> Self {
        Self { arguments: true, ..Self::new(text, at, SCRIPT_QUOTES, false) }
    }

    fn new(text: &'a str, at: usize, quotes: &'static [u8], single: bool) -> Self {
        Self {
            text,
            quotes,
            single,
            at,
            nodes: Vec::new(),
            open: Vec::new(),
            flattened: 0,
            key: None,
            arguments: false,
            argument_taken: false,
        }
    }

    /// Closes what is open, and gives the nodes that were read.
    pub(super) fn finish(mut self) -> Vec<Node> {
        for node in self.open.drain(..) {
            self.nodes[node].end = self.nodes.len();
        }
        self.nodes
    }

    /// Reads until the text, or the one value that was asked for, ends.
    pub(super) fn run(mut self) -> Self {
        while self.nodes.len() < MAX_VALUES
            && let Some(&byte) = self.text.as_bytes().get(self.at)
        {
            self.at += 1;
            match byte {
                b'{' => self.open(Value::Object),
                b'[' => self.open(Value::List),
                b'}' | b']' if self.close() && self.single => break,
                b',' => self.comma(),
                b'/' => self.comment(),
                quote if self.quotes.contains(&quote) => self.string(quote),
                word if is_word(word) => self.word(),
                _ => {}
            }
        }
        self
    }

    fn open(&mut self, value: Value) {
        if self.open.len() == MAX_DEPTH {
            self.flattened += 1;
            return;
        }
        self.open.push(self.nodes.len());
        self.push(value);
    }

    /// Returns whether the outermost value ended.
    fn close(&mut self) -> bool {
        self.key = None;
        if self.flattened > 0 {
            self.flattened -= 1;
            return false;
        }
        let Some(node) = self.open.pop() else { return false };
        self.nodes[node].end = self.nodes.len();
        self.open.is_empty()
    }

    fn comma(&mut self) {
        self.key = None;
        self.argument_taken &= !self.open.is_empty();
    }

    fn scalar(&mut self, value: Value) {
        let outermost = self.arguments && self.open.is_empty();
        if !(outermost && self.argument_taken) {
            self.push(value);
        }
        self.argument_taken |= outermost;
    }

    fn push(&mut self, value: Value) {
        let end = self.nodes.len() + 1;
        self.nodes.push(Node { key: self.key.take(), value, end });
    }

    /// A comment of a script. In JSON a `/` outside strings is an error and means nothing.
    fn comment(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = match rest.first() {
            Some(b'/') => memchr::memchr(b'\n', rest),
            Some(b'*') => memchr::memmem::find(rest, b"*/").map(|end| end + 2),
            _ => Some(0),
        };
        self.at += length.unwrap_or(rest.len());
    }

    fn string(&mut self, quote: u8) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut ends = memchr::memchr2_iter(quote, b'\\', &bytes[start..]).map(|i| start + i);
        let end = loop {
            match ends.next() {
                Some(i) if i < self.at => {}
                Some(i) if bytes[i] == b'\\' => self.at = i + 2,
                end => break end,
            }
        };
        self.at = end.map_or(bytes.len(), |end| end + 1);
        let inside = start..end.unwrap_or(bytes.len());
        if self.names_what_follows() {
            self.key = Some(inside);
        } else {
            self.scalar(Value::Text(inside));
        }
    }

    fn word(&mut self) {
        let start = self.at - 1;
        let rest = &self.text.as_bytes()[start..];
        let length = rest.iter().position(|&byte| !is_word(byte)).unwrap_or(rest.len());
        self.at = start + length;
        let word = start..self.at;
        if self.names_what_follows() {
            self.key = Some(last_segment(self.text, word));
        } else {
            self.scalar(Value::Word(word));
        }
    }

    /// Steps over the colon, or in a script the assignment, behind a name.
    fn names_what_follows(&mut self) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let space = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let names = matches!(rest.get(space), Some(b':' | b'='));
        if names {
            self.at += space + 1;
        }
        names
    }
}

/// In `state.title = …` the name is `title`.
fn last_segment(text: &str, name: Range<usize>) -> Range<usize> {
    let slice = text.get(name.clone()).unwrap_or_default();
    name.start + slice.rfind('.').map_or(0, |dot| dot + 1)..name.end
}
