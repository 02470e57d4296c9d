//! What came of a page as a whole.

use crate::block::Block;
use crate::extraction::Outcome;
use crate::page_kind::PageKind;
use crate::verdict::{Reason, Verdict};

/// A notice is what the page is about where it has at least this share of the words, in percent.
const WALL_SHARE: u32 = 50;

/// Tells from the verdicts what came of a page; where nothing is kept, what stood in its way.
pub(crate) fn outcome(blocks: &[Block], verdicts: &[Verdict], kind: PageKind) -> Outcome {
    let any = |reason: Reason| verdicts.iter().any(|v| v.reason == reason);
    if verdicts.iter().any(|v| v.label.in_text()) {
        return if kind == PageKind::Listing { Outcome::Listing } else { Outcome::Content };
    }
    if is_mostly(blocks, verdicts, Reason::Consent) {
        Outcome::ConsentWall
    } else if any(Reason::ScriptNotice) {
        Outcome::Shell
    } else {
        Outcome::Empty
    }
}

fn is_mostly(blocks: &[Block], verdicts: &[Verdict], reason: Reason) -> bool {
    let words = |named: bool| -> u32 {
        let of = blocks.iter().zip(verdicts).filter(|(_, v)| !named || v.reason == reason);
        of.map(|(b, _)| b.stats.words).fold(0, u32::saturating_add)
    };
    let (of_reason, all) = (words(true), words(false));
    of_reason > 0 && of_reason.saturating_mul(100) >= all.saturating_mul(WALL_SHARE)
}

#[cfg(test)]
mod tests {
    use crate::Outcome;

    #[test]
    fn a_page_that_waits_for_scripts_is_a_shell() {
        let page = "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>";
        assert_eq!(crate::extract(page).outcome(), Outcome::Shell);
        assert_eq!(crate::extract("<div>Loading...</div>").outcome(), Outcome::Shell);
    }

    #[test]
    fn a_page_of_nothing_but_a_notice_is_a_wall() {
        let page = "<div id=cookie-consent><p>We use cookies to improve your experience on this site.</p>\
            <button>Accept all</button></div>";
        assert_eq!(crate::extract(page).outcome(), Outcome::ConsentWall);
    }

    #[test]
    fn content_beside_a_notice_is_content() {
        let page = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>\
            <div id=cookie-consent><button>Accept all</button></div><noscript>JavaScript is disabled</noscript>";
        assert_eq!(crate::extract(page).outcome(), Outcome::Content);
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(crate::extract("<nav><a href=/>Home</a></nav>").outcome(), Outcome::Empty);
    }
}
