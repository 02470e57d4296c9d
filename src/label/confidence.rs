//! How sure dehusk is of its choice on a page.

use crate::block::Block;
use crate::verdict::Verdict;

/// The mean certainty of all verdicts, 0 to 1, each block counted by its words. A score in the
/// middle is no certainty at all, one at either end is full certainty. A page without words leaves
/// nothing to be unsure of. It says how clear the page was to the rules, and is not calibrated to
/// any measure of quality.
pub(crate) fn confidence(blocks: &[Block], verdicts: &[Verdict]) -> f32 {
    let mut certain = 0.0;
    let mut words = 0.0;
    for (block, verdict) in blocks.iter().zip(verdicts) {
        let weight = block.stats.words as f32;
        certain += weight * (2.0 * verdict.score - 1.0).abs();
        words += weight;
    }
    if words > 0.0 { certain / words } else { 1.0 }
}

#[cfg(test)]
mod tests {
    #[test]
    fn plain_prose_is_surer_than_short_lines() {
        let prose = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>";
        let lines = "<p>Rain</p><p>River</p><p>Dawn</p>";
        let sure = |html| crate::extract(html).confidence();
        assert!(sure(prose) > sure(lines));
        assert!((sure("") - 1.0).abs() < f32::EPSILON);
    }
}
