//! Binary data and text that was decoded wrongly.
//!
//! **What.** A block, or all blocks of a page, with more control characters or undecodable bytes
//! than text has.
//!
//! **Why.** Images, archives and fonts come under the names of pages, and crawlers cut into them.
//!
//! **Known misses.** Text in the wrong encoding that decodes without errors; binary data in letters,
//! such as base64.

use super::draft::Draft;
use crate::block::Block;
use crate::verdict::{Label, Reason};

/// Of random bytes, 28 in 256 become control characters, whatever single-byte encoding they are
/// read in; terminal logs, the worst of real text, stay below one in twenty.
const CONTROL_PERCENT: usize = 5;

/// Czech or Polish text with every accented letter undecodable loses 8 to 12 % of its characters and
/// can still be read; of Cyrillic or Chinese text nothing remains.
const UNDECODABLE_PERCENT: usize = 25;

/// Characters of a text that are not white space, and which of them say nothing.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    all: usize,
    controls: usize,
    undecodable: usize,
}

impl Tally {
    fn of(text: &str) -> Self {
        let mut tally = Self::default();
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            tally.all += 1;
            tally.controls += usize::from(c.is_control());
            tally.undecodable += usize::from(c == char::REPLACEMENT_CHARACTER);
        }
        tally
    }

    fn plus(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            controls: self.controls + other.controls,
            undecodable: self.undecodable + other.undecodable,
        }
    }

    fn is_unreadable(self) -> bool {
        self.controls * 100 > CONTROL_PERCENT * self.all
            || self.undecodable * 100 > UNDECODABLE_PERCENT * self.all
    }
}

fn tally(block: &Block) -> Tally {
    if may_be_unreadable(&block.text) {
        Tally::of(&block.text)
    } else {
        Tally { all: block.stats.chars as usize, ..Tally::default() }
    }
}

/// Whether any byte may be part of a control character or of the replacement character; nearly all
/// text has none.
fn may_be_unreadable(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | matches!(byte, ..0x20 | 0x7F | 0xC2 | 0xEF))
}

/// Drops unreadable blocks, and everything where the page as a whole is unreadable.
pub(super) fn apply(draft: &mut Draft<'_>) {
    let tallies: Vec<Tally> = draft.blocks.iter().map(tally).collect();
    let page = tallies.iter().copied().fold(Tally::default(), Tally::plus).is_unreadable();
    for (index, tally) in tallies.into_iter().enumerate() {
        if page || tally.is_unreadable() {
            draft.revise(index, Label::Chrome, Reason::Unreadable, 0.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn binary_and_undecodable_text_is_unreadable() {
        assert!(Tally::of("\u{89}PNG\u{1a}\u{0}\u{0}\u{0}IHDR").is_unreadable());
        assert!(Tally::of("\u{FFFD}\u{FFFD}\u{FFFD} \u{FFFD}, 1999").is_unreadable());
    }

    #[test]
    fn one_unreadable_block_does_not_take_the_page() {
        let rain = "It rained all night, and the river rose by a hand's breadth before dawn.";
        let page = crate::extract(&format!(
            "<p>{rain}</p><p>\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} or \u{FFFD}\u{FFFD}</p>"
        ));
        assert_eq!(page.text(), rain);
        assert!(page.blocks().any(|(_, verdict)| verdict.reason == crate::Reason::Unreadable));
    }

    #[test]
    fn damaged_text_is_still_text() {
        assert!(!Tally::of("Die Br\u{FFFD}cke blieb die ganze Nacht \u{FFFD}ber gesperrt.").is_unreadable());
        assert!(
            !Tally::of("One page\u{c}and the next, with a stray \u{1} in some thirty letters.")
                .is_unreadable()
        );
        assert!(!Tally::of("").is_unreadable());
    }
}
