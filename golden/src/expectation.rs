//! What the `expected.*` files hold.

use dehusk::Extraction;
use std::fmt::Write;
use std::path::Path;

/// How much of a block's text `expected.labels` shows.
const SHOWN_CHARS: usize = 60;

/// An expectation: a file's name and what it should hold; `None` if the file should not be there.
pub(crate) type Expectation = (&'static str, Option<String>);

/// What each `expected.*` file holds for an extraction. Few cases are about structure, so Markdown is held only
/// where the case has a file of it.
pub(crate) fn of(page: &Extraction, dir: &Path) -> [Expectation; 4] {
    [
        ("expected.txt", Some(page.text() + "\n")),
        ("expected.labels", Some(labels(page))),
        ("expected.comments", comments(page)),
        ("expected.md", dir.join("expected.md").exists().then(|| page.markdown() + "\n")),
    ]
}

fn labels(page: &Extraction) -> String {
    let mut out = String::new();
    for (block, verdict) in page.blocks() {
        let words: String = block.text.chars().take(SHOWN_CHARS).map(visible).collect();
        let (label, reason) = (verdict.label.as_str(), verdict.reason.as_str());
        let _ = writeln!(out, "{label}\t{reason}\t{}", words.trim_end());
    }
    out
}

/// A block stays on its line, and tabs separate only fields.
fn visible(c: char) -> char {
    if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }
}

fn comments(page: &Extraction) -> Option<String> {
    let comments = page.comments();
    let json = serde_json::to_string_pretty(comments).unwrap_or_else(|error| error.to_string());
    (!comments.is_empty()).then_some(json + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_a_line_of_three_fields() {
        let page = dehusk::extract("<pre>one\n\ttwo</pre>");
        let lines = labels(&page);
        let fields: Vec<&str> = lines.trim_end().split('\t').collect();
        assert_eq!(fields.len(), 3, "{lines:?}");
        assert_eq!(fields[2], "one  two");
    }

    #[test]
    fn no_comments_no_file() {
        assert_eq!(comments(&dehusk::extract("<p>Rain.</p>")), None);
    }
}
