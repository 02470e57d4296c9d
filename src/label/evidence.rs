//! What the scorer saw of a page, kept to say why it scored a block as it did.

use super::features::wording::wording;
use super::weighed::Weighed;
use super::weights::LOGIT;
use crate::block::Block;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// One feature that the learned scorer weighed, and how far it moved the score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Evidence {
    /// The feature with its value, such as `43 words` or `navigation 2 up`.
    pub feature: String,
    /// How far it moved the score, in log-odds: for content above 0, against it below.
    pub moved: f32,
}

/// Where a block stands: the table's number, and the row in it.
pub(super) type Place = (u32, u32);

/// All that the scorer weighed of a page, and where each block stands in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    /// One of an HTML page, one a round of a flattened text.
    tables: Vec<Weighed>,
    /// Of each block, if the scorer scored it.
    places: Vec<Option<Place>>,
}

impl Seen {
    /// Nothing seen of so many blocks.
    pub(super) fn nothing(blocks: usize) -> Self {
        Self { tables: Vec::new(), places: vec![None; blocks] }
    }

    /// One table with a row a block.
    pub(super) fn once(weighed: Weighed, scored: &[bool]) -> Self {
        let mut seen = Self::default();
        seen.places = seen.next_places(scored);
        seen.tables.push(weighed);
        seen
    }

    /// The places that the rows of the next table will have, where they were scored.
    pub(super) fn next_places(&self, scored: &[bool]) -> Vec<Option<Place>> {
        let table = self.tables.len() as u32;
        (0..).zip(scored).map(|(row, &scored)| scored.then_some((table, row))).collect()
    }

    /// Adds a table.
    pub(super) fn push(&mut self, weighed: Weighed) {
        self.tables.push(weighed);
    }

    /// Forgets what the last table says of blocks that the next will have rows of. The first keeps all
    /// rows: the lines of narrower focuses are drawn on it.
    pub(super) fn forget(&mut self, blocks: &[usize]) {
        for &block in blocks {
            self.places[block] = None;
        }
        if let [_, between @ .., last] = &mut self.tables[..] {
            let (number, mut rows) = (between.len() as u32 + 1, Vec::new());
            for (_, row) in self.places.iter_mut().flatten().filter(|place| place.0 == number) {
                rows.push(std::mem::replace(row, rows.len() as u32) as usize);
            }
            last.table = last.table.of_rows(&rows);
        }
    }

    /// Says where the scores of a block come from.
    pub(super) fn place(&mut self, block: usize, place: Option<Place>) {
        self.places[block] = place;
    }

    /// Knows that text beside the page's elements now stands among its blocks.
    pub(crate) fn among(mut self, blocks: &[Block]) -> Self {
        let mut places = self.places.into_iter();
        let place = |block: &Block| block.origin.is_visible().then(|| places.next()).flatten().flatten();
        self.places = blocks.iter().map(place).collect();
        self
    }

    /// What moved the score of a block, the strongest first, and so many each way. Facts of the page
    /// move all its blocks.
    pub(crate) fn evidence(&self, block: usize, each_way: usize) -> Vec<Evidence> {
        let place = self.places.get(block).copied().flatten();
        place.map_or_else(Vec::new, |(table, row)| {
            self.tables[table as usize].evidence(row as usize, each_way)
        })
    }
}

impl Weighed {
    fn evidence(&self, row: usize, each_way: usize) -> Vec<Evidence> {
        let (names, moved) = (self.table.names(), self.weights.contributions(&self.table, row));
        let counts = |&column: &usize| moved[column] != 0 && !names[column].is_of_page();
        let mut columns: Vec<usize> = (0..moved.len()).filter(counts).collect();
        columns.sort_by_key(|&column| Reverse(moved[column].unsigned_abs()));
        // Words are dear: thousands of blocks are explained by the few strongest.
        let mut left = [each_way; 2];
        columns.retain(|&column| take_one(&mut left[usize::from(moved[column] > 0)]));
        let feature = |column: usize| wording(&names[column], self.table.column(column)[row]);
        let moved = |column: usize| moved[column] as f32 / LOGIT;
        columns.into_iter().map(|c| Evidence { feature: feature(c), moved: moved(c) }).collect()
    }
}

