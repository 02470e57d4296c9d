//! Blocks: what both front ends cut a page into, and all that the labeller knows of one.

use crate::limits::Met;
use crate::stats::TextStats;
use crate::structure::{Details, Direction, Embed, Image, Item, Span};
use crate::work::Work;
use bitflags::bitflags;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a block is, by the element or line that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BlockKind {
    /// Running text: a paragraph, or any text that nothing more special holds.
    Paragraph,
    /// A heading, level 1 to 6. In plain text a heading cannot be told from a short paragraph.
    Heading(u8),
    /// An item of a list; `depth` counts the lists around it, from 1.
    ListItem {
        /// How many lists enclose the item.
        depth: u8,
        /// Whether the innermost list is numbered.
        ordered: bool,
    },
    /// The term of a definition list.
    Term,
    /// The description of a definition list.
    Description,
    /// Quoted text.
    Quote,
    /// Preformatted text, kept to the space.
    Code,
    /// A cell of a data table.
    Cell {
        /// Which table of the page, counted from 0.
        table: u32,
        /// Row, from 0.
        row: u32,
        /// Column, from 0: cells to the left and cells that reach down from above are counted, empty ones too.
        column: u32,
        /// Whether it is a header cell.
        header: bool,
    },
    /// The caption of a figure or a table.
    Caption,
    /// The visible line of a `details` element.
    Summary,
    /// A form control or its label: a button, an option, a field.
    Control,
}

impl BlockKind {
    /// A stable lower-case name, as in the JSON.
    ///
    /// ```
    /// assert_eq!(dehusk::BlockKind::Heading(2).as_str(), "heading");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading(_) => "heading",
            Self::ListItem { .. } => "list_item",
            Self::Term => "term",
            Self::Description => "description",
            Self::Quote => "quote",
            Self::Code => "code",
            Self::Cell { .. } => "cell",
            Self::Caption => "caption",
            Self::Summary => "summary",
            Self::Control => "control",
        }
    }
}

/// A cell of a data table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Which table of the page, counted from 0.
    pub table: u32,
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
    /// Whether it is a header cell.
    pub header: bool,
}

/// Where on the page a block's text comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Origin {
    /// The page's elements.
    #[default]
    Visible,
    /// JSON-LD: what the page says to search engines.
    JsonLd,
    /// Microdata in attributes, for search engines too.
    Microdata,
    /// The data that the page's scripts build it from.
    Hydration,
}

impl Origin {
    /// A stable lower-case name, as in the JSON.
    ///
    /// ```
    /// assert_eq!(dehusk::Origin::JsonLd.as_str(), "json_ld");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Visible => "visible",
            Self::JsonLd => "json_ld",
            Self::Microdata => "microdata",
            Self::Hydration => "hydration",
        }
    }

    /// Whether it is the page's elements, which the JSON does not mention.
    pub(crate) fn is_visible(&self) -> bool {
        *self == Self::Visible
    }
}

bitflags! {
    /// What the elements around a block say it belongs to: by tag, ARIA role, microdata or class
    /// and id tokens. A hint, never a verdict; plain text has none.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub(crate) struct Roles: u64 {
        // Landmarks.
        const ARTICLE = 1;
        const MAIN = 1 << 1;
        /// `itemprop=articleBody` and class tokens such as `entry-content`.
        const BODY = 1 << 2;
        const NAV = 1 << 3;
        const ASIDE = 1 << 4;
        const HEADER = 1 << 5;
        const FOOTER = 1 << 6;
        const FORM = 1 << 7;
        const FIGURE = 1 << 8;
        const DIALOG = 1 << 9;
        // Families of chrome.
        const SHARE = 1 << 10;
        const RELATED = 1 << 11;
        const BREADCRUMB = 1 << 12;
        const PAGINATION = 1 << 13;
        const TAGS = 1 << 14;
        const BYLINE = 1 << 15;
        const NEWSLETTER = 1 << 16;
        const CONSENT = 1 << 17;
        const LOGIN = 1 << 18;
        const AD = 1 << 19;
        const WIDGET = 1 << 20;
        const RATING = 1 << 21;
        const PLAYER = 1 << 22;
        const SHOP = 1 << 23;
        const PRINT = 1 << 24;
        const LEGAL = 1 << 25;
        const CREDIT = 1 << 26;
        const TOC = 1 << 27;
        const AUTHOR_BOX = 1 << 28;
        // Comments and posts.
        /// Around all comments.
        const COMMENTS = 1 << 32;
        /// One comment.
        const COMMENT = 1 << 33;
        const COMMENT_AUTHOR = 1 << 34;
        const COMMENT_DATE = 1 << 35;
        const COMMENT_ACTIONS = 1 << 36;
        const COMMENT_BODY = 1 << 37;
        const COMMENT_FORM = 1 << 38;
        /// One post of a forum, question or answer.
        const POST = 1 << 39;
        // Page shapes.
        const PRODUCT = 1 << 44;
        const CARD = 1 << 45;
        // Words too common to be believed by themselves: only the scorer reads them.
        const W_CONTENT = 1 << 46;
        const W_ENTRY = 1 << 47;
        const W_LIST = 1 << 48;
        const W_ITEM = 1 << 49;
        const W_TITLE = 1 << 50;
        const W_META = 1 << 51;
        const W_SUMMARY = 1 << 52;
        const W_WIDGET = 1 << 53;
        const W_TAB = 1 << 54;
        const W_HERO = 1 << 55;
        const W_BUTTON = 1 << 56;
        const W_SEARCH = 1 << 57;
        const W_PRICE = 1 << 58;
        const W_REVIEW = 1 << 59;
        const W_SPEC = 1 << 60;
        const W_MEDIA = 1 << 61;
        const W_CONCEALED = 1 << 62;
        const W_SITE = 1 << 63;
    }
}

