//! What would be read as markup, escaped by where it stands.

/// What a text stands in: it decides which characters are markup.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context<'a> {
    /// All text of the line, without markup.
    pub(super) line: &'a str,
    /// Where in it the text begins.
    pub(super) start: usize,
    /// In the text of a link, `]` ends it.
    pub(super) in_link: bool,
    /// In a page with formulas, `$` begins one.
    pub(super) math: bool,
}

/// Escapes a part of a line. ASCII white space becomes a plain space: a tab may be markup.
pub(super) fn escape(part: &str, context: Context<'_>, out: &mut String) {
    for (at, c) in part.char_indices() {
        // Between two letters `_` means nothing, but what stands at an edge may be markup.
        let is_edge = c == '_' && (at == 0 || at + 1 == part.len());
        let is_special = (c == ']' && context.in_link) || (c == '$' && context.math);
        if is_edge || is_special || is_markup(context.line, context.start + at, c) {
            out.push('\\');
        }
        out.push(if c.is_ascii_whitespace() { ' ' } else { c });
    }
}

fn is_markup(line: &str, at: usize, c: char) -> bool {
    let before = line.get(..at).unwrap_or_default();
    let after = line.get(at + c.len_utf8()..).unwrap_or_default();
    match c {
        '\\' | '`' | '*' | '[' | '<' | '~' | '|' => true,
        '_' => !(before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)),
        '#' => before.is_empty() || before.ends_with(char::is_whitespace),
        '&' => is_reference(after),
        '>' | '=' => before.is_empty(),
        '-' => before.is_empty() && (ends_marker(after) || after.starts_with(['-', ':'])),
        '+' => before.is_empty() && ends_marker(after),
        ':' => before.is_empty() && after.starts_with('-'),
        '.' | ')' => is_number(before) && ends_marker(after),
        _ => false,
    }
}

/// A list marker is one only before white space or the end.
fn ends_marker(after: &str) -> bool {
    after.is_empty() || after.starts_with(|c: char| c.is_ascii_whitespace())
}

/// Numbers of list items have nine digits at most (`CommonMark` 5.2).
fn is_number(before: &str) -> bool {
    (1..=9).contains(&before.len()) && before.bytes().all(|b| b.is_ascii_digit())
}

/// Whether `&` begins a character reference: the longest name has 31 letters (HTML standard).
fn is_reference(after: &str) -> bool {
    let name = after.bytes().take(33).take_while(|&b| b.is_ascii_alphanumeric() || b == b'#').count();
    name > 0 && after.as_bytes().get(name) == Some(&b';')
}

#[cfg(test)]
mod tests {
    use super::Context;

    fn escape(line: &str) -> String {
        let mut out = String::new();
        super::escape(line, Context { line, ..Context::default() }, &mut out);
        out
    }

    #[test]
    fn markup_is_escaped_where_it_would_be_read() {
        for (text, escaped) in [
            ("1. x", "1\\. x"),
            ("- x", "\\- x"),
            ("+", "\\+"),
            ("# x", "\\# x"),
            ("> x", "\\> x"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("<b>", "\\<b>"),
            ("&lt; _x_", "\\&lt; \\_x\\_"),
            ("[a](b)", "\\[a](b)"),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }

    #[test]
    fn plain_text_stays_readable() {
        for text in
            ["3.5 mm", "-5 degrees", "snake_case", "C# and F#", "AT&T a = b", "2 > 1", "a - b", "x: 10-12."]
        {
            assert_eq!(escape(text), text);
        }
    }
}
