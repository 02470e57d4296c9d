//! Looking for any of some strings in one pass.

use aho_corasick::{AhoCorasick, Match, MatchKind};

/// What finds the first place in a text where one of some constant strings stands. Of a few strings the
/// beginnings are compared sixteen bytes or more at a time, which the crate does for leftmost matches only.
pub(crate) fn any_of(strings: &[&str]) -> AhoCorasick {
    AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(strings).expect("a constant table")
}

/// Where the earliest of the table's strings that stand in a text ends, wherever in it that is: the table
/// has the surest first.
pub(crate) fn end_of_surest(table: &AhoCorasick, text: &str) -> Option<usize> {
    table.find_iter(text).min_by_key(Match::pattern).map(|found| found.end())
}

#[cfg(test)]
mod tests {
    use super::{any_of, end_of_surest};

    #[test]
    fn the_surest_is_found_wherever_it_stands() {
        assert_eq!(end_of_surest(&any_of(&["wall", "paygate"]), "a paygate in a wall"), Some(19));
        assert_eq!(end_of_surest(&any_of(&["wall"]), "a fence"), None);
    }

    #[test]
    fn the_first_place_is_found_whichever_string_stands_there() {
        let found = any_of(&["wall", "paygate"]).find("a paygate in a wall").map(|found| found.range());
        assert_eq!(found, Some(2..9));
        assert!(!any_of(&["wall"]).is_match("Wall"));
    }
}