impl Roles {
    /// All words that only the scorer reads.
    pub(crate) const WEAK: Self = Self::from_bits_truncate(!0 << 46);
}

/// Whether a reader of the page sees a block; the later, the less.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Visibility {
    #[default]
    Visible,
    /// In a closed `details`, tab or accordion: one click away, so it counts as content.
    Collapsed,
    /// In `noscript`.
    Noscript,
    /// `hidden`, `display:none`, `template`: sometimes the only copy, so it stays a candidate.
    Hidden,
}

/// The comment or post that a block is part of, as the front end found it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ThreadItem {
    /// Which item of the page, in document order.
    pub(crate) item: u32,
    /// How many items enclose it.
    pub(crate) depth: u16,
}

/// What the elements of a comment or post say of it, as they say it. Plain text has none: there,
/// lines around the comment say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ItemFacts {
    pub(crate) author: Option<String>,
    pub(crate) date: Option<String>,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Place {
    pub(crate) roles: Roles,
    pub(crate) visibility: Visibility,
    /// The innermost section that holds the block; an index into [`Document::sections`].
    pub(crate) section: usize,
    pub(crate) depth: u16,
    pub(crate) thread: Option<ThreadItem>,
    /// The cell of a data table that holds the block, whatever the block itself is.
    pub(crate) cell: Option<Cell>,
    /// Characters of the text that stand in links.
    pub(crate) linked_chars: u32,
    pub(crate) links: u16,
    /// Images between the block before and the end of this one.
    pub(crate) images: u16,
    /// Same for blocks with the same path of tags and classes: items of one list.
    pub(crate) shape: u64,
    /// Plain text: columns before the first character.
    pub(crate) indent: u16,
    /// Plain text: blank lines before this line.
    pub(crate) gap: u16,
    /// The caller's selectors: `Some(true)` keep, `Some(false)` drop.
    pub(crate) pinned: Option<bool>,
    /// One past the last of the block's [`Document::pieces`]; they begin where those of the block before end.
    pub(crate) pieces: u32,
}

/// What one text node says of a block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    /// The node of the page.
    pub(crate) node: u32,
    /// Where in the block's text it ends; it begins where the piece before ends.
    pub(crate) end: u32,
}

/// An image of the page, kept or not.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Picture {
    /// The node of the page.
    pub(crate) node: usize,
    /// How many blocks end before it.
    pub(crate) block: usize,
    /// How many bytes of the next block's text stand before it.
    pub(crate) at: usize,
    /// Where it stands, as of a block.
    pub(crate) section: usize,
    pub(crate) roles: Roles,
    pub(crate) visibility: Visibility,
}

/// A run of inline text inside one block-level element, or one line of plain text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where in the input it stood, in bytes. Empty where that is not known.
    pub source: Range<usize>,
    /// Its text: character references decoded, white space collapsed but in code.
    pub text: String,
    /// What stands before the text in a plain list: `3. `, `- `.
    pub marker: String,
    /// Where on the page the text comes from.
    #[serde(skip_serializing_if = "Origin::is_visible")]
    pub origin: Origin,
    /// What its parts are; `None` for most blocks, and for those that are not kept.
    #[serde(skip)]
    pub(crate) details: Option<Box<Details>>,
    #[serde(skip)]
    pub(crate) place: Place,
    #[serde(skip)]
    pub(crate) stats: TextStats,
}

