//! The main content in pieces of a bounded length, each under its headings.

use super::text;
use crate::block::{Block, BlockKind};
use crate::stats::{self, TextStats};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A piece of the main content: so long that a model takes it in at once, and with the headings it stands under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chunk {
    /// The text, as in [`Extraction::text`](crate::Extraction::text): all chunks one after the other say all of it.
    pub text: String,
    /// The headings that it stands under, outermost first, without those that are in it.
    pub heading_path: Vec<String>,
    /// Where in the input the blocks stand that it is made of, from the first to the last. Chunks that are cut
    /// from one block have the same.
    pub source: Range<usize>,
    /// How many words it has; in scripts without spaces, characters divided by two.
    pub words: usize,
}

/// Cuts kept blocks into chunks of at most so many words.
pub(crate) fn chunks<'a>(blocks: impl Iterator<Item = &'a Block>, max_words: usize) -> Vec<Chunk> {
    let mut cutter = Cutter { max_words: max_words.max(1), ..Cutter::default() };
    for block in blocks {
        cutter.add(block);
    }
    cutter.flush();
    cutter.done
}

#[derive(Default)]
struct Cutter<'a> {
    max_words: usize,
    done: Vec<Chunk>,
    /// The blocks of the next chunk, and their words.
    blocks: Vec<&'a Block>,
    words: usize,
    /// The open headings with their levels, and how many of them were open when the next chunk began.
    headings: Vec<(u8, &'a Block)>,
    path: Vec<String>,
}

impl<'a> Cutter<'a> {
    fn add(&mut self, block: &'a Block) {
        let words = block.stats.words as usize;
        if self.words + words > self.max_words || self.ends_section(block) {
            self.flush();
        }
        if self.blocks.is_empty() {
            self.path = self.headings.iter().map(|(_, heading)| heading.text.clone()).collect();
        }
        if let BlockKind::Heading(level) = block.kind {
            self.headings.retain(|(open, _)| *open < level);
            self.path.truncate(if self.blocks.is_empty() { self.headings.len() } else { self.path.len() });
            self.headings.push((level, block));
        }
        if words > self.max_words {
            return self.cut(block);
        }
        self.blocks.push(block);
        self.words += words;
    }

    /// A heading begins a chunk, but for one right behind another.
    fn ends_section(&self, block: &Block) -> bool {
        block.is_heading() && self.blocks.last().is_some_and(|last| !last.is_heading())
    }

    fn flush(&mut self) {
        let (Some(first), Some(last)) = (self.blocks.first(), self.blocks.last()) else { return };
        self.done.push(Chunk {
            text: text::render(self.blocks.iter().copied()),
            heading_path: std::mem::take(&mut self.path),
            source: first.source.start..last.source.end.max(first.source.start),
            words: self.words,
        });
        self.blocks.clear();
        self.words = 0;
    }

    /// A block that is too long by itself, in parts.
    fn cut(&mut self, block: &Block) {
        let whole = text::render([block].into_iter());
        for part in parts(&whole, self.max_words) {
            self.done.push(Chunk {
                text: part.to_owned(),
                heading_path: self.path.clone(),
                source: block.source.clone(),
                words: TextStats::of(part).words as usize,
            });
        }
    }
}

/// A text in parts of so many words at most: cut behind the last sentence that fits, else behind the last word.
fn parts(text: &str, max_words: usize) -> Vec<&str> {
    let (mut parts, mut start, mut words) = (Vec::new(), 0, 0);
    let (mut sentence, mut fits) = (0, 0);
    for word in stats::words(text) {
        if words == max_words {
            let end = if sentence > start { sentence } else { fits };
            parts.extend(text.get(start..end).map(str::trim));
            words = stats::words(text.get(end..word.start).unwrap_or_default()).len();
            start = end;
        }
        words += 1;
        fits = word.end;
        if stats::ends_sentence(text.get(word.clone()).unwrap_or_default()) {
            sentence = word.end;
        }
    }
    parts.extend(text.get(start..).map(str::trim).filter(|rest| !rest.is_empty()));
    parts
}

#[cfg(test)]
mod tests {
    const RAIN: &str = "It rained all night in the valley. The river rose by a hand before dawn.";

    const SNOW: &str = "It snowed all day on the hills. The road to the school was closed by noon.";

    fn page() -> crate::Extraction {
        crate::extract(&format!(
            "<article><h1>Weather</h1><p>{RAIN}</p><h2>Floods</h2><h3>The mill</h3><p>{SNOW}</p></article>"
        ))
    }

    #[test]
    fn chunks_say_all_of_the_text_in_order() {
        let page = page();
        for max_words in [1, 2, 5, 14, 15, 16, 40, 1_000] {
            let chunks = page.chunks(max_words);
            let said: Vec<&str> = chunks.iter().flat_map(|chunk| chunk.text.split_whitespace()).collect();
            assert_eq!(said, page.text().split_whitespace().collect::<Vec<_>>(), "{max_words}");
            assert!(chunks.iter().all(|chunk| chunk.words <= max_words), "{max_words}: {chunks:?}");
        }
    }

    #[test]
    fn chunks_know_their_headings() {
        let paths: Vec<(Vec<String>, String)> =
            page().chunks(16).into_iter().map(|chunk| (chunk.heading_path, chunk.text)).collect();
        assert_eq!(paths[1].1, "Floods\n\nThe mill");
        assert_eq!(paths.last().unwrap().0, ["Floods", "The mill"]);
    }

    #[test]
    fn sentences_stay_whole_where_they_can() {
        let texts: Vec<String> = page().chunks(10).into_iter().map(|chunk| chunk.text).collect();
        assert_eq!(texts[0], "It rained all night in the valley.");
    }
}
