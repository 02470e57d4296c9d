//! Attribution lines: who wrote a comment and when, as one line of text says it.

use super::fold::fold;
use super::phrases::dates;
use super::rules::comment_meta;
use crate::hash::ConstantSet;
use once_cell::sync::Lazy;

/// Longer lines are prose.
const MAX_WORDS: usize = 24;

/// No date is longer; bounds the work where words are.
const MAX_DATE_BYTES: usize = 256;

/// Words between name, date and buttons.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "on", "by", "posted", "submitted", "written", "commented", "comment", "from", "at", "says", "said", "wrote", "replied", "points", "point", "0", "in", "reply", "to",
    "von", "am", "schrieb", "sagte", "par", "le", "por", "el", "da", "il", "em", "от", "投稿者", "作者", "发表于", "於",
];

/// Buttons that share the line with name and date on aggregators and forums.
#[rustfmt::skip]
const BUTTONS: &[&str] = &[
    "reply", "parent", "root", "context", "prev", "next", "link", "permalink", "flag", "report", "edit", "quote", "like", "share", "save", "hide", "unvote", "favorite", "#", "#0", "edited", "verified", "author", "op", "mod", "antworten", "répondre", "responder", "rispondi", "ответить", "回复", "返信",
    "(not", "verified)", "(edit)", "[–]", "[-]", "[+]", "[0", "more]", "more", "children", "child", "0",
];

static BETWEEN_SET: Lazy<ConstantSet<&str>> = Lazy::new(|| BETWEEN.iter().copied().collect());
static BUTTON_SET: Lazy<ConstantSet<&str>> = Lazy::new(|| BUTTONS.iter().copied().collect());

/// Words that lead to a date and are words of dates elsewhere.
const LEAD_IN: &[&str] = &["on ", "On ", "at ", "am ", "le ", "el ", "il ", "em "];

/// Who and when, as far as a line says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Attribution<'a> {
    pub(super) author: Option<&'a str>,
    pub(super) date: Option<&'a str>,
}

/// Reads a line that holds an author, a date or both, buttons aside, and nothing else. A line of a
/// name alone is read too: whether it is one, only its place can tell.
pub(super) fn read(text: &str) -> Option<Attribution<'_>> {
    if let Some(author) = comment_meta::author_of(text)
        && find_date(author).is_none()
    {
        return Some(Attribution { author: Some(author), date: None });
    }
    if words(text).nth(MAX_WORDS).is_some() {
        return None;
    }
    let date = find_date(text);
    let (before, after) = match date {
        Some(date) => split_around(text, date),
        None => (text, ""),
    };
    let (before, after) = (trim(before), trim(after));
    let author = if before.is_empty() { after } else { before };
    let read = Attribution { author: Some(author).filter(|a| comment_meta::is_name(a)), date };
    let all_read = (author.is_empty() && date.is_some())
        || (read.author.is_some() && (before.is_empty() || after.is_empty()));
    all_read.then_some(read)
}

/// Words with where they start.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// The longest run of words that is a date, in the first words of a text.
pub(super) fn find_date(text: &str) -> Option<&str> {
    let words: Vec<(usize, &str)> = words(text).take(MAX_WORDS).collect();
    let run = |from: (usize, &str), to: (usize, &str)| text.get(from.0..to.0 + to.1.len());
    let mut best: Option<&str> = None;
    let groups = words.split(|(_, word)| !dates::may_hold(word));
    for words in groups.filter(|words| words.iter().any(|(_, word)| dates::may_mark(word))) {
        for from in 0..words.len() {
            let mut runs = (from..words.len()).rev().filter_map(|to| run(words[from], words[to]));
            let is_better = |run: &&str| {
                let is_longer = best.is_none_or(|b| run.len() > b.len());
                is_longer && run.len() <= MAX_DATE_BYTES && dates::is_date(&fold(run))
            };
            best = runs.find(is_better).or(best);
        }
    }
    let date = best?.trim_matches(is_sign);
    Some(LEAD_IN.iter().find_map(|word| date.strip_prefix(word)).unwrap_or(date))
}

/// What stands before and after a date that is a part of the text.
pub(super) fn split_around<'a>(text: &'a str, date: &str) -> (&'a str, &'a str) {
    let start = date.as_ptr().addr() - text.as_ptr().addr();
    (text.get(..start).unwrap_or_default(), text.get(start + date.len()..).unwrap_or_default())
}

fn is_sign(c: char) -> bool {
    c.is_whitespace() || "|·•,:;-–—»«()/…".contains(c)
}

/// Takes joining words and buttons off both ends.
fn trim(text: &str) -> &str {
    let mut rest = text.trim_matches(is_sign);
    while let Some(shorter) = trim_word(rest) {
        rest = shorter.trim_matches(is_sign);
    }
    rest
}

fn trim_word(text: &str) -> Option<&str> {
    let idle = |word: &str| {
        let folded = fold(word);
        folded.is_empty() || BETWEEN_SET.contains(folded.as_str()) || BUTTON_SET.contains(folded.as_str())
    };
    let first = text.split_whitespace().next()?;
    if idle(first) && text.len() > first.len() || BUTTON_SET.contains(fold(first).as_str()) {
        return text.get(first.len()..);
    }
    let last = text.split_whitespace().next_back()?;
    if idle(last) { text.get(..text.len() - last.len()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who_and_when(text: &str) -> (Option<&str>, Option<&str>) {
        read(text).map_or((None, None), |a| (a.author, a.date))
    }

    #[test]
    fn lines_of_many_systems_are_read() {
        let both = |author, date| (Some(author), Some(date));
        assert_eq!(who_and_when("Ann Lee says:"), (Some("Ann Lee"), None));
        assert_eq!(who_and_when("May 4, 2020 at 5:12 pm"), (None, Some("May 4, 2020 at 5:12 pm")));
        assert_eq!(
            who_and_when("Ann Lee on May 4, 2020 at 5:12 pm said:"),
            both("Ann Lee", "May 4, 2020 at 5:12 pm")
        );
        assert_eq!(
            who_and_when("Posted by: Ann Lee | May 04, 2010 at 10:11 AM"),
            both("Ann Lee", "May 04, 2010 at 10:11 AM")
        );
        assert_eq!(who_and_when("annlee 3 hours ago | parent | next [–]"), both("annlee", "3 hours ago"));
        assert_eq!(who_and_when("Ann Lee · 3 hours ago · Reply"), both("Ann Lee", "3 hours ago"));
        assert_eq!(
            who_and_when("Submitted by Ann on Sat, 03/23/2013 - 09:21"),
            both("Ann", "Sat, 03/23/2013 - 09:21")
        );
        assert_eq!(who_and_when("Ann Lee"), (Some("Ann Lee"), None));
    }

    #[test]
    fn the_longest_date_is_found() {
        assert_eq!(
            find_date("Monday, when she left, or May 4, 2020 at 5:12 pm"),
            Some("May 4, 2020 at 5:12 pm")
        );
        assert_eq!(find_date("On May 4, 2020 she left, it was Monday"), Some("May 4, 2020"));
    }

    #[test]
    fn prose_is_not_read() {
        assert_eq!(read("The river rose on May 4, 2020 and fell a week later."), None);
        assert_eq!(read("Thanks, this helped me a lot"), None);
    }
}
