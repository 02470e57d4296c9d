//! Markdown that says what the page says once it is parsed again.

use crate::words::{MARKDOWN, plain_bars, same, squeeze, with_formulas, words as words_of};
use crate::{Finding, Subject};
use dehusk::{Block, BlockKind, Style};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::HashSet;

/// What markdown has no signs for.
const INLINE_HTML: &[&str] = &["<sup>", "</sup>", "<sub>", "</sub>"];

/// What a table is written with whose cells hold lists or code.
const TABLE: &[&str] = &["table", "tbody", "tr", "td", "th"];

/// What readers of GFM understand.
const GFM: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES);

/// The parsed markdown holds the words of the kept blocks, and no HTML but bare tags that it has no signs for.
pub(crate) fn words(subject: &Subject<'_>) -> Finding {
    let markdown = subject.extraction.markdown();
    let kept: Vec<String> =
        subject.kept().flat_map(|block| words_of(&with_formulas(block, MARKDOWN))).collect();
    same(&kept, &words_of(&visible(subject, &markdown)?)).map_err(|found| format!("{found}\nin {markdown:?}"))
}

/// Reads what is written of a subject. In a page with formulas `$` is markup, and escaped where it is none.
pub(crate) fn parser<'a>(subject: &Subject<'_>, markdown: &'a str) -> Parser<'a> {
    let has_formula = subject.kept().flat_map(Block::spans).any(|span| matches!(span.style, Style::Math(_)));
    Parser::new_ext(markdown, if has_formula { GFM.union(Options::ENABLE_MATH) } else { GFM })
}

/// The text of an event; empty for markup.
pub(crate) fn text(event: &Event<'_>) -> String {
    match event {
        Event::Text(part) | Event::Code(part) => part.to_string(),
        Event::FootnoteReference(label) => label.to_string(),
        Event::InlineMath(tex) => format!("${}$", plain_bars(tex)),
        Event::DisplayMath(tex) => format!("$${}$$", plain_bars(tex)),
        _ => String::new(),
    }
}

fn visible(subject: &Subject<'_>, markdown: &str) -> Result<String, String> {
    let (mut said, mut images) = (String::new(), 0);
    for event in parser(subject, markdown) {
        match event {
            // What an image shows is no text of the page.
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            _ if images > 0 => {}
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_) => said.push_str(&text(&event)),
            Event::End(end) if is_inline(end) => {}
            Event::Start(start) if is_inline(start.to_end()) => {}
            Event::InlineHtml(tag) if INLINE_HTML.contains(&&*tag) => {}
            Event::InlineHtml(tag) if &*tag == "<br>" => said.push('\n'),
            Event::Html(lines) if lines.split_inclusive('>').all(is_of_table) => said.push('\n'),
            Event::SoftBreak | Event::HardBreak | Event::Start(_) | Event::End(_) => said.push('\n'),
            other => return Err(format!("markup that the page did not have: {other:?}")),
        }
    }
    Ok(said)
}

fn is_inline(end: TagEnd) -> bool {
    matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
}

/// Whether a tag is one of a table, with no attributes but those that say how far a cell goes.
fn is_of_table(tag: &str) -> bool {
    let Some((name, rest)) = tag
        .trim()
        .trim_end_matches('>')
        .split_once('<')
        .map(|(_, tag)| tag.split_once(' ').unwrap_or((tag, "")))
    else {
        return tag.trim().is_empty();
    };
    TABLE.contains(&name.trim_start_matches('/')) && rest.split_whitespace().all(is_span)
}

fn is_span(attribute: &str) -> bool {
    let value = ["colspan=", "rowspan="].iter().find_map(|name| attribute.strip_prefix(name));
    value.is_some_and(|value| value.trim_matches('"').bytes().all(|b| b.is_ascii_digit()))
}

/// A heading by its level, or code by its text.
#[derive(Debug, PartialEq)]
enum Landmark {
    Heading(u8),
    Code(String),
}

/// Headings keep their level, code its characters, and both their order; but a heading in a table of GFM, which holds
/// no lists, code or quotes, is only text.
pub(crate) fn structure(subject: &Subject<'_>) -> Finding {
    let table = |block: &Block| block.cell().map(|cell| cell.table);
    let tagged: HashSet<_> = subject.kept().filter(|block| nests(block.kind)).map(table).collect();
    let stands = |block: &&Block| block.cell().is_none() || tagged.contains(&table(block));
    let expected: Vec<Landmark> =
        subject.kept().filter(stands).filter_map(|b| landmark(b.kind, &b.text)).collect();
    same(&expected, &parsed(&subject.extraction.markdown()))
}

fn nests(kind: BlockKind) -> bool {
    use BlockKind::{Code, Description, ListItem, Quote, Term};
    matches!(kind, ListItem { .. } | Term | Description | Quote | Code)
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
