//! No loss: what stands between the ends of a block is in it, word by word.

use crate::words::{same, squeeze, words};
use crate::{Finding, Front, Subject, oracle};
use dehusk::{Block, Origin};
use std::collections::HashMap;
use std::ops::Range;

/// Elements and sections whose text is none of the page's, or is read in another way where they stand
/// in another element. A block around one is passed over.
const APART: &[&str] = &[
    "<audio",
    "<canvas",
    "<iframe",
    "<math",
    "<noembed",
    "<noframes",
    "<noscript",
    "<object",
    "<plaintext",
    "<select",
    "<svg",
    "<template",
    "<textarea",
    "<title",
    "<video",
    "<xmp",
    "<![cdata[",
];

/// Signs of links to headings, which are no words of them.
pub(crate) const ANCHOR_SIGNS: &[char] = &['¶', '#', '§', '🔗'];

/// The source range of a block says what the block says. Of HTML that is what a browser shows of
/// the range, less words that the page hides, which are in blocks of their own behind; and where it
/// shows white space, the block has some too.
pub(crate) fn law(subject: &Subject<'_>) -> Finding {
    match subject.front {
        Front::Html => page(subject),
        Front::Text => text(subject),
    }
}

fn text(subject: &Subject<'_>) -> Finding {
    subject.extraction.blocks().try_for_each(|(block, _)| {
        let line = subject.input.get(block.source.clone()).unwrap_or_default();
        same(&words(line), &words(&format!("{}{}", block.marker, block.text)))
    })
}

/// What met a limit is cut there.
fn page(subject: &Subject<'_>) -> Finding {
    if subject.extraction.truncated_by().next().is_some() {
        return Ok(());
    }
    let lower = subject.input.to_ascii_lowercase();
    let blocks: Vec<&Block> = subject.extraction.blocks().map(|(block, _)| block).collect();
    blocks.iter().enumerate().filter(|(_, block)| block.origin == Origin::Visible).try_for_each(
        |(index, block)| {
            let source = subject.input.get(block.source.clone()).unwrap_or_default();
            let hidden = blocks[index + 1..].iter().take_while(|behind| is_behind(behind, block));
            let hidden: String = hidden.map(|block| squeeze(&block.text)).collect();
            let readings = readings(source);
            let is_whole = |shown: &String| is_whole(&block.text, shown, &hidden);
            if source.is_empty() || stands_apart(&lower, &block.source) || readings.iter().any(is_whole) {
                return Ok(());
            }
            Err(format!("{:?} is not all that {source:?} shows", block.text))
        },
    )
}

/// What a range may say: as markup, as text with character references, as text without; the element that
/// it stands in is not known here.
fn readings(source: &str) -> [String; 3] {
    [oracle::source_text(source), oracle::source_text(&format!("<textarea>\n{source}")), source.to_owned()]
}

/// Whether a range of a page, all in small letters, holds such an element or begins in a formula.
fn stands_apart(page: &str, range: &Range<usize>) -> bool {
    let before = page.get(..range.start).unwrap_or_default();
    let source = page.get(range.clone()).unwrap_or_default();
    let in_formula = before.rsplit("</math").next().is_some_and(|before| before.contains("<math"));
    in_formula || APART.iter().any(|start| source.contains(start))
}

/// Whether a block holds words that the page hides in the one before.
fn is_behind(block: &Block, before: &Block) -> bool {
    block.source == (before.source.end..before.source.end)
}

/// Whether a block says all that is shown but for what is hidden, and parts its words.
fn is_whole(block: &str, shown: &str, hidden: &str) -> bool {
    let left = left_out(&squeeze(block), &squeeze(shown));
    left.is_some_and(|left| if left.is_empty() { parts(block, shown) } else { is_among(&left, hidden) })
}

/// The letters of what is shown that are not in the block; `None` where the block has others.
fn left_out(block: &str, shown: &str) -> Option<String> {
    let mut wanted = block.chars().peekable();
    let left = shown.chars().filter(|c| wanted.next_if_eq(c).is_none()).collect();
    wanted.peek().is_none().then_some(left)
}

/// Whether all letters, each as often as it stands there, are among those that are hidden, or no words.
fn is_among(letters: &str, hidden: &str) -> bool {
    let mut left: HashMap<char, usize> = HashMap::new();
    hidden.chars().for_each(|c| *left.entry(c).or_default() += 1);
    let mut take = |c: char| left.get_mut(&c).and_then(|count| count.checked_sub(1).map(|one| *count = one));
    letters.chars().all(|c| take(c).is_some() || ANCHOR_SIGNS.contains(&c))
}

/// Whether a block of the same letters has white space wherever it is shown.
fn parts(block: &str, shown: &str) -> bool {
    let known = ends(block);
    ends(shown).iter().all(|end| known.binary_search(end).is_ok())
}

/// After how many letters words end.
fn ends(text: &str) -> Vec<usize> {
    let sums = words(text).into_iter().scan(0, |sum, word| {
        *sum += word.len();
        Some(*sum)
    });
    sums.collect()
}
