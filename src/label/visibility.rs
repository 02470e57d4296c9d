//! Text that a browser does not show.

use super::draft::Draft;
use super::prose::Prose;
use super::regions;
use crate::block::Visibility;
use crate::verdict::{Label, Reason};

/// With less than this share of shown to hidden prose, the hidden text is the page's only copy:
/// pages built by script that serve crawlers a plain version (`noscript`, Discourse), text faded in
/// by script. WCXB dev: F1 is flat from .2 to .6, and .002 lower at .1.
const SHELL_SHARE: f32 = 0.3;

/// Hidden text has a copy that is shown, or never was for readers.
const HIDDEN_SCORE: f32 = 0.02;

/// Hidden text is chrome unless it is the only copy.
pub(super) fn apply(draft: &mut Draft<'_>) {
    if is_shell(draft) {
        return;
    }
    for index in 0..draft.blocks.len() {
        if is_hidden(draft, index) && draft.is_open(index) {
            draft.decide(index, Label::Chrome, Reason::Hidden, HIDDEN_SCORE);
        }
    }
}

fn is_shell(draft: &Draft<'_>) -> bool {
    let away = regions::away(draft, |index| !is_hidden(draft, index));
    let counts = |index: usize| draft.is_open(index) && away[draft.blocks[index].place.section].is_none();
    let shown = Prose::of(draft, |index| counts(index) && !is_hidden(draft, index));
    let hidden = Prose::of(draft, |index| counts(index) && is_hidden(draft, index));
    shown.total() < SHELL_SHARE * hidden.total()
}

fn is_hidden(draft: &Draft<'_>, index: usize) -> bool {
    matches!(draft.blocks[index].place.visibility, Visibility::Hidden | Visibility::Noscript)
}

#[cfg(test)]
mod tests {
    use crate::Reason;

    #[test]
    fn what_is_hidden_in_a_footer_makes_no_shell() {
        let page = crate::extract(&format!(
            "<article><p>It rained all night, and the river rose by a hand's breadth before dawn.</p>\
             <div style='display:none'><p>The weather of this page is read out to you in a moment.</p></div></article>\
             <footer style='display:none'>{}</footer>",
            "<p>Whoever reads this far down will find the names of all who ever worked on this page.</p>"
                .repeat(40)
        ));
        let hidden = page.blocks().find(|(block, _)| block.text.starts_with("The weather")).expect("a block");
        assert_eq!(hidden.1.reason, Reason::Hidden);
    }
}
