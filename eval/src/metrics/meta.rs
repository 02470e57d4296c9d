//! Metadata: title, author and date.

use super::words::{fold, words};
use crate::gold::{Gold, OneOrMany};
use dehusk::Metadata;

/// How many characters of a date are the day.
const DAY_CHARS: usize = 10;

/// Whether each of title, author and date is right; `None` where the gold has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MetaScore {
    /// The same words.
    pub title: Option<bool>,
    /// The same words.
    pub author: Option<bool>,
    /// The same day.
    pub date: Option<bool>,
}

/// Scores what was found.
pub fn score(gold: &Gold, found: &Metadata) -> MetaScore {
    let title = found.title.as_deref().unwrap_or("");
    let date = found.published.as_deref().unwrap_or("");
    MetaScore {
        title: wanted(gold.title.as_ref()).map(|all| same_words(title, &all.join(" "))),
        author: wanted(gold.author.as_ref()).map(|all| same_words(&authors(found), &all.join(" "))),
        date: wanted(gold.date.as_ref()).map(|all| day(date) == day(&all[0])),
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
        assert_eq!(score(&gold, &found()).title, Some(true));
        let gold = Gold { title: Some(OneOrMany::One("Snow".to_owned())), ..Gold::default() };
        assert_eq!(score(&gold, &found()).title, Some(false));
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
        assert_eq!(score(&gold, &found).date, Some(false));
        found.published = Some("2019-03-01".to_owned());
        assert_eq!(score(&gold, &found).date, Some(true));
    }
}
