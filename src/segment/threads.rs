//! Threads in HTML: which comment or post a node is part of, how deep it stands in its tree, and
//! what its elements call its author and date.
//!
//! A tree of comments is written in four ways, and all four are read: items nested in items
//! (`WordPress`, old Reddit), a spacer before each item of a flat list (Hacker News), a number in a
//! class or attribute (`depth-2`), and wrappers around answers (Drupal's `indented`).

mod names;

use crate::block::{ItemFacts, Roles, ThreadItem};
use crate::page::{Attr, Page, Tag};
use names::{AUTHORS, DATES, INDENTED};

/// The roles of parts of an item. They end where an item begins: an answer may stand inside the
/// body it answers.
const PARTS: Roles = FRAME.union(Roles::COMMENT_BODY).union(Roles::COMMENT_FORM);

/// The parts around the text.
const FRAME: Roles = Roles::COMMENT_AUTHOR.union(Roles::COMMENT_DATE).union(Roles::COMMENT_ACTIONS);

/// Hacker News indents by so many pixels a level.
const PIXELS_PER_LEVEL: u16 = 40;

/// An item's spacer is among its first nodes: row, cell, table, body, row, cell, image.
const SPACER_NODES: usize = 10;

/// Longer names and dates are something else; the bound keeps reading them linear.
const MAX_FACT_NODES: usize = 24;
const MAX_FACT_CHARS: usize = 80;

/// Elements that are one item with those around them, two or three on real pages; bounds the work.
const MAX_ABSORBED: usize = 16;

/// An open item.
#[derive(Debug, Clone)]
struct Open {
    start: usize,
    end: usize,
    item: ThreadItem,
    /// Tag and level of the item elements that began where this one did: they are one item, unless
    /// another like them follows, which makes this one a wrapper.
    absorbed: Vec<(Tag, u16)>,
}

/// How sure it is that an element holds the name: a part of the author's part is surest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    Unknown,
    Around,
    Exact,
}

/// The roles of an element: those around it, less what ends there, and its own.
pub(super) fn roles(around: Roles, own: Roles, begins: bool) -> Roles {
    if begins {
        let item = if own.contains(Roles::POST) { Roles::POST } else { Roles::COMMENT };
        return (around - PARTS) | own | item;
    }
    // The text may stand inside what is named for its author.
    let ended = if own.contains(Roles::COMMENT_BODY) { FRAME } else { Roles::empty() };
    (around - ended) | own
}

/// The threads of a page, read in one pass.
#[derive(Debug)]
pub(super) struct Threads {
    open: Vec<Open>,
    indented: Vec<usize>,
    items: Vec<ItemFacts>,
    authors: Vec<Certainty>,
    /// For every node, how many headings of level 1 and `main` elements come before it.
    marks_before: Vec<u32>,
}

impl Threads {
    pub(super) fn new(page: &Page) -> Self {
        Self {
            open: Vec::new(),
            indented: Vec::new(),
            items: Vec::new(),
            authors: Vec::new(),
            marks_before: marks_before(page),
        }
    }

    /// Whether the element holds what only the page itself has: then it is no comment section,
    /// whatever its name. Most of a page's text may be comments.
    pub(super) fn holds_the_page(&self, node: usize, end: usize) -> bool {
        self.marks_before[end] > self.marks_before[node]
    }

    /// Takes in an element; returns the item it belongs to, and whether that begins here.
    /// `chars_before` counts the page's text before each node.
    pub(super) fn enter(
        &mut self,
        page: &Page,
        node: usize,
        own: Roles,
        indents: bool,
        level: u16,
        chars_before: &[usize],
    ) -> (Option<ThreadItem>, bool) {
        while self.open.pop_if(|open| open.end <= node).is_some() {}
        while self.indented.pop_if(|end| *end <= node).is_some() {}
        let mut begins = false;
        if own.intersects(Roles::COMMENT | Roles::POST) || is_custom_item(page, node) {
            begins = self.begin(page, node, level, chars_before);
        } else if indents {
            self.indented.push(page.end(node));
        }
        let item = self.open.last().map(|open| open.item);
        if let Some(item) = item {
            self.note(page, node, own, item);
        }
        (item, begins)
    }

    /// What the elements of each item say of it.
    pub(super) fn finish(self) -> Vec<ItemFacts> {
        self.items
    }

    fn begin(&mut self, page: &Page, node: usize, level: u16, chars_before: &[usize]) -> bool {
        let this = (page.tag(node).unwrap_or(Tag::Other), level);
        let nesting = match self.open.last_mut() {
            Some(outer) if outer.absorbed.contains(&this) => outer.item.depth,
            Some(outer) if chars_before[outer.start] == chars_before[node] => {
                if outer.absorbed.len() < MAX_ABSORBED {
                    outer.absorbed.push(this);
                }
                return false;
            }
            Some(outer) => outer.item.depth.saturating_add(1),
            None => u16::try_from(self.indented.len()).unwrap_or(u16::MAX),
        };
        let depth = stated_depth(page, node).unwrap_or(nesting);
        let item = ThreadItem { item: self.items.len() as u32, depth };
        self.open.push(Open { start: node, end: page.end(node), item, absorbed: Vec::new() });
        self.items.push(ItemFacts::default());
        self.authors.push(Certainty::Unknown);
        true
    }

