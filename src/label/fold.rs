//! Text as phrases are compared: lower case, runs of digits as one `0`, white space as one space,
//! one form of quotes and of full-width signs, decoration at both ends dropped.

use super::features::Own;
use super::plain::Mark;
use crate::hash::hash_of;
use once_cell::unsync::OnceCell;
use std::cell::Cell;

/// Signs around interface strings that carry no meaning: close buttons, arrows, colons, stars of
/// required fields.
const DECORATION: &str = "×✕✖✗»«›‹→←↑↓▶▼▲►▾▸◀◄…:*·•|>–-—";

/// A line folded once, for every look-up and every round.
#[derive(Debug, Clone)]
pub(crate) struct Folded {
    pub(crate) text: String,
    /// See [`hash`].
    pub(crate) hash: u64,
    /// Set where no rule has a word to say of the line, whatever stands around it.
    pub(crate) silent: Cell<bool>,
    /// Whether the line is a date, once that was asked.
    pub(crate) date: Cell<Option<bool>>,
    /// What the line may be to a comment, once that was asked.
    pub(super) mark: Cell<Option<Mark>>,
    /// The hash of the text in lower case, once that was asked.
    lower: Cell<Option<u64>>,
    /// What the line says by itself, once that was asked.
    pub(super) own: OnceCell<Own>,
}

impl Folded {
    pub(crate) fn of(text: &str) -> Self {
        let text = fold(text);
        let hash = hash(&text);
        let (silent, date, mark, lower) =
            (Cell::new(false), Cell::new(None), Cell::new(None), Cell::new(None));
        Self { text, hash, silent, date, mark, lower, own: OnceCell::new() }
    }

    /// The hash of the unfolded text in lower case: of it all, where folding lets numbers go.
    pub(super) fn lower_hash(&self, text: &str) -> u64 {
        let hash = self.lower.get().unwrap_or_else(|| hash(&text.to_lowercase()));
        self.lower.set(Some(hash));
        hash
    }
}

/// What sets of phrases are indexed by: the same for a text in every run.
pub(crate) fn hash(folded: &str) -> u64 {
    hash_of(&folded)
}

/// Folds a text for comparison.
pub(crate) fn fold(text: &str) -> String {
    let core = text.trim_matches(is_decoration).trim_end_matches("...").trim_end_matches(is_decoration);
    let mut folded = String::with_capacity(core.len());
    let mut rest = core;
    while !rest.is_empty() {
        let (same, other) = rest.split_at(rest.bytes().position(|b| !is_folded(b)).unwrap_or(rest.len()));
        folded.push_str(same);
        let mut chars = other.chars();
        chars.next().filter(|c| !is_invisible(*c)).into_iter().for_each(|c| push(&mut folded, plain_form(c)));
        rest = chars.as_str();
    }
    folded
}

/// Whether a byte is a character that folding leaves as it is.
fn is_folded(byte: u8) -> bool {
    byte.is_ascii_graphic() && !byte.is_ascii_uppercase() && !byte.is_ascii_digit()
}

fn is_decoration(c: char) -> bool {
    let c = plain_form(c);
    if c.is_ascii_alphanumeric() {
        return false;
    }
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

fn push(folded: &mut String, c: char) {
    if c.is_whitespace() {
        if !folded.ends_with(' ') {
            folded.push(' ');
        }
    } else if c.is_numeric() {
        if !folded.ends_with('0') {
            folded.push('0');
        }
    } else if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
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
        assert_eq!(fold("Loading..."), "loading");
    }

    #[test]
    fn signs_have_one_form() {
        assert_eq!(fold("Don’t miss “out”"), "don't miss \"out\"");
        assert_eq!(fold("作者：王"), "作者:王");
        assert_eq!(fold("\u{F09A}\u{200B} Share\u{AD}"), "share");
    }
}