impl Block {
    pub(crate) fn new(kind: BlockKind, source: Range<usize>, text: String, place: Place) -> Self {
        let stats = TextStats::of(&text);
        Self {
            kind,
            source,
            text,
            marker: String::new(),
            origin: Origin::default(),
            details: None,
            place,
            stats,
        }
    }

    /// The share of the text's characters that stand in links, 0 to 1.
    pub(crate) fn link_density(&self) -> f32 {
        self.place.linked_chars as f32 / self.stats.chars.max(1) as f32
    }

    /// What parts of the text are: links, emphasis, code, formulas; ordered by where they begin, outer ones
    /// first. Of blocks that are kept; of flattened text, and of data beside the elements, none are known.
    ///
    /// ```
    /// let page = dehusk::extract("<p>It rained <em>all</em> night, and the river rose by a hand's breadth.</p>");
    /// let (block, _) = page.blocks().next().unwrap();
    /// let span = &block.spans()[0];
    /// assert_eq!((&block.text[span.range.clone()], &span.style), ("all", &dehusk::Style::Emphasis));
    /// ```
    pub fn spans(&self) -> &[Span] {
        self.details.as_ref().map_or(&[], |details| &details.spans)
    }

    /// The cell of a data table that the block stands in: of [`BlockKind::Cell`] the cell itself, and of lists, code,
    /// headings and quotes in a cell that cell.
    ///
    /// ```
    /// let page = dehusk::extract("<table><tr><th>Step</th><th>Command</th></tr>
    ///     <tr><td>Open the gate</td><td><pre>sluice --open 2</pre></td></tr></table>");
    /// let (code, _) = page.blocks().last().unwrap();
    /// assert_eq!(code.kind, dehusk::BlockKind::Code);
    /// assert_eq!(code.cell(), Some(dehusk::Cell { table: 0, row: 1, column: 1, header: false }));
    /// ```
    pub fn cell(&self) -> Option<Cell> {
        match self.kind {
            BlockKind::Cell { table, row, column, header } => Some(Cell { table, row, column, header }),
            _ => self.place.cell,
        }
    }

    /// How many columns and rows the block's [`cell`](Self::cell) goes over; `(1, 1)` for most, and outside tables. Of
    /// blocks that are kept.
    ///
    /// ```
    /// let page = dehusk::extract("<table><tr><th colspan=2>Rain by day</th></tr><tr><td>Mon</td><td>3 mm</td></tr></table>");
    /// assert_eq!(page.blocks().next().unwrap().0.cell_span(), (2, 1));
    /// ```
    pub fn cell_span(&self) -> (u32, u32) {
        self.details.as_ref().and_then(|details| details.cell_span).unwrap_or((1, 1))
    }

    /// The number that readers see before an item of a numbered list. Of blocks that are kept and begin one; of
    /// flattened text, none is known.
    ///
    /// ```
    /// let page = dehusk::extract("<p>It rained all night, and then:</p><ol start=4><li>The river rose.</li></ol>");
    /// assert_eq!(page.blocks().nth(1).unwrap().0.item_number(), Some(4));
    /// ```
    pub fn item_number(&self) -> Option<u32> {
        self.item()?.number
    }

    /// Whether the block goes on with the item of a list, or with the description of a term, that a block before it
    /// began. Of blocks that are kept.
    ///
    /// ```
    /// let page = dehusk::extract("<ol><li><p>It rained all night.</p><p>The river rose by a hand's breadth.</p></li></ol>");
    /// let goes_on: Vec<bool> = page.blocks().map(|(block, _)| block.goes_on()).collect();
    /// assert_eq!(goes_on, [false, true]);
    /// ```
    pub fn goes_on(&self) -> bool {
        self.item().is_some_and(|item| !item.begins)
    }

    /// What the block is called as a note, if a sign in the text before leads to it ([`Style::Note`](crate::Style::Note)):
    /// the sign, where that is a number or a letter and of no other note. Of blocks that are kept.
    ///
    /// ```
    /// let page = dehusk::extract("<p>It rained all night,<sup><a href='#a'>1</a></sup> and the river rose.</p>
    ///     <p>The mill stood still until the water had gone down.</p><ol><li id=a>The gauge says 31 mm.</li></ol>");
    /// assert_eq!(page.blocks().nth(2).unwrap().0.note(), Some("1"));
    /// assert!(page.markdown().starts_with("It rained all night,[^1] and"));
    /// assert!(page.markdown().ends_with("[^1]: The gauge says 31 mm."));
    /// ```
    pub fn note(&self) -> Option<&str> {
        self.details.as_ref()?.note.as_deref()
    }

    pub(crate) fn item(&self) -> Option<Item> {
        self.details.as_ref()?.item
    }

