//! What a page says, read without dehusk.

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{ParseOpts, TokenizerResult, driver};
use scraper::{Html, HtmlTreeSink, Node};
use std::cell::{Cell, RefCell};

/// Elements whose text no reader ever sees.
const UNSEEN: [&str; 2] = ["script", "style"];

/// Parses as a browser without scripts does: `noscript` holds elements.
pub(crate) fn parse(html: &str) -> Html {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    driver::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(html)
}

/// Whether the oracle reads a page as the standard has it: `scraper` does not tell its parser which
/// `annotation-xml` holds HTML.
pub(crate) fn knows(html: &str) -> bool {
    !html.to_ascii_lowercase().contains("<annotation-xml")
}

/// All text of the page in the order of its source: browsers move what stands in a table, but in no
/// cell, before the table, and dehusk does not.
pub(crate) fn source_text(html: &str) -> String {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), options);
    let recorder = Recorder { builder, unseen: Cell::new(false), text: RefCell::new(String::new()) };
    let tokenizer = Tokenizer::new(recorder, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.text.into_inner()
}

/// Takes down the text that a tree builder is given.
struct Recorder {
    builder: TreeBuilder<NodeId, HtmlTreeSink>,
    /// The text is that of a script or style.
    unseen: Cell<bool>,
    text: RefCell<String>,
}

impl TokenSink for Recorder {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        match &token {
            Token::CharacterTokens(text) if !self.unseen.get() => self.text.borrow_mut().push_str(text),
            Token::TagToken(_) => self.unseen.set(false),
            _ => {}
        }
        let is_unseen = matches!(&token, Token::TagToken(tag) if UNSEEN.contains(&&*tag.name));
        let result = self.builder.process_token(token, line);
        self.unseen.set(self.unseen.get() || (is_unseen && matches!(result, TokenSinkResult::RawData(_))));
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// All text of the page in tree order, a line a text node.
pub(crate) fn all_text(html: &str) -> String {
    let mut text = String::new();
    let mut unseen = 0_usize;
    for edge in parse(html).tree.root().traverse() {
        match edge {
            Edge::Open(node) if is_unseen(node.value()) => unseen += 1,
            Edge::Close(node) if is_unseen(node.value()) => unseen -= 1,
            Edge::Open(node) if unseen == 0 => {
                text.push_str(node.value().as_text().map_or("", |t| t));
                text.push('\n');
            }
            _ => {}
        }
    }
    text
}

fn is_unseen(node: &Node) -> bool {
    node.as_element().is_some_and(|element| UNSEEN.contains(&element.name()))
}

/// JSON stands in strings of JSON in strings of scripts.
const LEVELS: usize = 4;

/// All that scripts and attributes say, in tree order.
pub(crate) fn data_text(html: &str) -> String {
    let mut text = String::new();
    for node in parse(html).tree.nodes() {
        let in_script = node.parent().is_some_and(|parent| is_unseen(parent.value()));
        match node.value() {
            Node::Text(script) if in_script => text.extend([script, "\n"]),
            Node::Element(element) => element.attrs().for_each(|(_, value)| text.extend([value, "\n"])),
            _ => {}
        }
    }
    text
}

/// A text with its escapes taken away, none to [`LEVELS`] times, and with each of these its character
/// references taken away, none to two times.
pub(crate) fn readings(text: &str) -> Vec<String> {
    let levels = std::iter::successors(Some(text.to_owned()), |text| Some(unescaped(text))).take(LEVELS + 1);
    levels
        .flat_map(|text| std::iter::successors(Some(text), |text| Some(dereferenced(text))).take(3))
        .collect()
}

/// Markup is left as it is: only `&` means something where no `<` is.
fn dereferenced(text: &str) -> String {
    all_text(&text.replace('<', " \u{1} ")).replace('\u{1}', "<")
}

/// `\n` keeps its letter, since a reading may say more than a block.
fn unescaped(text: &str) -> String {
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let escape = if c == '\\' { rest.next() } else { None };
        let code = match escape {
            Some('u') => hexadecimal(&mut rest, 4),
            Some('x') => hexadecimal(&mut rest, 2),
            _ => None,
        };
        match (code, escape.or_else(|| Some(c).filter(|&c| c != '\\'))) {
            (Some(unit), _) => units.push(unit),
            (None, Some(c)) => units.extend(c.encode_utf16(&mut [0; 2]).iter()),
            (None, None) => {}
        }
    }
    String::from_utf16_lossy(&units)
}

fn hexadecimal(rest: &mut std::str::Chars<'_>, digits: usize) -> Option<u16> {
    let (number, after) = rest.as_str().split_at_checked(digits)?;
    let unit = u16::from_str_radix(number, 16).ok()?;
    *rest = after.chars();
    Some(unit)
}
