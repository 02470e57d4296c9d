//! What people kept of a page, block by block.

use dehusk::training::Sample;
use dehusk_eval::align::align;
use dehusk_eval::gold::Gold;
use dehusk_eval::metrics::words::fold;

/// Pages whose gold is shorter count as if it had so many words: a page of a line must not
/// outweigh a page of ten paragraphs. As in the prototype.
const MIN_GOLD_WORDS: f32 = 50.0;

/// What all blocks with snippets of a page weigh: as much as a page with twice as much husk as
/// gold. The other blocks of such a page weigh nothing.
const SNIPPETS_WEIGHT: f32 = 2.0;

/// A shorter snippet may stand anywhere.
const MIN_SNIPPET_BYTES: usize = 3;

/// What is asked of a forest, block by block.
#[derive(Debug)]
pub(crate) struct Labels {
    /// How much of each block is content, 0 to 1.
    pub(crate) target: Vec<f32>,
    pub(crate) weight: Vec<f32>,
}

impl Labels {
    /// By the gold text, or by snippets where there is none. A page weighs at most `cap` times its
    /// gold.
    pub(crate) fn of(sample: &Sample, gold: &Gold, cap: f32) -> Self {
        match &gold.text {
            Some(text) => Self::by_text(sample, text, cap),
            None => Self::by_snippets(sample, &gold.with, &gold.without),
        }
    }

    /// By the share of each block that can be aligned with gold.
    pub(crate) fn by_text(sample: &Sample, gold: &str, cap: f32) -> Self {
        let aligned = align(&sample.texts(), gold);
        let gold_words: u32 = aligned.iter().map(|block| block.aligned).sum();
        let per_word = 1.0 / (gold_words as f32).max(MIN_GOLD_WORDS);
        let weight: Vec<f32> = aligned.iter().map(|block| block.words as f32 * per_word).collect();
        let excess = (weight.iter().sum::<f32>() / cap).max(1.0);
        let target = aligned.iter().map(|block| block.share() as f32).collect();
        Self { target, weight }.times(excess.recip())
    }

    /// A block with a snippet of what must come out is content, one with a snippet of what must not
    /// is husk, one with both or neither is not asked about.
    fn by_snippets(sample: &Sample, with: &[String], without: &[String]) -> Self {
        let (with, without, texts) = (folded(with), folded(without), folded(&sample.texts()));
        let tells = |snippet: &str| snippet.len() >= MIN_SNIPPET_BYTES;
        let holds = |text: &str, snippets: &[String]| snippets.iter().any(|s| tells(s) && text.contains(s));
        let kept: Vec<bool> = texts.iter().map(|text| holds(text, &with)).collect();
        let gone: Vec<bool> = texts.iter().map(|text| holds(text, &without)).collect();
        let target = kept.iter().map(|&kept| f32::from(kept)).collect();
        let weight: Vec<f32> = kept.iter().zip(&gone).map(|(kept, gone)| f32::from(kept != gone)).collect();
        let asked = weight.iter().sum::<f32>().max(1.0);
        Self { target, weight }.times(SNIPPETS_WEIGHT / asked)
    }

    /// The same, counting so many times as much.
    pub(crate) fn times(mut self, factor: f32) -> Self {
        for weight in &mut self.weight {
            *weight *= factor;
        }
        self
    }
}

/// With white space folded, as snippets are scored.
fn folded(texts: &[impl AsRef<str>]) -> Vec<String> {
    texts.iter().map(|text| fold(text.as_ref())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dehusk::Extractor;

    #[test]
    fn blocks_with_snippets_are_asked_about() {
        let sample = Extractor::new().sample(
            b"<p>It rained\n all night.</p><p>Log in</p><p>The river rose.</p><p>It rained. Log in.</p>",
        );
        let gold = Gold {
            with: vec!["It rained".to_owned()],
            without: vec!["Log in".to_owned()],
            ..Gold::default()
        };
        let labels = Labels::of(&sample, &gold, 3.0);
        assert_eq!(labels.weight, [1.0, 1.0, 0.0, 0.0]);
        assert_eq!(labels.target[..2], [1.0, 0.0]);
    }

    #[test]
    fn a_page_of_husk_weighs_no_more_than_the_cap() {
        let sample =
            Extractor::new().sample(format!("<p>Gold.</p><p>{}</p>", "husk ".repeat(900)).as_bytes());
        let weight: f32 = Labels::by_text(&sample, "Gold.", 3.0).weight.iter().sum();
        assert!((weight - 3.0).abs() < 1e-3, "{weight}");
    }
}
