//! The main content in pieces of a bounded length, each under its headings.

use super::outline::Outline;
use super::text;
use crate::block::Block;
use crate::stats::{self, TextStats};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A piece of the main content: so long that a model takes it in at once, and with the headings it stands under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chunk {
    /// The text, as in [`Extraction::text`](crate::Extraction::text): all chunks one after the other say all of it.
    pub text: String,
    /// The headings that it stands under, outermost first, without those that are in it; of long ones the
    /// first 200 characters, since every chunk has them.
    pub heading_path: Vec<String>,
    /// Where in the input the blocks stand that it is made of, from the first to the last. Chunks that are cut
    /// from one block have the same.
    pub source: Range<usize>,
    /// How many words it has; in scripts without spaces, characters divided by two.
    pub words: usize,
}

/// Headings are a line; longer ones are no headings, and a chunk of its own must not be longer for them.
const MAX_HEADING_CHARS: usize = 200;

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
    open: Outline<&'a Block>,
    /// The headings that the next chunk stands under.
    path: Vec<String>,
}

impl<'a> Cutter<'a> {
    fn add(&mut self, block: &'a Block) {
        let words = block.stats.words as usize;
        if self.words + words > self.max_words || self.ends_section(block) {
            self.flush();
        }
        let path = self.open.above(block, block);
        if self.blocks.is_empty() {
            self.path = path.into_iter().map(|heading| cut(&heading.text)).collect();
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

fn cut(heading: &str) -> String {
    heading.chars().take(MAX_HEADING_CHARS).collect()
}

/// A text in parts of so many words at most.
fn parts(text: &str, max_words: usize) -> Vec<&str> {
    let words = Words { text, starts: stats::word_starts(text) };
    let (mut parts, mut first) = (Vec::new(), 0);
    while first < words.starts.len() {
        let next = words.end_of_part(first, max_words);
        parts.push(words.between(first, next).trim());
        first = next;
    }
    parts
}

struct Words<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Words<'a> {
    /// The word behind the last sentence that fits, else behind the last word.
    fn end_of_part(&self, first: usize, max_words: usize) -> usize {
        let fits = first.saturating_add(max_words);
        if fits >= self.starts.len() {
            return self.starts.len();
        }
        let mut ends = (first + 1..=fits).rev();
        ends.find(|&next| stats::ends_sentence(self.between(next - 1, next))).unwrap_or(fits)
    }

    /// From one word up to another, with what stands around the first and the last of all.
    fn between(&self, first: usize, next: usize) -> &'a str {
        let start = if first == 0 { 0 } else { self.starts[first] };
        let end = self.starts.get(next).copied().unwrap_or(self.text.len());
        self.text.get(start..end).unwrap_or_default()
    }
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
    fn words_that_no_space_parts_are_cut_apart() {
        for text in ["a/b/c/d/e/f/g/h", "雨a雨a雨雨雨a雨", "(a) (b)(c), 3+4=7 it's a-b"] {
            let page = crate::Extractor::new().keep("p").unwrap().extract(&format!("<p>{text}</p>"));
            for max_words in [1, 2, 3] {
                let chunks = page.chunks(max_words);
                let said: String = chunks.iter().map(|chunk| chunk.text.as_str()).collect();
                assert_eq!(said.replace(' ', ""), text.replace(' ', ""));
                assert!(chunks.iter().all(|chunk| chunk.words <= max_words), "{max_words}: {chunks:?}");
            }
        }
    }

    #[test]
    fn a_heading_as_long_as_a_page_does_not_make_every_chunk_as_long() {
        let html = format!("<h2>{}</h2><p>{RAIN}</p>", "rain ".repeat(10_000));
        let chunks = crate::Extractor::new().keep("h2, p").unwrap().extract(&html).chunks(5);
        assert!(chunks.iter().all(|chunk| chunk.heading_path.concat().len() <= 200));
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
