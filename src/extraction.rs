//! The result: every block with its verdict, rendered on demand.

use crate::block::{Block, Origin};
use crate::comment::Comment;
use crate::decode::Charset;
use crate::label::{Evidence, Seen};
use crate::limits::{Limit, Met};
use crate::metadata::{Metadata, Provenance};
use crate::page_kind::PageKind;
use crate::render::{self, chunks::Chunk, outline::Outline};
use crate::structure::{Embed, Image, Span};
use crate::verdict::Verdict;
use crate::work::Work;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

/// What came of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// There is main content.
    Content,
    /// The content is a list of links or teasers to other pages.
    Listing,
    /// The page builds its content by script; what is here is a shell.
    Shell,
    /// There is nothing but a consent notice.
    ConsentWall,
    /// There is nothing to keep: no text, or no text that is content.
    #[default]
    Empty,
}

impl Outcome {
    /// A stable lower-case name, as in the JSON.
    ///
    /// ```
    /// assert_eq!(dehusk::extract("").outcome().as_str(), "empty");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Listing => "listing",
            Self::Shell => "shell",
            Self::ConsentWall => "consent_wall",
            Self::Empty => "empty",
        }
    }
}

/// What dehusk makes of a page: blocks, verdicts, comments, metadata.
///
/// ```
/// let page = dehusk::extract("<nav><a href=/>Home</a></nav><article><h1>Rain</h1>
///     <p>It rained all night, and the river rose by a hand's breadth before dawn.</p></article>");
/// assert_eq!(page.text(), "It rained all night, and the river rose by a hand's breadth before dawn.");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Extraction {
    pub(crate) blocks: Vec<Block>,
    pub(crate) verdicts: Vec<Verdict>,
    pub(crate) comments: Vec<Comment>,
    pub(crate) metadata: Metadata,
    pub(crate) provenance: Provenance,
    pub(crate) charset: Option<Charset>,
    pub(crate) page_kind: PageKind,
    pub(crate) outcome: Outcome,
    pub(crate) confidence: f32,
    pub(crate) seen: Seen,
    pub(crate) met: Met,
    pub(crate) work: Work,
}

impl Extraction {
    /// The main content as plain text: paragraphs separated by a blank line, no page title, no
    /// comments. A formula that the page shows as an image, or draws by a script, is TeX.
    pub fn text(&self) -> String {
        render::text::render(self.kept())
    }

    /// The main content as `CommonMark`.
    pub fn markdown(&self) -> String {
        render::markdown::render(self.kept())
    }

    /// The main content as HTML, written from an allow-list: safe to show.
    pub fn html(&self) -> String {
        render::html::render(self.kept())
    }

    /// The metadata as YAML between two lines of dashes, to stand before [`markdown`](Self::markdown) in a file;
    /// empty where nothing is known.
    ///
    /// ```
    /// let page = dehusk::extract("<title>Rain</title><p>It rained all night, and the river rose.</p>");
    /// assert_eq!(page.front_matter(), "---\ntitle: \"Rain\"\n---\n");
    /// ```
    pub fn front_matter(&self) -> String {
        render::front_matter::render(&self.metadata)
    }

    /// The main content in pieces of at most so many words, for search and for models that take in so much at
    /// once. A heading begins a piece; blocks are cut only where one is longer by itself, behind a sentence
    /// if one ends in time. 0 counts as 1.
    ///
    /// ```
    /// let page = dehusk::extract("<article><h2>Rain</h2><p>It rained all night, and the river rose.</p>
    ///     <h2>Sun</h2><p>At noon the sun came out, and the children went to see the mill.</p></article>");
    /// let chunks = page.chunks(200);
    /// assert_eq!(chunks.len(), 2);
    /// assert!(chunks[1].text.starts_with("Sun\n\nAt noon"));
    /// ```
    pub fn chunks(&self, max_words: usize) -> Vec<Chunk> {
        render::chunks::chunks(self.kept(), max_words)
    }

    /// For each block, by its place in [`blocks`](Self::blocks), the places of the headings that it stands
    /// under, outermost first; none for what is not in the text. A heading stands under those of higher levels.
    ///
    /// ```
    /// let page = dehusk::extract("<article><h2>Rain</h2><p>It rained all night, and the river rose.</p>
    ///     <h3>The mill</h3><p>At noon the sun came out, and the children went to see the mill.</p></article>");
    /// let paths = page.heading_paths();
    /// let headings = paths[3].iter().map(|&block| page.blocks().nth(block).unwrap().0.text.as_str());
    /// assert_eq!(headings.collect::<Vec<_>>(), ["Rain", "The mill"]);
    /// ```
    pub fn heading_paths(&self) -> Vec<Vec<usize>> {
        let mut outline = Outline::default();
        let path = |(place, (block, verdict)): (usize, (&Block, &Verdict))| {
            if verdict.label.in_text() { outline.above(block, place) } else { Vec::new() }
        };
        self.blocks().enumerate().map(path).collect()
    }

