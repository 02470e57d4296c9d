//! Comments appended to the main content.

use crate::args::Format;
use dehusk::Comment;
use std::fmt::Write;

/// The deepest level that is indented; a thread may nest without end.
const MAX_LEVEL: u16 = 8;

/// What separates author and date.
const SEPARATOR: &str = ", ";

/// All comments in a format; nothing in formats that have them already.
pub(crate) fn render(comments: &[Comment], format: Format) -> String {
    let one = match format {
        Format::Text => text,
        Format::Markdown => markdown,
        Format::Html => html,
        Format::Json | Format::Jsonl | Format::Parquet | Format::Explain | Format::Report => {
            return String::new();
        }
    };
    comments.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// Author and date, then the text, indented by depth.
fn text(comment: &Comment) -> String {
    prefixed(&format!("{}\n{}", head(comment), comment.text), &"    ".repeat(level(comment)))
}

/// A block quote, nested by depth.
fn markdown(comment: &Comment) -> String {
    let head =
        if head(comment).is_empty() { String::new() } else { format!("**{}**\n\n", escaped(&head(comment))) };
    prefixed(&format!("{head}{}", escaped(&comment.text)), &"> ".repeat(level(comment) + 1))
}

fn html(comment: &Comment) -> String {
    let mut out = String::from("<blockquote>\n");
    for paragraph in std::iter::once(head(comment).as_str()).chain(comment.text.split("\n\n")) {
        if !paragraph.is_empty() {
            let _ = writeln!(out, "<p>{}</p>", entities(paragraph).replace('\n', "<br>"));
        }
    }
    out + "</blockquote>\n"
}

fn head(comment: &Comment) -> String {
    let parts = [&comment.author, &comment.date].into_iter().flatten();
    parts.map(String::as_str).collect::<Vec<_>>().join(SEPARATOR)
}

fn level(comment: &Comment) -> usize {
    usize::from(comment.depth.min(MAX_LEVEL))
}

fn prefixed(text: &str, prefix: &str) -> String {
    text.trim().lines().fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{}", format!("{prefix}{line}").trim_end());
        out
    })
}

/// `CommonMark` takes a backslash before any ASCII punctuation, so all that may mean something gets
/// one.
fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        if "\\`*_[]<>#&|~+-=!".contains(c) {
            out.push('\\');
        }
        out.push(c);
        out
    })
}

fn entities(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
