//! Text as phrases are compared: lower case, runs of digits as one `0`, white space as one space,
//! decoration at both ends dropped.

/// Signs around interface strings that carry no meaning: close buttons, arrows, colons, stars of
/// required fields.
fn is_decoration(c: char) -> bool {
    c.is_whitespace() || "×✕✖»«›‹→←▶▼▲►▾↑↓…:：*·•|>–-—".contains(c)
}

/// Folds a text for comparison.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.trim_matches(is_decoration).chars() {
        push(&mut folded, c);
    }
    folded
}

fn push(folded: &mut String, c: char) {
    if c.is_whitespace() {
        if !folded.ends_with(' ') {
            folded.push(' ');
        }
    } else if c.is_numeric() {
        if !folded.ends_with('0') {
            folded.push('0');
        }
    } else {
        folded.extend(c.to_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn decoration_case_and_digits_fold() {
        assert_eq!(fold("  Read  More » "), "read more");
        assert_eq!(fold("12 Comments:"), "0 comments");
        assert_eq!(fold("×"), "");
    }
}