    /// One line a block: label, reason, score, kind and first words. Under a block that the learned
    /// scorer decided stand the features that spoke most for it and against it, and how far each moved
    /// the score, in log-odds.
    ///
    /// ```
    /// let page = dehusk::extract("<article><p>It rained all night, and the river rose by a hand.</p></article>");
    /// let mut lines = page.explain().lines().map(str::to_owned).collect::<Vec<_>>().into_iter();
    /// assert!(lines.next().unwrap().starts_with("content  prose"));
    /// assert!(lines.next().unwrap().starts_with("         + "));
    /// ```
    pub fn explain(&self) -> String {
        render::explain::render(self.blocks(), |index, each_way| self.seen.evidence(index, each_way))
    }

    /// One HTML page to look at what became of a page: its blocks in order with label, reason, score and
    /// what moved it most, filters, and beside them what was kept. `input` is the decoded page, for
    /// the source of each block; where it is another one, or a range is not known, none is shown.
    ///
    /// It needs nothing but a browser, and no network. Whatever comes from the page is escaped text in it,
    /// and its policy lets no script run but its own. It takes about a kilobyte for each block, beside
    /// the block's text and source.
    ///
    /// ```
    /// let html = "<p>It rained <b>all</b> night, and the river rose by a hand's breadth before dawn.</p>";
    /// let report = dehusk::extract(html).report(html);
    /// assert!(report.starts_with("<!doctype html>"));
    /// assert!(report.contains("It rained &lt;b&gt;all&lt;/b&gt; night"));
    /// ```
    pub fn report(&self, input: &str) -> String {
        render::report::render(self, input)
    }

    /// What moved the learned scorer's score of a block, by its place in [`blocks`](Self::blocks), the
    /// strongest first. Facts of the page as a whole are left out. Empty where a rule named the block
    /// beyond doubt. It is worked out when asked for.
    ///
    /// Flattened text is labelled in rounds, each on what the one before kept. A line's evidence is of
    /// the round that its verdict and score are of: of a dropped line the one that dropped it, which for
    /// most is the first, on the whole text; of a kept line the last, on nothing but what is kept.
    ///
    /// ```
    /// let page = dehusk::extract("<article><p>It rained all night, and the river rose by a hand.</p></article>");
    /// let strongest = &page.evidence(0)[0];
    /// println!("{} {:+.2}", strongest.feature, strongest.moved);
    /// assert!(strongest.moved != 0.0);
    /// ```
    pub fn evidence(&self, block: usize) -> Vec<Evidence> {
        self.seen.evidence(block, usize::MAX)
    }

    /// The page's title.
    pub fn title(&self) -> Option<&str> {
        self.metadata.title.as_deref()
    }

    /// What the page says of itself.
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// Where each value of the metadata stands on the page, and what else the page says.
    pub fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// The encoding that the bytes were read in, and what told it; `None` where a text was given.
    ///
    /// ```
    /// let page = dehusk::extract_bytes("<p>Die Brücke blieb gesperrt.</p>".as_bytes());
    /// assert_eq!(page.charset().unwrap().name, "UTF-8");
    /// assert_eq!(dehusk::extract("<p>Die Brücke blieb gesperrt.</p>").charset(), None);
    /// ```
    pub fn charset(&self) -> Option<Charset> {
        self.charset
    }

    /// Readers' comments in page order. Empty on forum pages, where posts are the content.
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// What came of the page.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The limits that the page met: what was flattened or cut, as [`Limits`](crate::Limits) says.
    ///
    /// ```
    /// let deep = "<div>".repeat(600) + "It rained all night.";
    /// let met: Vec<_> = dehusk::extract(&deep).truncated_by().collect();
    /// assert_eq!(met, [dehusk::Limit::Depth]);
    /// ```
    pub fn truncated_by(&self) -> impl Iterator<Item = Limit> {
        let mut met = self.met;
        if self.work.is_used_up() {
            met.add(Limit::Work);
        }
        met.iter()
    }

