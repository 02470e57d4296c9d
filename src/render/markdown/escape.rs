//! What would be read as markup, escaped by where it stands.

/// The lines of a text, trimmed, without blank ones.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty())
}

/// Escapes one line. ASCII white space becomes a plain space: a tab may be markup.
pub(super) fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        if is_markup(line, at, c) {
            out.push('\\');
        }
        out.push(if c.is_ascii_whitespace() { ' ' } else { c });
    }
    out
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
    use super::escape;

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
