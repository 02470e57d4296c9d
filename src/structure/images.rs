//! The images of the content.

use super::links::Links;
use super::model::{Formula, Image, Span, Style};
use super::{embeds, spans};
use crate::block::{Block, BlockKind, Document, Picture, Roles, Visibility};
use crate::page::{Attr, Page, Tag};
use crate::verdict::Verdict;

/// Attributes that hold the URL of an image that a script loads when it comes into view.
const LAZY: &[&str] = &[
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-actualsrc",
    "data-orig-file",
    "data-full-src",
    "data-hi-res-src",
    "data-image",
    "data-url",
];

/// The same for sets of candidates.
const LAZY_SETS: &[&str] = &["data-srcset", "data-lazy-srcset", "data-original-set"];

/// Parts of the names of images that hold the place of others.
const PLACEHOLDERS: &[&str] =
    &["placeholder", "spacer", "blank.", "1x1", "pixel.", "transparent.", "lazyload", "loading.", "grey.gif"];

/// Smaller images are icons, counters and smileys.
const MIN_SIDE: u32 = 48;

/// Images around these belong to husk, even between two paragraphs.
const HUSK: Roles = Roles::AD
    .union(Roles::SHARE)
    .union(Roles::RELATED)
    .union(Roles::NAV)
    .union(Roles::AUTHOR_BOX)
    .union(Roles::BYLINE)
    .union(Roles::NEWSLETTER)
    .union(Roles::COMMENTS)
    .union(Roles::CONSENT)
    .union(Roles::BREADCRUMB);

/// So many elements around an image may be the one that it shares with the text it belongs to.
const SHARED_WITHIN: usize = 3;

/// More candidates than this are sizes of the same image.
const MAX_CANDIDATES: usize = 16;

/// Puts the images of the content to the blocks that they stand in or next to.
pub(super) fn place(page: &Page, document: &mut Document, verdicts: &[Verdict], links: &Links) {
    let pictures = std::mem::take(&mut document.pictures);
    for picture in &pictures {
        let Some(holder) = holder(document, verdicts, picture) else { continue };
        let block = &mut document.blocks[holder];
        let at = if holder == picture.block { picture.at.min(block.text.len()) } else { block.text.len() };
        if page.tag(picture.node).is_some_and(embeds::may_be) {
            embeds::add(page, picture.node, block, at == 0, links);
            continue;
        }
        match formula(page, picture.node) {
            Some(formula) => add_formula(block, at, formula),
            None => add(block, image(page, picture.node, at, links), picture.visibility),
        }
    }
    for details in document.blocks.iter_mut().filter_map(|block| block.details.as_mut()) {
        // What only held the place of another image, which never came.
        details.images.retain(|image| !image.url.is_empty());
        // Formulas came behind the spans; of those that begin where one stands, they stay behind.
        details.spans.sort_by_key(|span| span.range.start);
    }
}

/// The kept block that an image belongs to: the one it stands in, or the next or last one of the same part
/// of the page.
fn holder(document: &Document, verdicts: &[Verdict], picture: &Picture) -> Option<usize> {
    if picture.roles.intersects(HUSK) || picture.visibility == Visibility::Hidden {
        return None;
    }
    let is_kept = |block: &usize| verdicts.get(*block).is_some_and(|verdict| verdict.label.in_text());
    let next = Some(picture.block).filter(is_kept);
    let last = picture.block.checked_sub(1).filter(is_kept);
    let shares = |block: &usize| shares_element(document, picture.section, *block);
    match (last, next) {
        (_, Some(next)) if picture.at > 0 => Some(next),
        (Some(last), Some(next)) if is_part(&document.blocks[next]) => Some(last),
        (Some(_), Some(next)) => Some(next),
        _ => next.filter(shares).or(last.filter(shares)),
    }
}

/// Whether a block is a part of a list or a table, in which the image before it would stand.
fn is_part(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Cell { .. } | BlockKind::ListItem { .. })
}

