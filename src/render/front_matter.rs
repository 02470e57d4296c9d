//! Metadata as YAML, as static site generators and note-taking programs read it at the head of a file.

use crate::metadata::Metadata;
use std::fmt::Write;

/// Writes what is known between two lines of dashes; nothing where nothing is known.
pub(crate) fn render(metadata: &Metadata) -> String {
    let single = [
        ("title", &metadata.title),
        ("published", &metadata.published),
        ("modified", &metadata.modified),
        ("site_name", &metadata.site_name),
        ("url", &metadata.url),
        ("language", &metadata.language),
        ("description", &metadata.description),
        ("image", &metadata.image),
        ("licence", &metadata.licence),
    ];
    let several =
        [("authors", &metadata.authors), ("tags", &metadata.tags), ("categories", &metadata.categories)];
    let mut lines = String::new();
    for (name, value) in single {
        if let Some(value) = value {
            line(name, &quoted(value), &mut lines);
        }
    }
    for (name, values) in several.into_iter().filter(|(_, values)| !values.is_empty()) {
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        line(name, &format!("[{}]", values.join(", ")), &mut lines);
    }
    if lines.is_empty() { lines } else { format!("---\n{lines}---\n") }
}

fn line(name: &str, value: &str, lines: &mut String) {
    let _ = writeln!(lines, "{name}: {value}");
}

/// A double-quoted scalar, in which nothing means anything (YAML 1.2, 7.3.1).
fn quoted(value: &str) -> String {
    let mut out = String::from('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            // Controls, line ends of YAML 1.1, and what is no character.
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}') =>
            {
                let _ = write!(out, "\\u{:04X}", c as u32);
            }
            c => out.push(c),
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_quoted() {
        let metadata = Metadata {
            title: Some("Rain: \"all\" night\\day\u{85}".to_owned()),
            authors: vec!["Ann Lee".to_owned(), "B, C".to_owned()],
            ..Metadata::default()
        };
        let expected =
            "---\ntitle: \"Rain: \\\"all\\\" night\\\\day\\u0085\"\nauthors: [\"Ann Lee\", \"B, C\"]\n---\n";
        assert_eq!(render(&metadata), expected);
    }

    #[test]
    fn nothing_known_is_nothing_written() {
        assert_eq!(render(&Metadata::default()), "");
    }
}
