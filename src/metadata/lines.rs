//! What short lines of a page say of it: who wrote it, and when.

use super::byline_words::{OTHER_DAYS, PUBLISHING};
use super::claim::{Claim, Source};
use super::dates::{Date, Order};
use super::names;
use super::placed::{Head, Placed};
use crate::block::Block;
use crate::limits;
use crate::search::{any_of, end_of_surest};
use crate::verdict::Reason;
use aho_corasick::AhoCorasick;
use once_cell::sync::Lazy;

/// A line with a byline or a date has no more words.
const MAX_WORDS: u32 = 20;

/// A heading with more words is no mere date.
const MAX_DATE_WORDS: u32 = 4;

/// A paragraph about the page has no more: `This entry was posted on May 4, 2021 and is filed under Rivers. You
/// can follow any responses …`, as `WordPress` has it in its first theme.
const MAX_SENTENCE_WORDS: u32 = 80;
const MAX_SENTENCE_BYTES: usize = 512;

const YEAR_DIGITS: usize = 4;

/// Nearly all paragraphs have none of these words.
static SAYS_PUBLISHED: Lazy<AhoCorasick> = Lazy::new(|| any_of(PUBLISHING));

impl Head<'_> {
    /// Lines of the head that name an author.
    pub(super) fn authors(&self) -> Vec<Placed<Vec<String>>> {
        let mut before = "";
        let named = self.lines().map(|block| {
            let is_led = names::is_lead(std::mem::replace(&mut before, &block.text));
            placed(block, if is_led { names::people(&block.text) } else { names::led(&block.text) })
        });
        named.filter(|placed| !placed.claim.value.is_empty()).collect()
    }

    /// Lines of the head that hold a day.
    pub(super) fn dates(&self, order: Order) -> Vec<Placed<Date>> {
        let dated = self.lines().filter_map(|block| Some(placed(block, own_day(&block.text, order)?)));
        dated.filter(|placed| is_of_page(placed.claim.value)).collect()
    }

    /// Days of which a line says that the page was published then, wherever it stands.
    pub(super) fn publishing(&self, order: Order) -> Vec<Placed<Date>> {
        let lines = self.blocks.iter().filter(|block| block.stats.words <= MAX_SENTENCE_WORDS);
        let dated = lines.filter_map(|block| Some(placed(block, published_in(&block.text, order)?)));
        dated.filter(|placed| is_of_page(placed.claim.value)).collect()
    }

    /// Short lines of the head, and bylines wherever they stand.
    fn lines(&self) -> impl Iterator<Item = &Block> {
        let lines = self.blocks.iter().zip(self.verdicts).enumerate();
        let of_head =
            lines.filter(|(at, (_, verdict))| self.range.contains(at) || verdict.reason == Reason::Byline);
        of_head
            .map(|(_, (block, _))| block)
            .filter(|block| block.stats.words <= if block.is_heading() { MAX_DATE_WORDS } else { MAX_WORDS })
    }
}

/// Older days that readers see are those of births and battles.
fn is_of_page(date: Date) -> bool {
    date.is_exact() && date.is_of_web()
}

/// The day in a line, if it does not begin with what tells of another.
fn own_day(line: &str, order: Order) -> Option<Date> {
    let date = Date::find(line, order)?;
    let line = line.to_lowercase();
    (!OTHER_DAYS.iter().any(|words| line.starts_with(words))).then_some(date)
}

/// The day behind words for publishing; where they end the sentence, the day before them.
fn published_in(paragraph: &str, order: Order) -> Option<Date> {
    let head = limits::head(paragraph, MAX_SENTENCE_BYTES);
    let line = Some(head).filter(|head| may_hold_year(head))?.to_lowercase();
    let words_end = end_of_surest(&SAYS_PUBLISHED, &line)?;
    let after = line.get(words_end..).unwrap_or_default();
    Date::find(after, order).or_else(|| Date::find(&line, order))
}

/// Whether there is a year in it, or a digit of another script: most lines are told by this alone.
fn may_hold_year(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_year =
        |at: usize| bytes.get(at..at + YEAR_DIGITS).is_some_and(|year| year.iter().all(u8::is_ascii_digit));
    let is_foreign = |c: char| !c.is_ascii() && c.is_numeric();
    memchr::memchr2_iter(b'1', b'2', bytes).any(is_year) || !line.is_ascii() && line.contains(is_foreign)
}

fn placed<T>(block: &Block, value: T) -> Placed<T> {
    Placed { claim: Claim::new(Source::Text, value), at: Some(block.source.start) }
}

#[cfg(test)]
mod tests {
    const TEXT: &str = "<p>It rained all night, and the river rose by a hand's breadth before dawn, as the miller had said.</p>";

    fn published(after: &str) -> String {
        let page = crate::extract(&format!("<h1>Rain</h1>{}{after}", TEXT.repeat(14)));
        page.metadata().published.clone().unwrap_or_default()
    }

    #[test]
    fn a_sentence_says_when_the_page_was_published() {
        for line in [
            "This entry was posted on Tuesday, May 4th, 2021 at 9:13 am and is filed under Rivers.",
            "Dieser Beitrag wurde am 4. Mai 2021 von Anna veröffentlicht.",
            "Cet article a été publié le 4 mai 2021",
            "Publicado em 4 de maio de 2021",
            "Опубликовано 4 мая 2021",
            "投稿日：2021年5月4日",
            "Letzte Änderung: 5. Mai 2021, erschienen am 4. Mai 2021",
        ] {
            assert_eq!(published(&format!("<p>{line}</p>")).get(..10), Some("2021-05-04"), "{line}");
        }
    }

    #[test]
    fn other_days_are_not_the_page_s() {
        for line in ["The mill was built on 4 May 2021.", "Published on 4 May 1821", "Published daily"] {
            assert_eq!(published(&format!("<p>{line}</p>")), "", "{line}");
        }
        for line in ["Joined: May 4, 2021", "Mitglied seit 4. Mai 2021", "Зарегистрирован: 04.05.2021"]
        {
            let html = format!("<h1>Rain</h1><p>{line}</p>{TEXT}");
            assert_eq!(crate::extract(&html).metadata().published, None, "{line}");
        }
    }
}
