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
