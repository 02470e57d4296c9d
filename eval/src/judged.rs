//! What gold says of each block, and the best that choosing among blocks can reach.

use dehusk::{Extraction, Label, Reason};
use dehusk_eval::align::{Aligned, align};
use dehusk_eval::metrics::bag::{self, Prf};

/// A page's blocks, aligned with its gold text.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) blocks: Vec<JudgedBlock>,
    /// What is reached by keeping exactly the blocks that gold holds.
    pub(crate) ceiling: Prf,
    /// The share of gold's words that stand anywhere in the source, markup and scripts included.
    pub(crate) in_source: f64,
}

/// A block's verdict, and what gold has of the block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct JudgedBlock {
    pub(crate) label: Label,
    pub(crate) reason: Reason,
    pub(crate) aligned: Aligned,
}

impl JudgedBlock {
    /// Whether it is in the text.
    pub(crate) fn keeps(&self) -> bool {
        matches!(self.label, Label::Content | Label::Caption)
    }

    /// Words on the wrong side: kept ones that gold does not hold, dropped ones that it holds.
    pub(crate) fn wrong(&self) -> u32 {
        if self.keeps() { self.aligned.words - self.aligned.aligned } else { self.aligned.aligned }
    }
}

/// Aligns a page with its gold text.
pub(crate) fn judge(page: &Extraction, source: &str, gold: &str) -> Judged {
    let texts: Vec<&str> = page.blocks().map(|(block, _)| block.text.as_str()).collect();
    let aligned = align(&texts, gold);
    let kept = texts.iter().zip(&aligned).filter(|(_, aligned)| aligned.is_content());
    let best = kept.map(|(&text, _)| text).collect::<Vec<_>>().join("\n");
    let judged = page.blocks().zip(&aligned).map(|((_, verdict), &aligned)| JudgedBlock {
        label: verdict.label,
        reason: verdict.reason,
        aligned,
    });
    Judged {
        blocks: judged.collect(),
        ceiling: bag::by_word(&best, gold),
        in_source: bag::by_word(source, gold).recall,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RAIN: &str = "It rained all night, and the river rose by a hand's breadth before dawn.";

    #[test]
    fn the_ceiling_keeps_what_gold_holds_whatever_the_verdicts_say() {
        let page = format!("<nav><a href=/>Home</a></nav><p>{RAIN}</p><footer>Rain is free</footer>");
        let judged = judge(&dehusk::extract(&page), &page, &format!("{RAIN} Rain is free"));
        assert_eq!((judged.ceiling.f1, judged.in_source), (1.0, 1.0));
    }

    #[test]
    fn text_that_is_only_in_a_script_is_in_the_source_and_under_no_ceiling() {
        let page = format!("<p>Loading</p><script>show('{RAIN}')</script>");
        let judged = judge(&dehusk::extract(&page), &page, RAIN);
        assert_eq!((judged.ceiling.recall, judged.in_source), (0.0, 1.0));
    }
}
