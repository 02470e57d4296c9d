//! Comments: found as comments, and kept out of the text.

use super::bag::{self, Prf};
use super::words::{fold, split};
use crate::gold::Gold;
use std::collections::HashSet;

/// A shorter comment line may stand in the article by chance.
const MIN_LINE_WORDS: usize = 5;

/// What became of a page's comments.
#[derive(Debug, Default)]
pub struct CommentScore {
    /// All comments, where the gold has them all.
    pub full: Option<Prf>,
    /// Words of gold comment lines: how many there are, and how many stand in the text.
    pub lines: (usize, usize),
    /// Gold snippets of comments: how many there are, how many stand in a comment, and in the text.
    pub snippets: (usize, usize, usize),
}

/// Scores a page's text and its comments, all of them as one text.
pub fn score(gold: &Gold, text: &str, comments: &str) -> CommentScore {
    let all = gold.comments.as_deref().filter(|all| !all.is_empty());
    CommentScore {
        full: all.map(|all| bag::by_word(comments, all)),
        lines: all.map_or((0, 0), |all| leaked_lines(all, gold.text.as_deref().unwrap_or(""), text)),
        snippets: snippets(&gold.comments_with, &fold(text), &fold(comments)),
    }
}

/// A line leaks if it stands in the text whole, and the gold text does not hold it too.
fn leaked_lines(comments: &str, gold_text: &str, text: &str) -> (usize, usize) {
    let lines = |text: &str| text.lines().map(fold).collect::<HashSet<String>>();
    let (out, content) = (lines(text), lines(gold_text));
    let long = comments.lines().map(fold).filter(|line| split(line).count() >= MIN_LINE_WORDS);
    long.filter(|line| !content.contains(line)).fold((0, 0), |(all, leaked), line| {
        let words = split(&line).count();
        (all + words, leaked + if out.contains(&line) { words } else { 0 })
    })
}

fn snippets(wanted: &[String], text: &str, comments: &str) -> (usize, usize, usize) {
    let count = |folded: &str| wanted.iter().filter(|snippet| folded.contains(&fold(snippet))).count();
    (wanted.len(), count(comments), count(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMENT: &str = "So glad the river stayed in its bed";

    fn gold() -> Gold {
        let shared = "this line is quoted in both";
        Gold {
            text: Some(format!("It rained.\n{shared}")),
            comments: Some(format!("{COMMENT}\nMe too\n{shared}")),
            comments_with: vec!["glad  the river".to_owned(), "snow".to_owned()],
            ..Gold::default()
        }
    }

    #[test]
    fn a_comment_in_the_text_has_leaked() {
        let score = score(&gold(), &format!("It rained.\n\n{COMMENT}\nMe too"), "");
        assert_eq!(score.lines, (8, 8));
        assert_eq!(score.snippets, (2, 0, 1));
    }

    #[test]
    fn a_comment_in_its_stream_is_found() {
        let score = score(&gold(), "It rained.", COMMENT);
        assert_eq!(score.lines, (8, 0));
        assert_eq!(score.snippets, (2, 1, 0));
        assert!(score.full.is_some_and(|full| (full.precision - 1.0).abs() < 1e-9 && full.recall < 1.0));
    }

    #[test]
    fn without_gold_comments_there_is_nothing_to_score() {
        let score = score(&Gold::default(), "It rained.", COMMENT);
        assert!(score.full.is_none() && score.lines == (0, 0) && score.snippets == (0, 0, 0));
    }
}
