//! How right each reason is: precision and recall by the alignment of blocks with gold.

use crate::judged::JudgedBlock;
use crate::score::PageScore;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Add;

/// A reason, and how right it is. Precision and recall are of words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Rule {
    pub(crate) reason: &'static str,
    /// Whether its blocks are in the text.
    pub(crate) keeps: bool,
    pub(crate) pages: usize,
    pub(crate) blocks: usize,
    pub(crate) words: usize,
    /// Share of its words that gold holds, if it keeps blocks; that gold does not hold, if not.
    pub(crate) precision: f64,
    /// The same with every page weighing alike, whatever the number of words.
    pub(crate) precision_by_page: f64,
    /// Share of all words that gold holds, or does not hold, that it names.
    pub(crate) recall: f64,
}

/// Words named, and those of them that were named rightly.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    blocks: usize,
    words: usize,
    right: usize,
}

impl Count {
    fn of(block: &JudgedBlock) -> Self {
        let (words, wrong) = (block.aligned.words as usize, block.wrong() as usize);
        Self { blocks: 1, words, right: words - wrong }
    }

    fn precision(self) -> f64 {
        self.right as f64 / self.words.max(1) as f64
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            blocks: self.blocks + other.blocks,
            words: self.words + other.words,
            right: self.right + other.right,
        }
    }
}

/// Whether a verdict keeps blocks, and its reason.
type Key = (bool, &'static str);

/// Every reason that named a word on pages whose blocks are aligned: those that keep first, then by
/// the number of words. Blocks without words say nothing and are passed over.
pub(crate) fn rules(pages: &[&PageScore]) -> Vec<Rule> {
    let judged: Vec<&[JudgedBlock]> =
        pages.iter().filter_map(|page| Some(page.judged.as_ref()?.blocks.as_slice())).collect();
    let there = there(&judged);
    let mut by_page: BTreeMap<Key, Vec<Count>> = BTreeMap::new();
    for (key, count) in judged.iter().flat_map(|blocks| on_page(blocks)) {
        by_page.entry(key).or_default().push(count);
    }
    let mut rules: Vec<Rule> = by_page.into_iter().map(|(key, counts)| rule(key, &counts, there)).collect();
    rules.sort_by_key(|rule| (!rule.keeps, std::cmp::Reverse(rule.words), rule.reason));
    rules
}

/// What each reason named on a page.
fn on_page(blocks: &[JudgedBlock]) -> BTreeMap<Key, Count> {
    let mut counts: BTreeMap<Key, Count> = BTreeMap::new();
    for block in blocks.iter().filter(|block| block.aligned.words > 0) {
        let count = counts.entry((block.keeps(), block.reason.as_str())).or_default();
        *count = *count + Count::of(block);
    }
    counts
}

/// Words that gold does not hold, and words that it does.
fn there(judged: &[&[JudgedBlock]]) -> [usize; 2] {
    judged.iter().copied().flatten().fold([0, 0], |[without, within], block| {
        let (words, aligned) = (block.aligned.words as usize, block.aligned.aligned as usize);
        [without + words - aligned, within + aligned]
    })
}

fn rule((keeps, reason): Key, by_page: &[Count], there: [usize; 2]) -> Rule {
    let all = by_page.iter().fold(Count::default(), |sum, &count| sum + count);
    let precisions: f64 = by_page.iter().map(|count| count.precision()).sum();
    Rule {
        reason,
        keeps,
        pages: by_page.len(),
        blocks: all.blocks,
        words: all.words,
        precision: all.precision(),
        precision_by_page: precisions / by_page.len() as f64,
        recall: all.right as f64 / there[usize::from(keeps)].max(1) as f64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judged::Judged;
    use dehusk::{Label, Reason};
    use dehusk_eval::align::Aligned;
    use dehusk_eval::metrics::bag;

    fn page(blocks: &[(Label, Reason, u32, u32)]) -> PageScore {
        let block = |&(label, reason, words, aligned): &(Label, Reason, u32, u32)| JudgedBlock {
            label,
            reason,
            aligned: Aligned { words, aligned },
        };
        let blocks = blocks.iter().map(block).collect();
        let judged = Judged { blocks, ceiling: bag::by_word("", ""), in_source: 1.0 };
        PageScore { judged: Some(judged), ..PageScore::default() }
    }

    #[test]
    fn a_reason_is_as_right_as_the_words_it_names() {
        let one = page(&[
            (Label::Chrome, Reason::Login, 6, 0),
            (Label::Content, Reason::Prose, 20, 15),
            (Label::Chrome, Reason::Advert, 0, 0),
        ]);
        let two = page(&[(Label::Chrome, Reason::Login, 2, 1), (Label::Chrome, Reason::Sparse, 4, 4)]);
        let rules = rules(&[&one, &two]);
        let names: Vec<&str> = rules.iter().map(|rule| rule.reason).collect();
        assert_eq!(names, ["prose", "login", "sparse"]);
        let (prose, login) = (&rules[0], &rules[1]);
        assert_eq!((prose.precision, prose.recall), (0.75, 15.0 / 20.0));
        assert_eq!((login.pages, login.blocks, login.words), (2, 2, 8));
        assert_eq!((login.precision, login.precision_by_page), (7.0 / 8.0, 0.75));
        assert_eq!((login.recall, rules[2].recall), (7.0 / 12.0, 0.0));
    }

    #[test]
    fn pages_that_were_not_aligned_have_no_rules() {
        assert_eq!(rules(&[&PageScore::default()]), []);
    }
}
