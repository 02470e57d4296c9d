//! Rules: pure functions that name a piece of chrome when they see it, or say nothing.
//!
//! One file a family. A rule fires only where it can name the thing; what is merely unlikely to be
//! content is the scorer's business. Each file's head documents its rule in one form: What, Why,
//! Example, Known misses, Corpus cases.

mod advert;
mod app_badge;
mod author_bio;
mod breadcrumb;
mod byline;
pub(super) mod comment_form;
pub(super) mod comment_head;
pub(super) mod comment_meta;
mod consent;
mod counter;
mod cue;
mod evidence;
mod forum_chrome;
mod image_interface;
mod legal;
mod line_numbers;
mod login;
mod navigation;
mod newsletter;
mod pagination;
mod place;
mod player;
mod print_button;
mod related;
mod script_notice;
mod share_bar;
mod shop;
mod widget_amount;

use super::draft::{Draft, Window};
use crate::verdict::{Label, Reason};

/// A rule: what it sees of a block and its neighbours, or nothing.
type Rule = fn(&Window<'_>) -> Option<Reason>;

/// All rules, in order of precedence: the first that speaks decides.
const RULES: &[Rule] = &[
    widget_amount::rule,
    share_bar::rule,
    consent::rule,
    script_notice::rule,
    newsletter::rule,
    login::rule,
    counter::rule,
    comment_form::rule,
    comment_head::rule,
    comment_meta::rule,
    breadcrumb::rule,
    pagination::rule,
    advert::rule,
    forum_chrome::rule,
    player::rule,
    shop::rule,
    print_button::rule,
    app_badge::rule,
    related::rule,
    legal::rule,
    byline::rule,
    image_interface::rule,
    author_bio::rule,
    line_numbers::rule,
    navigation::rule,
];

/// The score of a block that a rule named.
const NAMED_SCORE: f32 = 0.01;

/// Asks every rule about every block.
pub(super) fn apply(draft: &mut Draft<'_>) {
    for index in 0..draft.blocks.len() {
        if let Some(reason) = name(draft, index) {
            draft.decide(index, Label::Chrome, reason, NAMED_SCORE);
        }
    }
}

/// What the first rule that speaks says. Where none does without looking around, none ever will.
fn name(draft: &Draft<'_>, index: usize) -> Option<Reason> {
    let silent = &draft.folded[index].silent;
    if silent.get() {
        return None;
    }
    let window = draft.window(index);
    let reason = RULES.iter().find_map(|rule| rule(&window));
    silent.set(reason.is_none() && !window.looked_around());
    reason
}

#[cfg(test)]
mod tests {
    use super::{RULES, testing};

    /// Headings that real pages keep on most of the domains that carry them, and words that say
    /// nothing alone.
    const PROTECTED: &[&str] = &[
        "Conclusion",
        "Final thoughts",
        "Pros",
        "Cons",
        "Pros:",
        "Cons:",
        "Key takeaways",
        "Summary",
        "Note",
        "Tip",
        "Warning",
        "Next steps",
        "Ingredients",
        "Results",
        "Best overall",
        "See also",
        "Product details",
        "0",
        "0%",
        "$0",
        "more",
        "by",
        "or",
        "all",
        "features",
    ];

    #[test]
    fn no_rule_names_a_protected_line_in_the_middle_of_a_page() {
        let prose = ["The river rose before dawn, and it went on rising all day."; 20];
        for line in PROTECTED {
            let page: Vec<&str> = prose.iter().chain([line]).chain(&prose).copied().collect();
            for rule in RULES {
                testing::kept(*rule, &page);
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! Rules on hand-made lines of plain text.

    use super::*;
    use crate::label::PageFacts;
    use crate::label::draft::Front;
    use crate::options::Focus;

    fn hits(rule: Rule, lines: &[&str]) -> Vec<bool> {
        let document = crate::segment::plain::segment(&lines.join("\n"));
        let facts = PageFacts { front: Front::Crawl, ..PageFacts::default() };
        let draft = Draft::new(&document, &facts, Focus::Balanced);
        (0..lines.len()).map(|i| rule(&draft.window(i)).is_some()).collect()
    }

    /// The rule names every line.
    pub(crate) fn chrome(rule: Rule, lines: &[&str]) {
        assert_eq!(hits(rule, lines), vec![true; lines.len()], "{lines:?}");
    }

    /// The rule names the first line, for what stands below it.
    pub(crate) fn heads(rule: Rule, lines: &[&str]) {
        assert!(hits(rule, lines)[0], "{lines:?}");
    }

    /// The rule names none of the lines.
    pub(crate) fn kept(rule: Rule, lines: &[&str]) {
        assert_eq!(hits(rule, lines), vec![false; lines.len()], "{lines:?}");
    }
}
