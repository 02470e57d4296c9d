//! The laws of flattened text on pages put together from what such pages hold.

use dehusk::{Extraction, Extractor, Focus};
use proptest::prelude::*;
use std::ops::Range;

/// Thousands of cases take minutes in a debug build; this many take seconds.
const CASES: u32 = 128;

/// Lines of pages: chrome, names, dates, prose, items, residues, odd white space.
#[rustfmt::skip]
const LINES: &[&str] = &[
    "Home", "News", "Contact us", "Menu", "Share", "Facebook Twitter", "0 $", "2,500 $", "Print", "Read more",
    "Related Articles", "Leave a Reply", "Leave a ReplyCancel reply", "Post Comment", "12 Comments", "Reply", "Like",
    "Privacy Policy", "© 2020 The Herald", "Subscribe to our newsletter", "Log in", "View all comments", "Notify of",
    "Ann Lee says:", "Ann Lee", "Bob_77", "The Flood", "River rises in the valley overnight", "3 hours ago",
    "May 4, 2020 at 5:12 pm", "Ann Lee on May 4, 2020", "good news!!", "I saw it from my roof.", "Who pays?",
    "It rained all night in the valley, and the river rose by a hand's breadth before dawn, and it went on rising.",
    "Nobody had seen the like of it since the mill burned down, and nobody has asked for it since then either.",
    "The dam held, said the mayor, because it was built by people who had to live below it, and who knew the river.",
    "The dam held.13950907_photo-1", "13950907_photo-1", "Map of the valley", "今天下了一整夜的雨，河水涨了一掌高。",
    "Total", "12", "—", "\u{a0}", "\u{200b}", "a\u{0}b", "1.", "-",
];

const INDENTS: &[&str] = &["", "", "", "  ", "    ", "\t", "      "];
const MARKERS: &[&str] = &["", "", "", "", "1. ", "2. ", "• ", "- "];
const BREAKS: &[&str] = &["\n", "\n\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n"];

fn line() -> impl Strategy<Value = String> {
    let pick = prop::sample::select;
    (pick(INDENTS), pick(MARKERS), pick(LINES), pick(BREAKS)).prop_map(|(a, b, c, d)| [a, b, c, d].concat())
}

/// Lines in any order, with runs of one line as menus and listings have them.
fn page() -> impl Strategy<Value = String> {
    let run = (line(), 1..3_usize).prop_map(|(line, copies)| line.repeat(copies));
    prop::collection::vec(run, 0..60).prop_map(|lines| lines.concat())
}

fn clean(text: &str, focus: Focus) -> Extraction {
    Extractor::new().focus(focus).extract_text(text)
}

/// Where the kept blocks stand in the input.
fn kept(page: &Extraction) -> Vec<Range<usize>> {
    let in_text = |label| matches!(label, dehusk::Label::Content | dehusk::Label::Caption);
    page.blocks().filter(|(_, v)| in_text(v.label)).map(|(block, _)| block.source.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cleaning_cleaned_text_changes_nothing(text in page()) {
        for focus in [Focus::Precision, Focus::Balanced, Focus::Recall] {
            let once = clean(&text, focus).text();
            prop_assert_eq!(clean(&once, focus).text(), once);
        }
    }

    #[test]
    fn a_narrower_focus_keeps_no_more(text in page()) {
        let [narrow, balanced, wide] =
            [Focus::Precision, Focus::Balanced, Focus::Recall].map(|focus| kept(&clean(&text, focus)));
        prop_assert!(narrow.iter().all(|range| balanced.contains(range)));
        prop_assert!(balanced.iter().all(|range| wide.contains(range)));
    }

    #[test]
    fn source_ranges_are_ordered_and_hold_their_text(text in page()) {
        let page = clean(&text, Focus::Balanced);
        let mut end = 0;
        for (block, _) in page.blocks() {
            prop_assert!(block.source.start >= end);
            end = block.source.end;
            let line = format!("{}{}", block.marker, block.text);
            prop_assert_eq!(text.get(block.source.clone()), Some(line.as_str()));
        }
    }
}
