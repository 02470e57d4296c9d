//! Text as phrases are compared: lower case, runs of digits as one `0`, white space as one space,
//! one form of quotes and of full-width signs, decoration at both ends dropped.

use crate::hash::hash_of;
use std::borrow::Cow;

/// Signs around interface strings that carry no meaning: close buttons, arrows, colons, stars of
/// required fields.
const DECORATION: &str = "×✕✖✗»«›‹→←↑↓▶▼▲►▾▸◀◄…:*·•|>–-—";

/// What sets of phrases are indexed by: the same for a text in every run.
pub(crate) fn hash(folded: &str) -> u64 {
    hash_of(&folded)
}

/// Folds a text for comparison.
pub(crate) fn fold(text: &str) -> String {
    let mut core = text.trim_matches(is_decoration);
    while let Some(shorter) = core.strip_suffix("...") {
        core = shorter;
    }
    let core = core.trim_end_matches(is_decoration);
    if core.is_ascii() { fold_ascii(core.as_bytes()) } else { fold_any(core) }
}

/// The same for the most frequent text, of which most has nothing to join.
fn fold_ascii(core: &[u8]) -> String {
    let mut folded = core.to_ascii_lowercase();
    if has_numbers_or_breaks(core) || has_gaps(core) {
        for byte in &mut folded {
            *byte = stands_for_ascii(*byte);
        }
        folded.dedup_by(|next, last| next == last && matches!(last, b' ' | b'0'));
    }
    String::from_utf8(folded).expect("ASCII")
}

// Without an early end, many bytes are looked at in one step.
fn has_numbers_or_breaks(text: &[u8]) -> bool {
    text.iter().fold(false, |has, byte| has | matches!(byte, b'0'..=b'9' | b'\t'..=b'\r'))
}

fn has_gaps(text: &[u8]) -> bool {
    memchr::memmem::find(text, b"  ").is_some()
}

#[inline]
fn stands_for_ascii(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => b'0',
        b'\t'..=b'\r' => b' ',
        _ => byte,
    }
}

/// The same for any text: words of plain letters as they are, others by characters.
fn fold_any(core: &str) -> String {
    let mut folded = String::with_capacity(core.len());
    for (index, word) in core.split(' ').enumerate() {
        if index > 0 {
            push(&mut folded, ' ');
        }
        if word.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_digit()) {
            folded.push_str(word);
        } else {
            word.chars().filter(|c| !is_invisible(*c)).for_each(|c| push(&mut folded, c));
        }
    }
    folded.make_ascii_lowercase();
    folded
}

/// Adds a character in its one form, and one space or zero for a run.
fn push(folded: &mut String, c: char) {
    match stands_for(plain_form(c)) {
        one @ (' ' | '0') if folded.ends_with(one) => {}
        one if one.is_ascii() || is_ideographic(one) => folded.push(one),
        one => folded.extend(one.to_lowercase()),
    }
}

/// White space as a space, a digit as zero, other characters as they are.
fn stands_for(c: char) -> char {
    match c {
        'a'..='z' => c,
        '0'..='9' => '0',
        _ if is_ideographic(c) => c,
        _ if c.is_whitespace() => ' ',
        _ if !c.is_ascii() && c.is_numeric() => '0',
        _ => c,
    }
}

/// Kana and Han, in which nothing has a case or counts as white space or a digit.
fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}')
}

/// A folded text with one `0` for a number in groups, where one of the signs separates them.
pub(crate) fn without_groups<'t>(folded: &'t str, separators: &[char]) -> Cow<'t, str> {
    let grouped = |w: &[u8]| (w[0], w[2]) == (b'0', b'0') && separators.contains(&char::from(w[1]));
    if !folded.as_bytes().windows(3).any(grouped) {
        return Cow::Borrowed(folded);
    }
    let next_group = |rest: &'t str| rest.strip_prefix(separators)?.strip_prefix('0');
    let (mut joined, mut chars) = (String::with_capacity(folded.len()), folded.chars());
    while let Some(c) = chars.next() {
        joined.push(c);
        while let Some(rest) = next_group(chars.as_str()).filter(|_| c == '0') {
            chars = rest.chars();
        }
    }
    Cow::Owned(joined)
}

fn is_decoration(c: char) -> bool {
    if c.is_ascii() {
        return c.is_whitespace() || matches!(c, ':' | '*' | '|' | '>' | '-');
    }
    let c = plain_form(c);
    c.is_whitespace() || is_invisible(c) || is_icon(c) || DECORATION.contains(c)
}

/// Icon fonts draw their signs in the private use area.
fn is_icon(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// Soft hyphens, zero-width signs, marks of writing direction, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FE0E}' | '\u{FE0F}' | '\u{FEFF}')
}

/// Typographic quotes and hyphens and full-width forms as the ASCII signs they stand for.
fn plain_form(c: char) -> char {
    match c {
        '‘' | '’' | 'ʼ' => '\'',
        '“' | '”' | '„' => '"',
        '\u{2010}' | '\u{2011}' => '-',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, without_groups};

    #[test]
    fn decoration_case_and_digits_fold() {
        assert_eq!(fold("  Read  More » "), "read more");
        assert_eq!(fold("12 Comments:"), "0 comments");
        assert_eq!(fold("×"), "");
        assert_eq!(fold("Loading..."), "loading");
    }

    #[test]
    fn ascii_folds_as_any_text_does() {
        let ascii: String = (0..128_u8).map(char::from).collect();
        for text in ["A  b\t12 345x 0 0", &ascii] {
            assert_eq!(super::fold_ascii(text.as_bytes()), super::fold_any(text));
        }
    }

    #[test]
    fn groups_of_numbers_are_joined() {
        let joined = |text| without_groups(text, &['.', ',']).into_owned();
        assert_eq!(joined("0,0.0 of 0,0, 0.5"), "0 of 0, 0.5");
        assert_eq!(joined("a,0 0.x"), "a,0 0.x");
    }

    #[test]
    fn signs_have_one_form() {
        assert_eq!(fold("Don’t miss “out”"), "don't miss \"out\"");
        assert_eq!(fold("作者：王"), "作者:王");
        assert_eq!(fold("\u{F09A}\u{200B} Share\u{AD}"), "share");
    }
}