    /// Notes author and date where the element holds them: the surest author, the first date.
    fn note(&mut self, page: &Page, node: usize, own: Roles, item: ThreadItem) {
        let index = item.item as usize;
        let certainty = author_certainty(page, node, own);
        if certainty > self.authors[index]
            && let Some(name) = stated_author(page, node).or_else(|| short_text(page, node))
        {
            self.items[index].author = Some(name);
            self.authors[index] = certainty;
        }
        if self.items[index].date.is_none() && holds_date(page, node, own) {
            self.items[index].date =
                short_text(page, node).or_else(|| page.attr(node, Attr::Datetime).map(str::to_owned));
        }
    }
}

fn marks_before(page: &Page) -> Vec<u32> {
    let mut sums = Vec::with_capacity(page.len() + 1);
    let mut sum = 0;
    for node in 0..page.len() {
        sums.push(sum);
        let is_body = || page.attr(node, Attr::Itemprop) == Some("articleBody");
        sum += u32::from(matches!(page.tag(node), Some(Tag::H1 | Tag::Main)) || is_body());
    }
    sums.push(sum);
    sums
}

/// Custom elements say author and depth in attributes (new Reddit).
fn is_custom_item(page: &Page, node: usize) -> bool {
    page.tag(node) == Some(Tag::Custom)
        && page.attr(node, Attr::Author).is_some()
        && page.attr(node, Attr::Depth).is_some()
}

/// The depth that an item states of itself, from 0.
fn stated_depth(page: &Page, node: usize) -> Option<u16> {
    let attribute = page.attr(node, Attr::Depth).or_else(|| page.attr(node, Attr::DataDepth));
    attribute
        .and_then(|depth| depth.parse().ok())
        .or_else(|| class_depth(page, node))
        .or_else(|| spacer_depth(page, node))
}

/// `depth-2`: `WordPress` counts from 1.
fn class_depth(page: &Page, node: usize) -> Option<u16> {
    let class = page.attr(node, Attr::Class)?;
    let number = class.split_ascii_whitespace().find_map(|name| name.strip_prefix("depth-"))?;
    number.parse::<u16>().ok()?.checked_sub(1)
}

/// The cell or the image that stands before an item of a flat list to push it to the right.
fn spacer_depth(page: &Page, node: usize) -> Option<u16> {
    let end = page.end(node).min(node + SPACER_NODES);
    (node..end).find_map(|inner| {
        let indent = page.attr(inner, Attr::Indent).and_then(|indent| indent.parse().ok());
        indent.or_else(|| spacer_width(page, inner).map(|width| width / PIXELS_PER_LEVEL))
    })
}

fn spacer_width(page: &Page, node: usize) -> Option<u16> {
    let spacer = page.tag(node) == Some(Tag::Img)
        && page.attr(node, Attr::Height) == Some("1")
        && page.attr(node, Attr::Src).is_some_and(|src| src.contains(".gif"));
    if spacer { page.attr(node, Attr::Width)?.parse().ok() } else { None }
}

fn author_certainty(page: &Page, node: usize, own: Roles) -> Certainty {
    let exact = class_is(page, node, AUTHORS)
        || stated_author(page, node).is_some()
        || matches!(page.attr(node, Attr::Itemprop), Some("name" | "creator"));
    let around = own.contains(Roles::COMMENT_AUTHOR)
        || page.attr(node, Attr::Itemprop) == Some("author")
        || page.tag(node) == Some(Tag::Cite);
    match (exact, around) {
        (true, _) => Certainty::Exact,
        (_, true) => Certainty::Around,
        _ => Certainty::Unknown,
    }
}

/// The author as an attribute of the item (Reddit, old and new; `XenForo`).
fn stated_author(page: &Page, node: usize) -> Option<String> {
    let custom = if is_custom_item(page, node) { page.attr(node, Attr::Author) } else { None };
    custom
        .or_else(|| page.attr(node, Attr::DataAuthor))
        .filter(|name| !name.trim().is_empty())
        .map(str::to_owned)
}

fn holds_date(page: &Page, node: usize, own: Roles) -> bool {
    own.contains(Roles::COMMENT_DATE)
        || page.tag(node) == Some(Tag::Time)
        || class_is(page, node, DATES)
        || matches!(page.attr(node, Attr::Itemprop), Some("dateCreated" | "datePublished" | "commentTime"))
}

/// Whether a class name is that of a wrapper around answers.
pub(super) fn is_indented(name: &str) -> bool {
    INDENTED.iter().any(|indented| name.eq_ignore_ascii_case(indented))
}

fn class_is(page: &Page, node: usize, names: &[&str]) -> bool {
    let class = page.attr(node, Attr::Class).unwrap_or_default();
    class.split_ascii_whitespace().any(|name| names.iter().any(|n| n.eq_ignore_ascii_case(name)))
}

/// The text of a small element, white space collapsed.
fn short_text(page: &Page, node: usize) -> Option<String> {
    let end = page.end(node);
    if end - node > MAX_FACT_NODES {
        return None;
    }
    let text = page.inner_text(node).split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty() && text.chars().count() <= MAX_FACT_CHARS).then_some(text)
}