    /// The steps that the page took, the same on every machine and in every run of one version; what is
    /// written of it afterwards does not count. It grows with the page and no faster, whatever is in
    /// the page, and [`Limits::work`](crate::Limits::work) bounds it.
    ///
    /// A step is one look at one thing in a loop: a tag or a text while the page is read, an element that
    /// is closed or searched, a node of the page in a walk over it, a neighbour that a selector asks for,
    /// a value of the data in scripts, a block or line in a pass, in a group of features, or in a search.
    ///
    /// ```
    /// let paragraph = "<p>It rained all night, and the river rose by a hand's breadth before dawn.</p>";
    /// let [once, twice] = [100, 200].map(|n| dehusk::extract(&paragraph.repeat(n)).work());
    /// assert!(once > 1_000 && twice < once * 2);
    /// ```
    pub fn work(&self) -> u64 {
        self.work.done()
    }

    /// How good the text is likely to be: the F1 to expect of it against what a careful reader would
    /// keep, 0 to 1. 0 where nothing is kept; [`outcome`](Self::outcome) says why.
    ///
    /// Below .5 something dearer may pay: a browser, a large model, a look at the page. How well it
    /// holds says `dehusk-eval SET --reliability`. On the WCXB dev pages, each scored by weights fitted without
    /// its site, 1,066 pages of 1,330 have .8 or more and a mean F1 of .941, 32 have less than .5 and .528.
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// What kind of page it is taken for.
    pub fn page_kind(&self) -> PageKind {
        self.page_kind
    }

    /// Every block of the page with its verdict, kept or not, in page order.
    pub fn blocks(&self) -> impl Iterator<Item = (&Block, &Verdict)> {
        self.blocks.iter().zip(&self.verdicts)
    }

    fn kept(&self) -> impl Iterator<Item = &Block> {
        self.blocks().filter(|(_, verdict)| verdict.label.in_text()).map(|(block, _)| block)
    }
}

/// One block as the JSON contract has it.
#[derive(Serialize)]
struct BlockRecord<'a> {
    label: &'static str,
    reason: &'static str,
    kind: &'static str,
    score: f32,
    source: [usize; 2],
    #[serde(skip_serializing_if = "Origin::is_visible")]
    origin: Origin,
    text: &'a str,
    /// The places of the headings above it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headings: Vec<usize>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    spans: &'a [Span],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    images: &'a [Image],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    embeds: &'a [Embed],
    #[serde(skip_serializing_if = "Option::is_none")]
    item_number: Option<u32>,
    /// Left out where it is false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    goes_on: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<&'a str>,
}

/// The blocks as records, of which only one is in memory at a time: a page may have hundreds of thousands.
struct BlockRecords<'a>(&'a Extraction);

impl Serialize for BlockRecords<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let blocks = self.0.blocks().zip(self.0.heading_paths());
        serializer.collect_seq(blocks.map(|((block, verdict), headings)| record(block, verdict, headings)))
    }
}

impl Serialize for Extraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let truncated_by: Vec<Limit> = self.truncated_by().collect();
        let mut record = serializer.serialize_struct("Extraction", 11)?;
        record.serialize_field("version", env!("CARGO_PKG_VERSION"))?;
        record.serialize_field("outcome", &self.outcome)?;
        if truncated_by.is_empty() {
            record.skip_field("truncated_by")?;
        } else {
            record.serialize_field("truncated_by", &truncated_by)?;
        }
        match &self.charset {
            Some(charset) => record.serialize_field("charset", charset)?,
            None => record.skip_field("charset")?,
        }
        record.serialize_field("page_kind", &self.page_kind)?;
        record.serialize_field("confidence", &self.confidence)?;
        record.serialize_field("metadata", &self.metadata)?;
        record.serialize_field("provenance", &self.provenance)?;
        record.serialize_field("text", &self.text())?;
        record.serialize_field("comments", &self.comments)?;
        record.serialize_field("blocks", &BlockRecords(self))?;
        record.end()
    }
}

fn record<'a>(block: &'a Block, verdict: &Verdict, headings: Vec<usize>) -> BlockRecord<'a> {
    BlockRecord {
        label: verdict.label.as_str(),
        reason: verdict.reason.as_str(),
        kind: block.kind.as_str(),
        score: verdict.score,
        source: [block.source.start, block.source.end],
        origin: block.origin,
        text: &block.text,
        headings,
        spans: block.spans(),
        images: block.images(),
        embeds: block.embeds(),
        item_number: block.item_number(),
        goes_on: block.goes_on(),
        note: block.note(),
        code_language: block.code_language(),
        language: block.language(),
        anchor: block.anchor(),
    }
}