/// Whether there was one left to take.
fn take_one(left: &mut usize) -> bool {
    let any = *left > 0;
    *left = left.saturating_sub(1);
    any
}

#[cfg(test)]
mod tests {
    const PAGE: &str = "<nav><a href=/>Home</a></nav><article><h1>Rain</h1>
        <p>It rained all night, and the river rose by a hand's breadth before dawn.</p></article>";

    #[test]
    fn only_what_was_scored_has_evidence() {
        let page = crate::extract(PAGE);
        let prose = page.blocks().position(|(block, _)| block.text.starts_with("It rained")).unwrap();
        let title = page.blocks().position(|(block, _)| block.text == "Rain").unwrap();
        assert!(!page.evidence(prose).is_empty());
        assert!(page.evidence(title).is_empty() && page.evidence(99).is_empty());
    }

    #[test]
    fn the_strongest_comes_first() {
        let page = crate::extract(PAGE);
        for index in 0..page.blocks().count() {
            let moved: Vec<f32> = page.evidence(index).iter().map(|e| e.moved.abs()).collect();
            assert!(moved.is_sorted_by(|a, b| a >= b), "{moved:?}");
        }
    }

    const TEXT: &str = "Home\nMaps\nArchive\nAbout\nTravel\nPuzzles\nGardens\nRecipes\nRadio\nFilm\nBooks\n\
        It rained all night in the valley, and the river rose by a hand's breadth before dawn, and went on.\n\
        Nobody had seen the like of it since the mill burned down, and the old dam was built by hand.\n\
        The bridge stayed closed until the water had gone down again, which took the whole of the week.\n\
        Weather maps\nRiver levels\n";

    #[test]
    fn lines_of_flattened_text_have_evidence_kept_or_not() {
        let page = crate::extract_text(TEXT);
        for (index, (block, verdict)) in page.blocks().enumerate() {
            let scored = verdict.score > 0.01 && verdict.score < 1.0;
            assert_eq!(!page.evidence(index).is_empty(), scored, "{}\n{}", block.text, page.explain());
        }
        let dropped = page.blocks().position(|(block, _)| block.text == "Puzzles").unwrap();
        let above = |evidence: &super::Evidence| evidence.feature.ends_with("short lines in a row");
        assert!(page.evidence(dropped).iter().any(above), "{:?}", page.evidence(dropped));
    }

    #[test]
    fn evidence_of_kept_lines_is_of_what_is_kept() {
        let page = crate::extract_text(TEXT);
        let again = crate::extract_text(&page.text());
        let kept: Vec<usize> = page
            .blocks()
            .enumerate()
            .filter(|(_, (_, verdict))| verdict.label.in_text())
            .map(|(index, _)| index)
            .collect();
        assert!(kept.len() >= 3 && kept.len() == again.blocks().count(), "{}", page.explain());
        for (index, kept) in kept.into_iter().enumerate() {
            assert_eq!(page.evidence(kept), again.evidence(index));
        }
    }

    #[test]
    fn text_beside_the_elements_has_none_and_shifts_nothing() {
        let body = "The bridge stayed closed until the water had gone down again, which took until noon. ";
        let data = format!(
            "<script type=application/ld+json>{{\"@type\":\"Article\",\"articleBody\":\"{}\"}}</script>",
            body.repeat(9)
        );
        let page = crate::extract(&format!("<p>It rained.</p>{data}<p>It snowed.</p>"));
        for (index, (block, _)) in page.blocks().enumerate() {
            assert_eq!(page.evidence(index).is_empty(), !block.origin.is_visible(), "{}", block.text);
        }
        assert!(page.blocks().any(|(block, _)| !block.origin.is_visible()));
    }
}
