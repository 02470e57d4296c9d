//! What a page says, read without dehusk.

use ego_tree::iter::Edge;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, driver};
use scraper::{Html, HtmlTreeSink, Node};

/// Elements whose text no reader ever sees.
const UNSEEN: [&str; 2] = ["script", "style"];

/// Parses as a browser without scripts does: `noscript` holds elements.
pub(crate) fn parse(html: &str) -> Html {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    driver::parse_document(HtmlTreeSink::new(Html::new_document()), options).one(html)
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
