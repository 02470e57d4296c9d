//! Source text as the parser reads it: character references decoded, line ends made one.

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use std::str::Chars;

/// The longest name in the HTML standard's table, `CounterClockwiseContourIntegral;`.
const MAX_NAME: usize = 32;

/// Where the standard's replacements for Windows-1252 numbers begin.
const FIRST_REPLACED: u32 = 0x80;

/// The characters that the parser makes of a stretch of source text.
pub(super) struct Unescaped<'a> {
    rest: Chars<'a>,
    /// The second character of the few references that stand for two.
    second: Option<char>,
}

impl<'a> Unescaped<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { rest: source.chars(), second: None }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.as_str().get(bytes..).unwrap_or_default().chars();
    }

    /// What stands after an ampersand: a reference, or nothing special.
    fn reference(&mut self) -> char {
        let rest = self.rest.as_str();
        let Some((bytes, first, second)) = numeric(rest).or_else(|| named(rest)) else { return '&' };
        self.second = second;
        self.skip(bytes);
        first
    }
}

impl Iterator for Unescaped<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(second) = self.second.take() {
            return Some(second);
        }
        match self.rest.next()? {
            '&' => Some(self.reference()),
            '\r' => {
                self.skip(usize::from(self.rest.as_str().starts_with('\n')));
                Some('\n')
            }
            '\0' => self.next_after_nuls(),
            c => Some(c),
        }
    }
}

impl Unescaped<'_> {
    /// The parser drops NULs from text.
    fn next_after_nuls(&mut self) -> Option<char> {
        let rest = self.rest.as_str();
        self.skip(rest.len() - rest.trim_start_matches('\0').len());
        self.next()
    }
}

/// The longest name in the table that a text begins with; some need no semicolon.
fn named(rest: &str) -> Option<(usize, char, Option<char>)> {
    let name_end = rest.bytes().take(MAX_NAME).take_while(u8::is_ascii_alphanumeric).count();
    let longest = name_end + usize::from(rest.as_bytes().get(name_end) == Some(&b';'));
    (1..=longest).rev().find_map(|bytes| {
        let &(first, second) = NAMED_ENTITIES.get(rest.get(..bytes)?)?;
        let first = char::from_u32(first).filter(|c| *c != '\0')?;
        Some((bytes, first, char::from_u32(second).filter(|c| *c != '\0')))
    })
}

fn numeric(rest: &str) -> Option<(usize, char, Option<char>)> {
    let after = rest.strip_prefix('#')?;
    let (digits, radix) = after.strip_prefix(['x', 'X']).map_or((after, 10), |hex| (hex, 16));
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let number = digits.get(..end).filter(|digits| !digits.is_empty())?;
    let bytes = rest.len() - digits.len() + end + usize::from(digits.as_bytes().get(end) == Some(&b';'));
    Some((bytes, numbered(u32::from_str_radix(number, radix).unwrap_or(u32::MAX)), None))
}

fn numbered(number: u32) -> char {
    let replaced = number.checked_sub(FIRST_REPLACED).and_then(|n| *C1_REPLACEMENTS.get(n as usize)?);
    let c = replaced.or_else(|| char::from_u32(number)).filter(|c| *c != '\0');
    c.unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::Unescaped;

    fn read(source: &str) -> String {
        Unescaped::new(source).collect()
    }

    #[test]
    fn references_are_decoded() {
        assert_eq!(read("a&amp;b &lt;c&gt; &#39;&#x41;&#65 &copy2"), "a&b <c> 'AA ©2");
        assert_eq!(read("&notit; &hellip;&NotEqualTilde;"), "¬it; …≂\u{338}");
        assert_eq!(read("&#150;&#0;&#x110000;&#99999999999;"), "–\u{fffd}\u{fffd}\u{fffd}");
    }

    #[test]
    fn what_is_no_reference_stays() {
        assert_eq!(read("AT&T &; &# &#x; & &nosuch; &"), "AT&T &; &# &#x; & &nosuch; &");
    }

    #[test]
    fn line_ends_and_nuls_are_the_parsers() {
        assert_eq!(read("a\r\nb\rc\0\0d"), "a\nb\ncd");
    }
}
