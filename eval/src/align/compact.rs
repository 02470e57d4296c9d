//! Scattered matches: common words that gold happens to have in the right order.

use super::Matches;
use super::tokens::Tokens;

/// A block's matches must lie within this many times its words in gold. Twice leaves room for gold
/// that repeats or inserts a few words.
const SPREAD: usize = 2;

/// Of each block keeps the largest set of matches that lie together in gold.
pub(super) fn let_go(tokens: &Tokens, matches: &mut Matches) {
    for block in &tokens.blocks {
        if let Some(words) = matches.get_mut(block.clone()) {
            let places: Vec<usize> = words.iter().flatten().copied().collect();
            let Some(window) = fullest(&places, SPREAD * words.len()) else { continue };
            for word in words {
                *word = word.filter(|place| window.contains(place));
            }
        }
    }
}

/// The first window of `width` that holds the most of some rising places.
fn fullest(places: &[usize], width: usize) -> Option<std::ops::Range<usize>> {
    let mut end = 0;
    let mut best: Option<(usize, usize)> = None;
    for (start, &place) in places.iter().enumerate() {
        while places.get(end).is_some_and(|&other| other < place + width) {
            end += 1;
        }
        if best.is_none_or(|(count, _)| end - start > count) {
            best = Some((end - start, place));
        }
    }
    best.map(|(_, place)| place..place + width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_with_the_most_matches_is_kept() {
        assert_eq!(fullest(&[0, 50, 51, 53, 90], 4), Some(50..54));
        assert_eq!(fullest(&[7], 2), Some(7..9));
        assert_eq!(fullest(&[], 2), None);
    }

    #[test]
    fn words_that_gold_has_far_apart_are_let_go() {
        let far = "rain ".repeat(20);
        let aligned = super::super::align(&["in the by"], &format!("in {far} the {far} by"));
        assert_eq!(aligned[0].aligned, 1);
    }
}