    /// Images of the content that stand in the block's text, before it or behind it. Of blocks that are kept.
    ///
    /// ```
    /// let page = dehusk::extract("<p>It rained all night.</p><figure><img src=/mill.jpg alt='The mill'>
    ///     <figcaption>The mill in winter</figcaption></figure>");
    /// let images: Vec<_> = page.blocks().flat_map(|(block, _)| block.images()).collect();
    /// assert_eq!((images[0].url.as_str(), images[0].alt.as_str()), ("/mill.jpg", "The mill"));
    /// ```
    pub fn images(&self) -> &[Image] {
        self.details.as_ref().map_or(&[], |details| &details.images)
    }

    /// Videos, recordings, posts and maps that stand before a block or behind it: players of the page, and frames
    /// of some forty hosts. Of blocks that are kept.
    ///
    /// ```
    /// let page = dehusk::extract("<p>It rained all night, and the river rose.</p>
    ///     <iframe src='https://www.youtube.com/embed/a1'></iframe><p>It took the weir with it.</p>");
    /// let embeds: Vec<_> = page.blocks().flat_map(|(block, _)| block.embeds()).collect();
    /// assert_eq!(embeds[0].url, "https://www.youtube.com/embed/a1");
    /// ```
    pub fn embeds(&self) -> &[Embed] {
        self.details.as_ref().map_or(&[], |details| &details.embeds)
    }

    /// The language of a program, as the page's highlighter names it. Of code that is kept.
    ///
    /// ```
    /// let page = dehusk::extract("<p>It prints a line:</p><pre><code class=language-rust>println!();</code></pre>");
    /// assert_eq!(page.blocks().nth(1).unwrap().0.code_language(), Some("rust"));
    /// ```
    pub fn code_language(&self) -> Option<&str> {
        self.details.as_ref().and_then(|details| details.code_language.as_deref())
    }

    /// The language of the text, as the nearest element below the page's root declares it. Of blocks that are
    /// kept.
    ///
    /// ```
    /// let page = dehusk::extract("<p lang=de>Es hat die ganze Nacht geregnet, und der Fluss stieg.</p>");
    /// assert_eq!(page.blocks().next().unwrap().0.language(), Some("de"));
    /// ```
    pub fn language(&self) -> Option<&str> {
        self.details.as_ref().and_then(|details| details.language.as_deref())
    }

    /// Which way the text runs: as the page declares, else as its first letter does.
    ///
    /// ```
    /// let page = dehusk::extract("<p>ירד גשם כל הלילה, והנהר עלה.</p>");
    /// assert_eq!(page.blocks().next().unwrap().0.direction(), dehusk::Direction::RightToLeft);
    /// ```
    pub fn direction(&self) -> Direction {
        let declared = self.details.as_ref().and_then(|details| details.direction);
        declared.unwrap_or_else(|| Direction::of(&self.text))
    }

    /// The anchor at which the page's own links find the block: the `id` of its element, or of one in it.
    /// Of blocks that are kept.
    ///
    /// ```
    /// let page = dehusk::extract("<h2 id=rain>Rain</h2><p>It rained all night, and the river rose.</p>");
    /// assert_eq!(page.blocks().next().unwrap().0.anchor(), Some("rain"));
    /// ```
    pub fn anchor(&self) -> Option<&str> {
        self.details.as_ref().and_then(|details| details.anchor.as_deref())
    }

    pub(crate) fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }
}

/// An element that encloses blocks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Section {
    /// The enclosing section; the root is its own parent.
    pub(crate) parent: usize,
    /// The blocks in it.
    pub(crate) blocks: Range<usize>,
    /// What this element itself, not its ancestors, says.
    pub(crate) roles: Roles,
    /// Same for elements of the same tag and classes: siblings of one shape are items of a list.
    pub(crate) shape: u64,
}

/// What a front end makes of a page: all that the labeller sees.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub(crate) blocks: Vec<Block>,
    pub(crate) sections: Vec<Section>,
    /// By [`ThreadItem::item`]; may be shorter than there are items.
    pub(crate) items: Vec<ItemFacts>,
    /// What the blocks' texts are made of, in the order of the blocks; empty for plain text.
    pub(crate) pieces: Vec<Piece>,
    /// In document order.
    pub(crate) pictures: Vec<Picture>,
    /// Which limits the page met.
    pub(crate) met: Met,
    /// What was done on the page so far.
    pub(crate) work: Work,
}

impl Document {
    /// Gives back the room that lists grew into: most of it stays for as long as the page is labelled.
    pub(crate) fn shrink(&mut self) {
        self.blocks.shrink_to_fit();
        self.sections.shrink_to_fit();
        self.pieces.shrink_to_fit();
        self.pictures.shrink_to_fit();
    }
}
