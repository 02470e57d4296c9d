//! Markdown that says what the page says once it is parsed again.

use crate::words::{same, squeeze, with_formulas, words as words_of};
use crate::{Finding, Subject};
use dehusk::{Block, BlockKind, Style};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// What stands around formulas: in a line, and on lines of their own.
const MATH: [[&str; 2]; 2] = [["$", "$"], ["$$", "$$"]];

/// What readers of GFM understand.
const GFM: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_TASKLISTS);

/// The parsed markdown holds the words of the kept blocks, and no raw HTML.
pub(crate) fn words(subject: &Subject<'_>) -> Finding {
    let markdown = subject.extraction.markdown();
    let kept: Vec<String> = subject.kept().flat_map(|block| words_of(&with_formulas(block, MATH))).collect();
    let options = if has_formula(subject) { GFM.union(Options::ENABLE_MATH) } else { GFM };
    same(&kept, &words_of(&visible(&markdown, options)?)).map_err(|found| format!("{found}\nin {markdown:?}"))
}

/// In a page with formulas `$` is markup, and escaped where it is none.
fn has_formula(subject: &Subject<'_>) -> bool {
    subject.kept().flat_map(Block::spans).any(|span| matches!(span.style, Style::Math(_)))
}

fn visible(markdown: &str, options: Options) -> Result<String, String> {
    let mut text = String::new();
    let mut images = 0;
    for event in Parser::new_ext(markdown, options) {
        match event {
            // What an image shows is no text of the page.
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            _ if images > 0 => {}
            Event::InlineMath(tex) => text.extend(["$", &tex, "$"]),
            Event::DisplayMath(tex) => text.extend(["$$", &tex, "$$"]),
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::End(end) if is_inline(end) => {}
            Event::Start(start) if is_inline(start.to_end()) => {}
            Event::SoftBreak | Event::HardBreak | Event::Start(_) | Event::End(_) => text.push('\n'),
            other => return Err(format!("markup that the page did not have: {other:?}")),
        }
    }
    Ok(text)
}

fn is_inline(end: TagEnd) -> bool {
    matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
}

/// A heading by its level, or code by its text.
#[derive(Debug, PartialEq)]
enum Landmark {
    Heading(u8),
    Code(String),
}

/// Headings keep their level, code its characters, and both their order.
pub(crate) fn structure(subject: &Subject<'_>) -> Finding {
    let expected: Vec<Landmark> = subject.kept().filter_map(|b| landmark(b.kind, &b.text)).collect();
    same(&expected, &parsed(&subject.extraction.markdown()))
}

fn landmark(kind: BlockKind, text: &str) -> Option<Landmark> {
    match kind {
        BlockKind::Heading(level) => Some(Landmark::Heading(level)),
        BlockKind::Code => Some(Landmark::Code(squeeze(text))),
        _ => None,
    }
}

fn parsed(markdown: &str) -> Vec<Landmark> {
    let mut found = Vec::new();
    let mut code: Option<String> = None;
    for event in Parser::new_ext(markdown, GFM) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => found.push(Landmark::Heading(number(level))),
            Event::Start(Tag::CodeBlock(_)) => code = Some(String::new()),
            Event::Text(part) => code.iter_mut().for_each(|code| code.push_str(&part)),
            Event::End(TagEnd::CodeBlock) => found.extend(code.take().map(|c| Landmark::Code(squeeze(&c)))),
            _ => {}
        }
    }
    found
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}
