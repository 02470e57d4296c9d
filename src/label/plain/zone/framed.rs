//! Zones told by author lines, dates and buttons.

use super::super::super::draft::Draft;
use super::super::super::folded::Mark;
use super::{Lines, least_article};
use crate::verdict::Reason;
use std::ops::Range;

/// So many lines may stand between the frames of one zone: a long comment.
const MAX_BETWEEN: usize = 40;

/// Fewer frames are a coincidence.
const MIN_FRAMES: usize = 2;

/// So many frames with no article above are a forum's posts.
const FORUM_FRAMES: usize = 4;

/// So far above the first frame the head of the comments may stand.
const MAX_ABOVE: usize = 6;

/// The first run of frames that has an article above it.
pub(super) fn find(lines: &Lines<'_>) -> Option<Range<usize>> {
    let (draft, marks) = (lines.draft, lines.marks);
    if is_forum(draft) {
        return None;
    }
    for run in runs(marks) {
        let sure = run.iter().any(|&i| marks[i] == Mark::Sure);
        let enough = run.len() >= MIN_FRAMES && (sure || headed(marks, run[0]));
        let start = head_above(marks, run[0]).unwrap_or(run[0]);
        if lines.prose_above(start) < least_article(draft, start) && run.len() >= FORUM_FRAMES {
            return None;
        }
        if let Some(zone) = enough.then(|| extent(lines, &run)).and_then(|zone| lines.below_article(zone)) {
            return Some(zone);
        }
    }
    None
}

fn is_forum(draft: &Draft<'_>) -> bool {
    draft.verdicts.iter().filter(|v| v.reason == Reason::ForumChrome).count() >= FORUM_FRAMES
}

/// Frames that stand near each other, with no head of comments between them: the article's own name
/// and date are no frame of the first comment.
fn runs(marks: &[Mark]) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for index in (0..marks.len()).filter(|&i| is_frame(marks, i)) {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|&last| is_near(marks, last, index)) => run.push(index),
            _ => runs.push(vec![index]),
        }
    }
    runs
}

fn is_near(marks: &[Mark], last: usize, next: usize) -> bool {
    next - last <= MAX_BETWEEN && !marks[last..next].contains(&Mark::Head)
}

fn is_frame(marks: &[Mark], index: usize) -> bool {
    let below_name = index > 0 && marks[index - 1] == Mark::Name;
    matches!(marks[index], Mark::Sure | Mark::Signed) || (marks[index] == Mark::Date && below_name)
}

fn headed(marks: &[Mark], first: usize) -> bool {
    head_above(marks, first).is_some()
}

fn head_above(marks: &[Mark], first: usize) -> Option<usize> {
    (first.saturating_sub(MAX_ABOVE)..first).find(|&i| matches!(marks[i], Mark::Head | Mark::Form))
}

/// From the head, or the name above the first frame, to the end of the last comment.
fn extent(lines: &Lines<'_>, run: &[usize]) -> Range<usize> {
    let (marks, first, last) = (lines.marks, run[0], run[run.len() - 1]);
    let name = first.saturating_sub(1);
    let begin = if marks[name] == Mark::Name { name } else { first };
    let start = head_above(marks, first).unwrap_or(begin);
    start..lines.stop(last)
}

#[cfg(test)]
mod tests {
    use super::super::super::super::rules;
    use super::super::super::testing::run;
    use super::super::apply;
    use crate::verdict::Label;

    const ARTICLE: &str = "It rained all night in the valley, and the river rose by a hand's breadth before \
        dawn. Nobody had seen the like of it since the mill burned down and the dam was built.\n\n";

    fn comments(text: &str) -> Vec<String> {
        let verdicts = run(&[rules::apply, apply], text);
        verdicts.labelled(Label::Comment).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn numbered_author_lines_frame_comments_up_to_the_form() {
        let list =
            "  1. Ann says:\n\n    It held.\n\n  2. Bob says:\n\n    For now.\n\nLeave a Reply\n\nThe mill.";
        assert_eq!(comments(&format!("{}{list}", ARTICLE.repeat(2))), ["It held.", "For now."]);
    }

    #[test]
    fn dates_below_names_count_where_a_head_stands_above() {
        let list = "2 Comments\nAnn Lee\n3 hours ago\nIt held.\nBob\n2 hours ago\nFor now.";
        assert_eq!(comments(&format!("{}{list}", ARTICLE.repeat(2))), ["It held.", "For now."]);
        let teasers = "Ann Lee\nMay 4, 2020\nThe dam that held\nBob Moor\nMay 3, 2020\nThe mill";
        assert!(comments(&format!("{}{teasers}", ARTICLE.repeat(2))).is_empty());
    }

    #[test]
    fn a_head_parts_the_comments_from_the_byline() {
        let byline = "Ann Lee\nMay 4, 2020\n";
        let list = "2 Comments\nCy Fell\n3 hours ago\nIt held.\nBob\n2 hours ago\nFor now.\nDan\n1 hour ago\nSo far.";
        let text = format!("{byline}{}{list}", ARTICLE.repeat(2));
        assert_eq!(comments(&text), ["It held.", "For now.", "So far."]);
    }

    #[test]
    fn a_form_alone_and_a_quoted_speaker_are_no_zone() {
        assert!(comments(&format!("{}Leave a Reply\n\nThe mill burned.", ARTICLE.repeat(2))).is_empty());
        assert!(comments(&format!("{}Smith says:\n\nThe mill burned.", ARTICLE.repeat(2))).is_empty());
    }

    #[test]
    fn below_a_head_a_short_article_is_enough() {
        let list = "  1. Ann says:\n\n    It held.\n\n  2. Bob says:\n\n    For now.";
        let article = format!("{ARTICLE}It rained again at noon, and by night the dam held.\n\n");
        assert_eq!(comments(&format!("{article}2 Comments\n\n{list}")), ["It held.", "For now."]);
        assert!(comments(&format!("{article}{list}")).is_empty());
        assert!(comments(&format!("{ARTICLE}2 Comments\n\n{list}")).is_empty());
    }

    #[test]
    fn frames_from_the_top_on_are_a_forum() {
        let post = format!("Ann says:\nMay 4, 2020\n{ARTICLE}");
        assert!(comments(&post.repeat(4)).is_empty());
    }
}
