//! Metadata: title, author and date.

use super::words::{fold, words};
use crate::gold::{Gold, OneOrMany};
use dehusk::Metadata;

/// How many characters of a date are the day.
const DAY_CHARS: usize = 10;

/// What was found of a field that the gold has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// What the gold has.
    Right,
    /// Something else, which costs more than nothing.
    Wrong,
    /// Nothing.
    Missing,
}

impl Answer {
    fn of(found: &str, is_right: bool) -> Self {
        match is_right {
            true => Self::Right,
            false if found.is_empty() => Self::Missing,
            false => Self::Wrong,
        }
    }
}

/// How right each of title, author and date is; `None` where the gold has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MetaScore {
    /// The same words.
    pub title: Option<Answer>,
    /// The same words.
    pub author: Option<Answer>,
    /// The same day.
    pub date: Option<Answer>,
}

/// Scores what was found.
pub fn score(gold: &Gold, found: &Metadata) -> MetaScore {
    let title = found.title.as_deref().unwrap_or("");
    let (date, authors) = (found.published.as_deref().unwrap_or(""), authors(found));
    let in_words = |found: &str, all: &[String]| Answer::of(found, same_words(found, &all.join(" ")));
    MetaScore {
        title: wanted(gold.title.as_ref()).map(|all| in_words(title, all)),
        author: wanted(gold.author.as_ref()).map(|all| in_words(&authors, all)),
        date: wanted(gold.date.as_ref()).map(|all| Answer::of(date, day(date) == day(&all[0]))),
    }
}

/// All authors as one text.
pub fn authors(found: &Metadata) -> String {
    found.authors.join(", ")
}

/// An empty text or list is no gold.
fn wanted(gold: Option<&OneOrMany>) -> Option<&[String]> {
    let all = gold?.as_slice();
    match all {
        [] => None,
        [one] if one.is_empty() => None,
        _ => Some(all),
    }
}

fn same_words(a: &str, b: &str) -> bool {
    let normal = |text: &str| fold(&words(&text.to_lowercase()).collect::<Vec<_>>().join(" "));
    normal(a) == normal(b)
}

fn day(date: &str) -> String {
    date.chars().take(DAY_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found() -> Metadata {
        let page = dehusk::extract("<title>Rain: at last!</title><p>It rained.</p>");
        page.metadata().clone()
    }

    #[test]
    fn punctuation_and_case_do_not_matter_in_a_title() {
        let gold = Gold { title: Some(OneOrMany::One("rain at LAST".to_owned())), ..Gold::default() };
        assert_eq!(score(&gold, &found()).title, Some(Answer::Right));
        let gold = Gold { title: Some(OneOrMany::One("Snow".to_owned())), ..Gold::default() };
        assert_eq!(score(&gold, &found()).title, Some(Answer::Wrong));
    }

    #[test]
    fn what_the_gold_does_not_have_is_not_scored() {
        let gold = Gold { author: Some(OneOrMany::Many(Vec::new())), ..Gold::default() };
        assert_eq!(score(&gold, &found()), MetaScore::default());
    }

    #[test]
    fn a_date_is_right_to_the_day() {
        let gold = Gold { date: Some(OneOrMany::One("2019-03-01T10:00:00Z".to_owned())), ..Gold::default() };
        let mut found = found();
        assert_eq!(score(&gold, &found).date, Some(Answer::Missing));
        found.published = Some("2019-03-01".to_owned());
        assert_eq!(score(&gold, &found).date, Some(Answer::Right));
    }
}
