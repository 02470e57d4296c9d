//! What stands around a comment: who wrote it, when, and its buttons.
//!
//! **What.** Buttons of a comment (`Reply`, `Permalink`); and author lines (`Ann Lee says:`), dates
//! and weaker buttons (`Like`, `Report`, `Edit`) where two of different sorts stand together, or
//! where the author line is an item of a numbered list.
//!
//! **Why.** They frame each comment, and are the tree's only marks in flattened text. But each has
//! a double in prose: an article quotes with `Smith says:`, and a letter is headed `Reply to the
//! ministry`.
//!
//! **Example.** `1. Ann Lee says:` / `May 4, 2020 at 5:12 pm`.
//!
//! **Known misses.** A bare name, which only the frame of a whole thread can tell from a heading.
//!
//! **Corpus cases.** `comment_meta/*`, `comments/*`.

use super::super::draft::{Line, Window};
use super::super::folded::Folded;
use super::super::phrases::Set;
use super::super::phrases::comment_meta::{PARTICLES, PRONOUNS, SAYS};
use crate::block::BlockKind;
use crate::hash::ConstantMap;
use crate::verdict::Reason;
use once_cell::sync::Lazy;

/// Arabic puts the verb first.
const SAYS_FIRST: &[&str] = &["يقول ", "قال "];

/// Names have no more words.
const MAX_NAME_WORDS: usize = 4;

/// Names have no more characters: 40 holds for the names of the threads that were looked at, in
/// all languages.
const MAX_NAME_CHARS: usize = 40;

/// By their last character.
static SAYS_BY_END: Lazy<ConstantMap<char, Vec<&str>>> = Lazy::new(|| {
    let mut ends: ConstantMap<char, Vec<&str>> = ConstantMap::default();
    for says in SAYS {
        ends.entry(says.chars().next_back().unwrap_or_default()).or_default().push(says);
    }
    ends
});

/// What a line may be to a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    Author,
    Date,
    Action,
}

/// What a line may be to a comment, by its own words.
pub(crate) fn cue(line: &Line<'_>) -> Option<Cue> {
    if author_of(&line.block.text).is_some() {
        Some(Cue::Author)
    } else if line.is_date() {
        Some(Cue::Date)
    } else {
        is_action(line.known).then_some(Cue::Action)
    }
}

/// The name in an author line: `John says:` is John's.
pub(crate) fn author_of(text: &str) -> Option<&str> {
    let text = text.trim();
    let ends = SAYS_BY_END.get(&text.chars().next_back()?);
    let before = ends.into_iter().flatten().find_map(|says| text.strip_suffix(says));
    let name = before.or_else(|| {
        let after = SAYS_FIRST.iter().find_map(|says| text.strip_prefix(says))?;
        after.strip_suffix([':', '：'])
    })?;
    let name = name.trim();
    (is_name(name) && !PRONOUNS.contains(&name.to_lowercase().as_str())).then_some(name)
}

/// Whether a text could be the name that somebody comments under.
pub(crate) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let shape = (1..=MAX_NAME_WORDS).contains(&words.len())
        && text.chars().count() <= MAX_NAME_CHARS
        && text.chars().any(char::is_alphanumeric)
        && !text.ends_with(['.', '!', '?', ',', ';', ':', '。', '？', '！', '：']);
    shape && (words.len() == 1 || words.iter().all(|word| is_name_word(word)))
}

fn is_name_word(word: &str) -> bool {
    !word.starts_with(char::is_lowercase)
        || PARTICLES.contains(&word)
        || word.contains(|c: char| c.is_numeric() || matches!(c, '_' | '@' | '/'))
}

/// Whether a line may be a button, a rank or a note of a comment: good where a comment is
/// known to be.
pub(crate) fn is_action(line: &Folded) -> bool {
    line.is_one_of(Set::CommentAction) || line.is_one_of(Set::CommentWeakAction)
}

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let this = &window.this;
    if matches!(this.block.kind, BlockKind::Heading(_) | BlockKind::Cell { .. } | BlockKind::Code) {
        return None;
    }
    let named = this.is_one_of(Set::CommentAction)
        || cue(this).is_some_and(|own| {
            (own == Cue::Author && is_numbered(this))
                || beside(own, window.prev())
                || beside(own, window.next())
        });
    named.then_some(Reason::CommentMeta)
}

/// `1. Ann Lee says:` is an item of a comment list.
fn is_numbered(line: &Line<'_>) -> bool {
    line.block.marker.starts_with(|c: char| c.is_ascii_digit())
}

/// A cue of another sort stands beside, and one of the two is an author line or a sure button:
/// a date beside `Share` is an article's.
fn beside(own: Cue, line: &Line<'_>) -> bool {
    let Some(other) = cue(line) else { return false };
    own != other && (own == Cue::Author || other == Cue::Author || line.is_one_of(Set::CommentAction))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::*;

    #[test]
    fn authors_are_read_in_ten_languages() {
        for line in [
            "Ann Lee says:",
            "Ann Lee sagt:",
            "Ann Lee dit :",
            "Ann Lee dice:",
            "Ann Lee ha detto:",
            "Ann Lee disse:",
            "Ann Lee пишет:",
            "Ann Lee说道：",
            "Ann Lee より:",
            "يقول Ann Lee:",
            "Ann Lee said...",
        ] {
            assert_eq!(author_of(line), Some("Ann Lee"), "{line}");
        }
        assert_eq!(author_of("gustavo says:"), Some("gustavo"));
        assert_eq!(author_of("The old ferryman says:"), None);
        assert_eq!(author_of("She says:"), None);
        assert_eq!(author_of("As the law says:"), None);
    }

    #[test]
    fn frames_of_comments_are_named() {
        chrome(rule, &["Ann Lee says:", "May 4, 2020 at 5:12 pm", "Reply"]);
        chrome(rule, &["1. gustavo says:", "Reply to gustavo"]);
        chrome(rule, &["Antworten", "Répondre", "回复", "Ответить"]);
        chrome(rule, &["Your comment is awaiting moderation.", "Pingback: The week in floods"]);
    }

    #[test]
    fn the_same_words_in_prose_stay() {
        kept(rule, &["Smith says:", "The river will rise again, and nobody will be ready."]);
        kept(rule, &["3 hours ago", "Share"]);
        kept(rule, &["Reply to the ministry", "The reply took a year.", "Quote", "2 days ago"]);
        kept(rule, &["Author", "Report", "Edit", "Ann Lee"]);
    }
}
