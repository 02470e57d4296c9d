//! Comment lines of flattened articles that were let through.

use super::words::{split, strip};
use std::collections::HashMap;

/// A page with fewer words of comments says little.
const MIN_WORDS: usize = 40;

/// Words of comment lines: how many there are, and how many stand in the output; `None` if they are
/// few.
pub fn leak(page: &str, zones: &str, out: &str) -> Option<(usize, usize)> {
    let lines = page.split('\n').zip(zones.chars()).filter(|(_, zone)| *zone == 'c').map(|(line, _)| line);
    let lines: Vec<&str> = lines.collect();
    let words = |line: &str| split(line).count();
    let all: usize = lines.iter().map(|line| words(line)).sum();
    let mut kept: HashMap<&str, usize> = HashMap::new();
    for line in out.split('\n') {
        *kept.entry(strip(line)).or_default() += 1;
    }
    let leaked = lines.iter().filter(|line| take(&mut kept, strip(line))).map(|line| words(line)).sum();
    (all >= MIN_WORDS).then_some((all, leaked))
}

/// A line of the output answers for one line of the page.
fn take(kept: &mut HashMap<&str, usize>, line: &str) -> bool {
    let Some(count) = kept.get_mut(line).filter(|count| **count > 0) else { return false };
    *count -= 1;
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_leaks_as_often_as_it_stands_in_the_output() {
        let long = "word ".repeat(25);
        let page = format!("Rain\n{long}\n  {long}");
        assert_eq!(leak(&page, "-cc", &format!("Rain\n{long}")), Some((50, 25)));
        assert_eq!(leak(&page, "-cc", "Rain"), Some((50, 0)));
    }

    #[test]
    fn few_words_of_comments_are_not_counted() {
        assert_eq!(leak("Rain\nSo glad", "-c", "So glad"), None);
    }
}
