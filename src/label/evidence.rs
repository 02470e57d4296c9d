//! What the scorer saw of a page, kept to say why it scored a block as it did.

use super::features::{Table, wording};
use super::weights::{LOGIT, Weights};
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

/// Features of a page's blocks with the weights that scored them.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    table: Table,
    weights: Weights,
    /// The row of each block in the table, if the scorer scored it.
    rows: Vec<Option<usize>>,
}

impl Seen {
    pub(super) fn new(table: Table, weights: Weights) -> Self {
        Self { table, weights, rows: Vec::new() }
    }

    /// Knows which blocks were scored, one a row.
    pub(super) fn of(mut self, scored: &[bool]) -> Self {
        self.rows = scored.iter().enumerate().map(|(row, &scored)| scored.then_some(row)).collect();
        self
    }

    /// Knows that text beside the page's elements now stands among its blocks.
    pub(crate) fn among(mut self, blocks: &[Block]) -> Self {
        let mut rows = self.rows.into_iter();
        let row = |block: &Block| block.origin.is_visible().then(|| rows.next()).flatten().flatten();
        self.rows = blocks.iter().map(row).collect();
        self
    }

    /// What moved the score of a block, the strongest first. Facts of the page move all its blocks.
    pub(crate) fn evidence(&self, block: usize) -> Vec<Evidence> {
        let Some(row) = self.rows.get(block).copied().flatten() else { return Vec::new() };
        let (names, moved) = (self.table.names(), self.weights.contributions(&self.table, row));
        let counts = |&column: &usize| moved[column] != 0 && !names[column].is_of_page();
        let mut columns: Vec<usize> = (0..moved.len()).filter(counts).collect();
        columns.sort_by_key(|&column| Reverse(moved[column].unsigned_abs()));
        let feature = |column: usize| wording(&names[column], self.table.column(column)[row]);
        let moved = |column: usize| moved[column] as f32 / LOGIT;
        columns.into_iter().map(|c| Evidence { feature: feature(c), moved: moved(c) }).collect()
    }
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
