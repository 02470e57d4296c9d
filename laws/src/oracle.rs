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

/// Where the oracle and dehusk read on in different ways: `scraper` does not tell its parser which
/// `annotation-xml` holds HTML; a `frameset` takes the place of an empty body, which dehusk keeps; and a
/// template of columns holds nothing else, so that text in it is none, which nobody sees.
const UNKNOWN: [&[&str]; 3] = [&["<annotation-xml"], &["<frameset"], &["<template", "<col"]];

/// Whether the oracle's reading of a page is one to compare with.
pub(crate) fn knows(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    !UNKNOWN.iter().any(|tags| tags.iter().all(|tag| html.contains(tag)))
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

/// Elements that part no words.
const INLINE: [&str; 10] = ["a", "em", "strong", "kbd", "sub", "sup", "del", "ins", "mark", "img"];

/// What our own HTML says, where only blocks and breaks part words.
pub(crate) fn shown_text(html: &str) -> String {
    let mut text = String::new();
    for edge in parse(html).tree.root().traverse() {
        let (Edge::Open(node) | Edge::Close(node)) = edge;
        let parent =
            node.parent().and_then(|parent| parent.value().as_element().map(scraper::node::Element::name));
        match node.value() {
            Node::Text(part) if matches!(edge, Edge::Open(_)) => text.push_str(part),
            Node::Element(e) if INLINE.contains(&e.name()) => {}
            Node::Element(e) if e.name() == "code" && parent != Some("pre") => {}
            Node::Element(_) => text.push('\n'),
            _ => {}
        }
    }
    text
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
