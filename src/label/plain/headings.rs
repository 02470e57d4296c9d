//! Headings of crawl text.
//!
//! A short line that stands alone between kept lines, with prose right below it, introduces that
//! prose, however little it looks like prose itself.

use super::super::draft::Draft;
use crate::verdict::{Label, Reason};

/// Keeps lone lines above kept prose.
pub(super) fn apply(draft: &mut Draft<'_>) {
    for index in 1..draft.blocks.len().saturating_sub(1) {
        let lone = draft.verdicts[index].reason == Reason::Sparse
            && draft.verdicts[index - 1].label.in_text()
            && draft.verdicts[index + 1].reason == Reason::Prose;
        if lone {
            draft.revise(index, Label::Content, Reason::Heading, 0.6);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::scorecard;
    use super::super::testing::run;
    use crate::verdict::Label;

    const PROSE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn. Nobody had seen the like of it since the mill burned down and the dam was built.\n";

    #[test]
    fn a_lone_line_above_prose_stays_and_a_menu_goes() {
        let menu = "Weather Maps\n".repeat(12);
        let text = format!("{menu}{}The Second Day\n{}{menu}", PROSE.repeat(9), PROSE.repeat(9));
        let verdicts = run(&[scorecard::apply, super::apply], &text);
        let kept = verdicts.labelled(Label::Content);
        assert!(kept.contains(&"The Second Day"));
    }
}