/// Whether an element around the image, but not all of the page, holds the block too.
fn shares_element(document: &Document, section: usize, block: usize) -> bool {
    let parents = std::iter::successors(Some(section), |&inner| {
        document.sections.get(inner).map(|section| section.parent).filter(|&outer| outer != 0)
    });
    let mut sections = parents.take(SHARED_WITHIN).filter_map(|number| document.sections.get(number));
    sections.any(|section| section.blocks.contains(&block))
}

fn add(block: &mut Block, image: Option<Image>, visibility: Visibility) {
    let Some(image) = image else { return };
    let images = &mut block.details.get_or_insert_default().images;
    match images.last_mut() {
        // For readers without scripts, the image before is written once more as it is.
        Some(last) if visibility == Visibility::Noscript && last.at == image.at => last.replace(image),
        _ => images.push(image),
    }
}

impl Image {
    /// Takes what is said of the same image again: a URL where none was known, and what else it may be.
    fn replace(&mut self, again: Self) {
        if self.url.is_empty() {
            *self = again;
        } else {
            let others = again.candidates.into_iter().filter(|url| *url != self.url);
            self.candidates.extend(others);
        }
    }
}

/// An image by its element; `None` for icons, and for what the page says nothing of.
fn image(page: &Page, node: usize, at: usize, links: &Links) -> Option<Image> {
    let side = |attr: Attr| page.attr(node, attr).and_then(pixels);
    let (width, height) = (side(Attr::Width), side(Attr::Height));
    if width.is_some_and(|side| side < MIN_SIDE) || height.is_some_and(|side| side < MIN_SIDE) {
        return None;
    }
    let candidates = candidates(page, node, links);
    let alt = page.attr(node, Attr::Alt).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Image { at, url: candidates.first().cloned().unwrap_or_default(), candidates, alt, width, height })
}

fn pixels(value: &str) -> Option<u32> {
    value.trim().trim_end_matches("px").parse().ok()
}

/// All that may be the image, the best first: what is there without a script, then what a script would
/// load, then other sizes.
fn candidates(page: &Page, node: usize, links: &Links) -> Vec<String> {
    let src = page.attr(node, Attr::Src).filter(|src| !is_placeholder(src));
    let lazy = LAZY.iter().filter_map(|name| page.attr_named(node, name));
    let own_sets = page.attr(node, Attr::Srcset).into_iter();
    let lazy_sets = LAZY_SETS.iter().filter_map(|name| page.attr_named(node, name));
    let sets = own_sets.chain(lazy_sets).chain(picture_sources(page, node));
    let mut found: Vec<String> = Vec::new();
    for url in src.into_iter().chain(lazy).chain(sets.flat_map(by_size)).take(MAX_CANDIDATES) {
        found.extend(links.image(url).filter(|url| !is_placeholder(url) && !found.contains(url)));
    }
    found
}

fn is_placeholder(url: &str) -> bool {
    let file = url.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    url.trim().is_empty() || url.starts_with("data:") || PLACEHOLDERS.iter().any(|part| file.contains(part))
}

/// The sets of the `source` elements before an image in its `picture`.
fn picture_sources<'p>(page: &'p Page, node: usize) -> impl Iterator<Item = &'p str> {
    let before = (0..node).rev();
    let sources = before.take_while(|&node| match page.tag(node) {
        Some(tag) => tag == Tag::Source,
        None => page.text(node).trim().is_empty(),
    });
    sources.filter_map(|node| page.attr(node, Attr::Srcset))
}

/// The URLs of a `srcset`, the largest first (HTML standard, 4.8.4.2.2). A URL may hold commas, but begins
/// and ends with none.
fn by_size(set: &str) -> Vec<&str> {
    let mut urls: Vec<(u32, &str)> = Vec::new();
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            break;
        }
        let (word, after) = rest.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((rest, ""));
        let url = word.trim_end_matches(',');
        let (descriptor, after) =
            if url == word { after.split_once(',').unwrap_or((after, "")) } else { ("", after) };
        urls.push((scaled(descriptor.trim()), url));
        rest = after;
    }
    urls.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    urls.into_iter().map(|(_, url)| url).collect()
}

