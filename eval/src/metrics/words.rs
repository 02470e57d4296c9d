//! Words and white space as Python's `re` and `str` take them.

use regex::Regex;
use std::sync::LazyLock;

/// Python's `\w+`: letters, numbers and the underscore; unlike Rust's, no marks.
static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[\p{L}\p{N}_]+").expect("a valid pattern"));

/// A word, or one character of a script that does not separate words: Thai, Burmese, kana, Han,
/// Hangul.
static CHARACTER: LazyLock<Regex> = LazyLock::new(|| {
    let unseparated = r"\u{e00}-\u{eff}\u{1000}-\u{109f}\u{3040}-\u{30ff}\u{3400}-\u{9fff}\u{ac00}-\u{d7af}";
    Regex::new(&format!(r"[{unseparated}]|[\p{{L}}\p{{N}}_--{unseparated}]+")).expect("a valid pattern")
});

/// The words of a text that is in lower case already.
pub fn words(lower: &str) -> impl Iterator<Item = &str> {
    WORD.find_iter(lower).map(|found| found.as_str())
}

/// The same, with each character of an unseparated script as a word.
pub fn characters(lower: &str) -> impl Iterator<Item = &str> {
    CHARACTER.find_iter(lower).map(|found| found.as_str())
}

/// White space folded to single spaces, none at the ends.
pub fn fold(text: &str) -> String {
    split(text).collect::<Vec<_>>().join(" ")
}

/// Python's `str.split()`.
pub fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_space).filter(|part| !part.is_empty())
}

/// Python's `str.strip()`.
pub fn strip(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// Python's `str.isspace()`: Unicode's white space and the four separators of ASCII.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_at_marks_as_in_python() {
        assert_eq!(words("it's snake_case 2½ ไม่").collect::<Vec<_>>(), ["it", "s", "snake_case", "2½", "ไม"]);
    }

    #[test]
    fn characters_count_where_words_are_not_separated() {
        assert_eq!(characters("雨が all 夜").collect::<Vec<_>>(), ["雨", "が", "all", "夜"]);
    }

    #[test]
    fn white_space_is_python_s() {
        assert_eq!(fold(" a\u{a0}\x1f b\n"), "a b");
        assert_eq!(strip("\u{3000}a b "), "a b");
    }
}
