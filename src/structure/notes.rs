//! Notes: which links of a text lead to which blocks behind it.

use super::Text;
use super::model::Style;
use crate::block::{Block, BlockKind, Document};
use crate::hash::{PageMap, PageSet};
use crate::page::{Attr, Page};

/// A link to another place of the same page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Jump<'p> {
    pub(super) block: usize,
    /// Which of the block's spans it is.
    pub(super) span: usize,
    /// The `id` that it leads to.
    pub(super) target: &'p str,
}

/// Signs of notes are short: numbers, letters, stars and daggers.
const MAX_SIGN_CHARS: usize = 3;

/// What stands around the sign of a note: Wikipedia has `[1]`.
const AROUND: &[char] = &['[', ']', '(', ')', ' '];

/// A block of more bytes has more than a sign in it: many links may lead to it, and each looks at it.
const MAX_BARE_BYTES: usize = 32;

/// Makes references of links that lead to notes, and notes of the blocks that they lead to.
pub(super) fn link(page: &Page, document: &mut Document, texts: &[Text], jumps: &[Jump<'_>]) {
    let jumps: Vec<&Jump<'_>> = jumps.iter().filter(|jump| is_sign(sign(document, jump))).collect();
    let places = places(page, &jumps);
    let mut notes = Notes::default();
    for jump in jumps {
        let found = places.get(jump.target).and_then(|&node| note(document, texts, node, jump));
        if let Some(block) = found {
            let label = notes.label(block, sign(document, jump));
            document.blocks[block].details.get_or_insert_default().note = Some(label.clone());
            refer(&mut document.blocks[jump.block], jump.span, label);
        }
    }
}

/// Where the elements are that links lead to; of several with the same `id` the first.
fn places<'p>(page: &'p Page, jumps: &[&Jump<'_>]) -> PageMap<&'p str, usize> {
    let wanted: PageSet<&str> = jumps.iter().map(|jump| jump.target).collect();
    let mut places = PageMap::default();
    let nodes = if wanted.is_empty() { 0..0 } else { 0..page.len() };
    for (node, id) in nodes.filter_map(|node| Some((node, page.attr(node, Attr::Id)?))) {
        if wanted.contains(id) {
            places.entry(id).or_insert(node);
        }
    }
    places
}

/// The kept block that begins at an element, if it may be a note of the text that leads to it. Where it has nothing but
/// the sign, it is the one behind it.
fn note(document: &Document, texts: &[Text], node: usize, jump: &Jump<'_>) -> Option<usize> {
    let behind = &texts[texts.partition_point(|text| text.node < node)..];
    let first = behind.first()?.block;
    let text = &document.blocks[first].text;
    let is_bare = text.len() <= MAX_BARE_BYTES && text.trim_matches(AROUND) == sign(document, jump);
    let block = if is_bare { behind.iter().find(|text| text.block != first)?.block } else { first };
    let kind = document.blocks[block].kind;
    let may_be = matches!(kind, BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Description);
    (may_be && block > jump.block).then_some(block)
}

/// The text of a link without brackets; empty where it begins a line, as the way back from a note does.
fn sign<'d>(document: &'d Document, jump: &Jump<'_>) -> &'d str {
    let block = &document.blocks[jump.block];
    let range = block.spans()[jump.span].range.clone();
    let before = block.text.get(..range.start).unwrap_or_default();
    if before.is_empty() || before.ends_with('\n') {
        return "";
    }
    block.text.get(range).unwrap_or_default().trim_matches(AROUND)
}

fn is_sign(text: &str) -> bool {
    let is_mark = |c: char| matches!(c, '*' | '†' | '‡' | '§' | '¶');
    let is_number = text.chars().all(|c| c.is_ascii_digit());
    (1..=MAX_SIGN_CHARS).contains(&text.chars().count())
        && (is_number || text.chars().all(is_mark) || text.len() == 1 && text.is_ascii() && text != "#")
}

/// The notes of a page, by their blocks.
#[derive(Default)]
struct Notes {
    labels: PageMap<usize, String>,
    used: PageSet<String>,
}

impl Notes {
    /// What a note is called: its sign, or a number where signs say nothing or are used again.
    fn label(&mut self, block: usize, sign: &str) -> String {
        let number = self.labels.len() + 1;
        let label = self.labels.entry(block).or_insert_with(|| {
            let is_plain = sign.chars().all(|c| c.is_ascii_alphanumeric()) && !self.used.contains(sign);
            if is_plain { sign.to_owned() } else { format!("n{number}") }
        });
        self.used.insert(label.clone());
        label.clone()
    }
}

/// A reference is a sign above the line by itself.
fn refer(block: &mut Block, span: usize, label: String) {
    let Some(details) = &mut block.details else { return };
    details.spans[span].style = Style::Note(label);
}
