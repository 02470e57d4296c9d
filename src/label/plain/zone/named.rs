//! Zones told by bare names over texts, where dates and buttons are gone.
//!
//! Any heading may look like a name, so names alone prove nothing. All three must hold: two names;
//! a text in the tone of talk; and double blank lines, which a flattener leaves where an author line
//! vanished, one where a head or a form stands above, more where nothing does.

use super::super::super::draft::Draft;
use super::super::super::folded::Mark;
use super::super::surroundings::total_prose;
use super::Lines;
use crate::verdict::Reason;
use std::ops::Range;

/// Names as headings have fewer; `is_name` allows more for names beside other marks.
const MAX_NAME_WORDS: u32 = 3;

/// Fewer names are headings.
const MIN_NAMES: usize = 2;

/// Double blank lines in the zone, where nothing heads it.
const MIN_LOST_LINES: usize = 3;

/// One text in four is in the tone of talk.
const TALK_SHARE: usize = 4;

/// The article is at least this part of all prose, where nothing heads the zone: what begins sooner
/// are the sections of the article.
const MAX_TALK_PER_ARTICLE: u32 = 8;

/// Two blank lines or more: a block whose text vanished.
const LOST_LINE_GAP: u16 = 2;

/// The zone of a text without other frames.
pub(super) fn find(lines: &Lines<'_>) -> Option<Range<usize>> {
    let (draft, marks) = (lines.draft, lines.marks);
    let names: Vec<usize> = (0..marks.len()).filter(|&i| heads_text(draft, marks, i)).collect();
    headed(lines, &names).or_else(|| bare(lines, &names)).and_then(|zone| lines.below_article(zone))
}

/// Below a head or a form, all that follows until chrome.
fn headed(lines: &Lines<'_>, names: &[usize]) -> Option<Range<usize>> {
    let (draft, marks) = (lines.draft, lines.marks);
    let of_comments =
        |i: &usize| matches!(draft.verdicts[*i].reason, Reason::CommentHead | Reason::CommentForm);
    let head = (0..marks.len()).find(of_comments)?;
    let inside = |i: usize| matches!(marks[i], Mark::Head | Mark::Form | Mark::Sure | Mark::Weak);
    let first = (head..marks.len()).find(|&i| !inside(i) && draft.is_open(i))?;
    let zone = head..lines.stop(first);
    (holds(names, &zone) && loses_lines(draft, &zone, 1) && is_talk(draft, marks, &zone)).then_some(zone)
}

/// From the first name on, if the rest of the text is talk.
fn bare(lines: &Lines<'_>, names: &[usize]) -> Option<Range<usize>> {
    let (draft, marks) = (lines.draft, lines.marks);
    let first = *names.first()?;
    let zone = first..lines.stop(first);
    let article = lines.prose_above(first).saturating_mul(MAX_TALK_PER_ARTICLE);
    let cues = holds(names, &zone)
        && article >= total_prose(draft.blocks)
        && loses_lines(draft, &zone, MIN_LOST_LINES)
        && !loses_lines(draft, &(0..first), 1);
    (cues && is_talk(draft, marks, &zone)).then_some(zone)
}

fn holds(names: &[usize], zone: &Range<usize>) -> bool {
    names.iter().filter(|i| zone.contains(i)).count() >= MIN_NAMES
}

fn loses_lines(draft: &Draft<'_>, zone: &Range<usize>, least: usize) -> bool {
    draft.blocks[zone.clone()].iter().filter(|b| b.place.gap >= LOST_LINE_GAP).count() >= least
}

/// Whether a line is a name with a text under it, set apart by blank lines on both sides.
pub(super) fn heads_text(draft: &Draft<'_>, marks: &[Mark], index: usize) -> bool {
    let block = &draft.blocks[index];
    let Some(below) = draft.blocks.get(index + 1) else { return false };
    let apart = block.place.gap > 0 && below.place.gap == 1;
    let alone = block.marker.is_empty() && block.stats.words <= MAX_NAME_WORDS;
    marks[index] == Mark::Name && apart && alone && marks[index + 1] == Mark::Text && draft.is_open(index + 1)
}

fn is_talk(draft: &Draft<'_>, marks: &[Mark], zone: &Range<usize>) -> bool {
    let texts = zone.clone().filter(|&i| draft.is_open(i) && marks[i] == Mark::Text);
    let (all, talk) =
        texts.fold((0, 0), |(all, talk), i| (all + 1, talk + usize::from(talks(&draft.blocks[i].text))));
    talk * TALK_SHARE >= all
}

/// Words of somebody who speaks for himself, in the languages the rules know. `You` is not among
/// them: guides say it in every line.
#[rustfmt::skip]
const TALK: &[&str] = &[
    "i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "my", "me", "lol", "thanks", "thx",
    "ich", "mir", "mein", "danke", "je", "moi", "merci", "yo", "gracias", "grazie", "eu", "obrigado", "я", "мне", "спасибо", "私", "谢谢",
];

/// Whether a text has the tone of talk: a word of the first person, an exclamation, an address, a
/// small letter at its beginning.
fn talks(text: &str) -> bool {
    let word = |w: &str| w.trim_matches(|c: char| c.is_ascii_punctuation()).to_lowercase();
    text.starts_with(char::is_lowercase)
        || text.contains('!')
        || text.contains("://")
        || text.split_whitespace().any(|w| TALK.contains(&word(w).as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::run;
    use super::super::apply;
    use super::*;
    use crate::verdict::Label;

    const ARTICLE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn. Nobody had seen the like of it since the mill burned down and the dam was built.\n\n";

    fn comments(text: &str) -> Vec<String> {
        run(&[apply], text).labelled(Label::Comment).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn names_over_talk_with_lost_lines_are_a_zone() {
        let talk =
            "Ann Lee\n\nI saw it from my roof.\n\n\nWho pays?\n\n\nBob_77\n\nnobody pays!\n\n\nThe dam held.";
        let found = comments(&format!("{}{talk}", ARTICLE.repeat(2)));
        assert_eq!(found, ["I saw it from my roof.", "Who pays?", "nobody pays!", "The dam held."]);
    }

    #[test]
    fn headings_over_prose_are_none() {
        let sections = format!("The Flood\n\n{ARTICLE}\nThe Dam\n\n{ARTICLE}\nThe Mill\n\n{ARTICLE}");
        assert!(comments(&format!("{}{sections}", ARTICLE.repeat(2))).is_empty());
    }

    #[test]
    fn talk_without_lost_lines_is_none() {
        let letters =
            "Ann Lee\n\nI saw it from my roof.\n\nBob Moor\n\nI did not!\n\nCy Fell\n\nMy boat sank.";
        assert!(comments(&format!("{}{letters}", ARTICLE.repeat(2))).is_empty());
    }

    #[test]
    fn tone_is_heard_in_words_and_signs() {
        assert!(
            talks("Great work!")
                && talks("so what")
                && talks("See http://example.org")
                && talks("Well, I did.")
        );
        assert!(!talks("The river rose, and you could hear it."));
    }
}
