//! Markers of list items.

use once_cell::sync::Lazy;
use regex::Regex;

/// A bullet, or a number of up to four digits, with white space behind it: `• `, `3. `, `12) `.
static MARKER: Lazy<Regex> =
    Lazy::new(|| Regex::new(r"^(?:[-*•‣◦▪●·–]|\d{1,4}[.)])\s+").expect("a constant pattern"));

/// The marker that a line begins with, its white space included; empty if there is none.
pub(super) fn find(line: &str) -> &str {
    MARKER.find(line).map_or("", |found| found.as_str())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn bullets_and_numbers_are_markers() {
        assert_eq!(find("3. Third"), "3. ");
        assert_eq!(find("•  Item"), "•  ");
    }

    #[test]
    fn amounts_years_and_dashes_are_not() {
        for line in ["3.5 million", "12345. line", "-5 degrees", "*bold*", "1."] {
            assert_eq!(find(line), "", "{line}");
        }
    }
}