/// `800w` and `2x` as numbers: within a set there is only one kind.
fn scaled(descriptor: &str) -> u32 {
    let number = descriptor.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<f32>();
    number.map_or(0, |number| (number * 100.0) as u32)
}

/// A drawing of a formula, and what stands there until it is drawn.
const DRAWING: &str = "MathJax";
const PREVIEW: &str = "MathJax_Preview";

/// The outermost element of a drawing is so many nodes before its end, at most.
const MAX_DRAWING: usize = 256;

/// Classes of images that show a formula, whose TeX is their alternative text: `MediaWiki`, `WordPress`.
const FORMULAS: &[&str] = &["mwe-math-fallback-image", "latex"];

fn formula(page: &Page, node: usize) -> Option<Formula> {
    if page.tag(node) == Some(Tag::Script) {
        return in_script(page, node);
    }
    let class = page.attr(node, Attr::Class)?;
    let is_formula =
        class.split_ascii_whitespace().any(|class| FORMULAS.iter().any(|f| class.starts_with(f)));
    let tex = spans::tidy(page.attr(node, Attr::Alt).filter(|_| is_formula)?)?;
    Some(Formula { tex, display: class.contains("-display") })
}

/// A formula of `MathJax` 2, unless what it drew of it stands before.
fn in_script(page: &Page, script: usize) -> Option<Formula> {
    let before = (0..script)
        .rev()
        .take(MAX_DRAWING)
        .find(|&node| page.tag(node).is_some() && page.end(node) == script);
    let class = before.and_then(|node| page.attr(node, Attr::Class)).unwrap_or_default();
    let is_drawn = class.starts_with(DRAWING) && class != PREVIEW;
    let tex = spans::tidy(&page.inner_text(script)).filter(|_| !is_drawn)?;
    let display = page.attr(script, Attr::Type).is_some_and(|kind| kind.contains("mode=display"));
    Some(Formula { tex, display })
}

/// Adds a formula of which the text shows nothing.
fn add_formula(block: &mut Block, at: usize, formula: Formula) {
    let span = Span { range: at..at, style: Style::Math(formula) };
    block.details.get_or_insert_default().spans.push(span);
}

#[cfg(test)]
mod tests {
    use super::by_size;

    fn urls(html: &str) -> Vec<String> {
        let prose = "It rained all night, and the river rose by a hand's breadth before dawn.";
        let page = crate::extract(&format!("<article><p>{prose}</p>{html}<p>{prose}</p></article>"));
        page.blocks().flat_map(|(block, _)| block.images()).map(|image| image.url.clone()).collect()
    }

    #[test]
    fn a_real_source_is_never_replaced() {
        assert_eq!(urls("<img src=a.jpg srcset='b.jpg 100w, c.jpg 900w' data-src=d.jpg>"), ["a.jpg"]);
    }

    #[test]
    fn what_holds_a_place_is() {
        assert_eq!(urls("<img src=data:image/gif;base64,R0 data-src=d.jpg>"), ["d.jpg"]);
        assert_eq!(urls("<img src=/img/spacer.gif srcset='b.jpg 100w, c.jpg 900w'>"), ["c.jpg"]);
        assert_eq!(urls("<picture><source srcset='big.webp 2x, small.webp'><img></picture>"), ["big.webp"]);
        assert_eq!(urls("<img src=data:, ><noscript><img src=real.jpg></noscript>"), ["real.jpg"]);
        assert_eq!(urls("<img src=data:,>"), [] as [&str; 0]);
    }

    #[test]
    fn an_image_is_there_once() {
        assert_eq!(urls("<img src=a.jpg><noscript><img src=a.jpg></noscript>"), ["a.jpg"]);
    }

    #[test]
    fn icons_are_none() {
        assert_eq!(urls("<img src=a.png width=16 height=16>"), [] as [&str; 0]);
    }

    #[test]
    fn sets_are_read_as_the_standard_says() {
        assert_eq!(by_size("a,b.jpg 100w,c.jpg 150w , d.jpg"), ["c.jpg", "a,b.jpg", "d.jpg"]);
    }
}
