//! No invention: every word that comes out went in.

use crate::words::{same, squeeze, with_unseen_formulas, words};
use crate::{Finding, Front, Subject, escapes, oracle};
use dehusk::Origin;
use std::collections::HashSet;

/// Blocks spell, in order, a part of what the page says, and nothing twice. White space aside,
/// since markup may glue or part words; in flattened text each block spells a part of its own
/// source range.
pub(crate) fn blocks(subject: &Subject<'_>) -> Finding {
    match subject.front {
        Front::Html => page_blocks(subject),
        Front::Text => text_blocks(subject),
    }
}

/// A paragraph's hidden text is a block of its own behind the paragraph, so a block may begin before
/// its neighbour ends, but never before the end of the block before that one.
fn page_blocks(subject: &Subject<'_>) -> Finding {
    if !oracle::knows(subject.input) {
        return Ok(());
    }
    let page = squeeze(&oracle::source_text(subject.input));
    let (mut floor, mut last_end) = (0, 0);
    for (block, _) in subject.extraction.blocks().filter(|(block, _)| block.origin == Origin::Visible) {
        let end = spelled(&page, floor, &squeeze(&block.text))
            .ok_or_else(|| format!("not in the page from byte {floor} on: {:?}", block.text))?;
        (floor, last_end) = (floor.max(last_end), last_end.max(end));
    }
    Ok(())
}

/// Blocks of data beside the elements spell a part of the page's source, which says all that scripts and
/// attributes do.
pub(crate) fn data(subject: &Subject<'_>) -> Finding {
    let mut data =
        subject.extraction.blocks().filter(|(block, _)| block.origin != Origin::Visible).peekable();
    if data.peek().is_none() {
        return Ok(());
    }
    let readings = squeeze(&escapes::all_readings(subject.input));
    data.try_for_each(|(block, _)| {
        let said = spelled(&readings, 0, &squeeze(&block.text));
        said.map(drop).ok_or_else(|| format!("nowhere on the page: {:?}", block.text))
    })
}

/// What is kept of such data is kept of nothing else.
pub(crate) fn doubles(subject: &Subject<'_>) -> Finding {
    let kept = |visible: bool| {
        subject
            .kept()
            .filter(move |block| (block.origin == Origin::Visible) == visible)
            .map(|b| b.text.as_str())
    };
    let shown: HashSet<&str> = kept(true).collect();
    match kept(false).find(|text| shown.contains(text)) {
        Some(text) => Err(format!("shown, and taken from data too: {text:?}")),
        None => Ok(()),
    }
}

fn text_blocks(subject: &Subject<'_>) -> Finding {
    subject.extraction.blocks().try_for_each(|(block, _)| {
        let source = subject.input.get(block.source.clone()).unwrap_or_default();
        let spelling = squeeze(&block.marker) + &squeeze(&block.text);
        spelled(&squeeze(source), 0, &spelling)
            .map(|_| ())
            .ok_or_else(|| format!("{:?} is not in its source {source:?}", block.text))
    })
}

/// Where `text`, letter by letter with gaps, ends in `page` if looked for from `start` on.
fn spelled(page: &str, start: usize, text: &str) -> Option<usize> {
    let mut wanted = text.chars().peekable();
    let mut end = start;
    for c in page.get(start..)?.chars() {
        let Some(&next) = wanted.peek() else { break };
        if c == next {
            wanted.next();
        }
        end += c.len_utf8();
    }
    wanted.peek().is_none().then_some(end)
}

/// The text is the kept blocks' words and the formulas that the page only draws: none lost, none added, none moved.
pub(crate) fn text(subject: &Subject<'_>) -> Finding {
    let (mut kept, text) = (String::new(), subject.extraction.text());
    for block in subject.kept() {
        kept.extend(["\n", &block.marker, &with_unseen_formulas(block)]);
    }
    same(&[squeeze(&kept)], &[squeeze(&text)])?;
    // What stands around a formula says whether it is a word by itself.
    let has_unseen = subject.kept().any(|block| with_unseen_formulas(block) != block.text);
    if has_unseen { Ok(()) } else { same(&words(&kept), &words(&text)) }
}

/// Comments spell a part of what the blocks say, and begin in order: one may go on behind the answers to
/// it, which stand in it.
pub(crate) fn comments(subject: &Subject<'_>) -> Finding {
    let page: String = subject.extraction.blocks().map(|(block, _)| squeeze(&block.text)).collect();
    let mut begin = 0;
    for comment in subject.extraction.comments() {
        let text = squeeze(&comment.text);
        let first = text.chars().next().and_then(|first| page.get(begin..)?.find(first));
        begin += first.unwrap_or_default();
        spelled(&page, begin, &text).ok_or_else(|| format!("not in the blocks: {:?}", comment.text))?;
    }
    Ok(())
}
