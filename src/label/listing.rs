//! Pages that list other pages: their words stand in teasers, links of a phrase each.

use crate::block::{Block, Document, Roles};
use crate::hash::PageMap;

/// So many teasers make a list. With 6, and 150 words of prose, F1 on WCXB dev is .0002 higher, but
/// Dragnet's short articles among links lose .002.
const MIN_TEASERS: usize = 10;

/// Menus are made of shorter links.
const MIN_TEASER_WORDS: u32 = 4;

/// A teaser is a link and nothing else, but for a date or a number.
const MIN_LINK_DENSITY: f32 = 0.8;

/// A page with more words in paragraphs has a text of its own.
const MAX_PROSE_WORDS: u32 = 60;

/// Shorter paragraphs are what teasers say of the pages they lead to.
const MIN_PARAGRAPH_WORDS: u32 = 25;

/// Where every page has links.
const AWAY: Roles = Roles::NAV
    .union(Roles::HEADER)
    .union(Roles::FOOTER)
    .union(Roles::ASIDE)
    .union(Roles::RELATED)
    .union(Roles::FORM);

/// Whether a page is a list of teasers, either headings or links of one shape.
pub(super) fn is_listing(document: &Document) -> bool {
    prose_words(document) <= MAX_PROSE_WORDS && teasers(document) >= MIN_TEASERS
}

fn blocks(document: &Document) -> impl Iterator<Item = &Block> {
    document.blocks.iter().filter(|b| !b.place.roles.intersects(AWAY) && b.place.thread.is_none())
}

fn prose_words(document: &Document) -> u32 {
    let words = blocks(document).filter(|b| b.link_density() < MIN_LINK_DENSITY).map(|b| b.stats.words);
    words.filter(|&words| words >= MIN_PARAGRAPH_WORDS).sum()
}

fn teasers(document: &Document) -> usize {
    let mut headings = 0;
    let mut shapes: PageMap<u64, usize> = PageMap::default();
    for block in blocks(document).filter(|b| is_teaser(b)) {
        headings += usize::from(block.is_heading());
        *shapes.entry(block.place.shape).or_default() += 1;
    }
    shapes.into_values().chain([headings]).max().unwrap_or_default()
}

fn is_teaser(block: &Block) -> bool {
    block.stats.words >= MIN_TEASER_WORDS && block.link_density() > MIN_LINK_DENSITY
}

#[cfg(test)]
mod tests {
    use crate::PageKind;

    const PARAGRAPH: &str = "<p>The bridge stayed closed all winter, so that every train went over the \
        hills instead, and those who lived on the far bank learnt to walk to the ferry in the dark.</p>";

    fn kind(html: &str) -> PageKind {
        crate::extract(html).page_kind()
    }

    fn teasers(element: &str, count: usize, text: &str) -> String {
        let teaser = format!("<div><{element}><a href=/a>{text}</a></{element}><p>3 May</p></div>");
        teaser.repeat(count)
    }

    #[test]
    fn repeated_teasers_are_a_listing() {
        assert_eq!(kind(&teasers("h2", 10, "The bridge stays closed")), PageKind::Listing);
        assert_eq!(kind(&teasers("li", 10, "The bridge stays closed")), PageKind::Listing);
    }

    #[test]
    fn a_text_with_teasers_or_a_menu_is_none() {
        let text = PARAGRAPH.repeat(8);
        assert_eq!(kind(&(text + &teasers("h2", 10, "The bridge stays closed"))), PageKind::Article);
        assert_eq!(kind(&teasers("li", 10, "About us")), PageKind::Article);
        assert_eq!(kind(&teasers("h2", 9, "The bridge stays closed")), PageKind::Article);
        assert_eq!(
            kind(&format!("<aside>{}</aside>", teasers("h2", 10, "The bridge stays closed"))),
            PageKind::Article
        );
    }
}
