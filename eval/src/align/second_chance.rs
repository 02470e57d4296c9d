//! Blocks that gold has in another order than the page.

use super::Matches;
use super::tokens::Tokens;
use std::collections::HashMap;

/// Words in a row that tell a text.
const GRAM: usize = 3;

/// Aligns blocks of which little is aligned, and all of whose 3-grams stand in unused gold.
pub(super) fn give(tokens: &Tokens, matches: &mut Matches) {
    let mut unused = Unused::new(tokens, matches);
    for (block, range) in tokens.blocks.iter().enumerate() {
        let aligned = matches[range.clone()].iter().flatten().count();
        if 2 * aligned < range.len()
            && let Some(places) = unused.take(tokens.of(block))
        {
            matches.splice(range.clone(), places.into_iter().map(Some));
        }
    }
}

/// What no block has of the gold text.
struct Unused<'a> {
    gold: &'a [u32],
    free: Vec<bool>,
    /// Where each 3-gram stands, last place first. Places that were taken since are dropped when met.
    places: HashMap<&'a [u32], Vec<usize>>,
}

impl<'a> Unused<'a> {
    fn new(tokens: &'a Tokens, matches: &Matches) -> Self {
        let mut free = vec![true; tokens.gold.len()];
        for &place in matches.iter().flatten() {
            free[place] = false;
        }
        let mut places: HashMap<&[u32], Vec<usize>> = HashMap::new();
        for (place, gram) in tokens.gold.windows(GRAM).enumerate().rev() {
            if free[place..place + GRAM].iter().all(|&free| free) {
                places.entry(gram).or_default().push(place);
            }
        }
        Self { gold: &tokens.gold, free, places }
    }

    /// A place for each word, taken if all 3-grams have one.
    fn take(&mut self, words: &[u32]) -> Option<Vec<usize>> {
        let mut places: Vec<usize> = Vec::with_capacity(words.len());
        let mut last = None;
        for gram in words.windows(GRAM) {
            let next = last.map(|last| last + 1).filter(|&next| self.has(next, gram));
            last = Some(next.or_else(|| self.first(gram))?);
            places.extend(last);
        }
        let end = last? + 1;
        places.extend(end..end + GRAM - 1);
        for &place in &places {
            self.free[place] = false;
        }
        Some(places)
    }

    fn has(&self, place: usize, gram: &[u32]) -> bool {
        self.gold.get(place..place + GRAM) == Some(gram) && self.is_free(place)
    }

    fn is_free(&self, place: usize) -> bool {
        self.free[place..place + GRAM].iter().all(|&free| free)
    }

    fn first(&mut self, gram: &[u32]) -> Option<usize> {
        loop {
            let &place = self.places.get(gram)?.last()?;
            if self.is_free(place) {
                return Some(place);
            }
            self.places.get_mut(gram)?.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::align;

    #[test]
    fn a_text_that_gold_has_once_is_given_away_once() {
        let (first, second) = ("It rained all night and all day.", "By noon it was dry.");
        let aligned = align(&[second, second, first], &format!("{first} {second}"));
        assert_eq!(aligned.iter().map(|block| block.aligned).collect::<Vec<_>>(), [5, 0, 7]);
    }

    #[test]
    fn a_text_of_which_gold_has_only_parts_gets_none() {
        let first = "It rained all night and all day.";
        let aligned =
            align(&["By noon it was cold and dry.", first], &format!("{first} By noon it was dry."));
        assert_eq!(aligned[0].aligned, 0);
    }
}
