//! How bad inputs are made: by number, so that none has to be kept, and any can be doubled.

/// A bad input of any size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// How many pieces it has in an optimised build.
    pub(crate) count: usize,
    pub(crate) make: Make,
    /// Whether the article behind the pieces is read as such: not where they swallow all that follows.
    pub(crate) shows_article: bool,
}

/// What a case is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Make {
    /// In the body of a page with an article behind.
    Body(Pieces),
    /// In the head of a page with an article.
    Head(Pieces),
    /// Flattened text.
    Text(Pieces),
    /// A whole file.
    File(fn(usize) -> Vec<u8>),
}

/// What stands once, many times, once, and many times again. `{n}` in a piece is its number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pieces {
    before: &'static str,
    piece: &'static str,
    between: &'static str,
    closing: &'static str,
}

const START: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Gauntlet</title>";

/// A sentence of the article.
pub(crate) const SENTENCE: &str =
    "The council voted on Tuesday to repair the old bridge, and the work will begin when the river falls.";

const PARAGRAPHS: usize = 6;

/// What the laws compare is worth more in many forms than in many copies.
const FEW: usize = 12;

/// Unoptimised builds are so many times slower, so their inputs are smaller.
const SMALLER: usize = if cfg!(debug_assertions) { 20 } else { 1 };

impl Pieces {
    /// Many pieces, and nothing else.
    pub(crate) const fn of(piece: &'static str) -> Self {
        Self { before: "", piece, between: "", closing: "" }
    }

    /// With something before them that stands once.
    pub(crate) const fn after(self, before: &'static str) -> Self {
        Self { before, ..self }
    }

    /// With something behind them that stands once.
    pub(crate) const fn then(self, between: &'static str) -> Self {
        Self { between, ..self }
    }

    /// With as many pieces of another kind behind that.
    pub(crate) const fn closed_by(self, closing: &'static str) -> Self {
        Self { closing, ..self }
    }

    fn write(self, count: usize) -> String {
        [self.before, &numbered(self.piece, count), self.between, &numbered(self.closing, count)].concat()
    }
}

fn numbered(piece: &str, count: usize) -> String {
    if piece.contains("{n}") {
        (0..count).map(|n| piece.replace("{n}", &n.to_string())).collect()
    } else {
        piece.repeat(count)
    }
}

impl Case {
    const fn new(name: &'static str, count: usize, make: Make, shows_article: bool) -> Self {
        Self { name, count, make, shows_article }
    }

    /// A page with pieces before its article.
    pub(crate) const fn body(name: &'static str, count: usize, pieces: Pieces) -> Self {
        Self::new(name, count, Make::Body(pieces), true)
    }

    /// A page with pieces in its head.
    pub(crate) const fn head(name: &'static str, count: usize, pieces: Pieces) -> Self {
        Self::new(name, count, Make::Head(pieces), true)
    }

    /// A flattened text.
    pub(crate) const fn text(name: &'static str, count: usize, pieces: Pieces) -> Self {
        Self::new(name, count, Make::Text(pieces), false)
    }

    /// A file of any kind.
    pub(crate) const fn file(name: &'static str, count: usize, make: fn(usize) -> Vec<u8>) -> Self {
        Self::new(name, count, Make::File(make), false)
    }

    /// The pieces take in all that follows.
    pub(crate) const fn swallowing(self) -> Self {
        Self { shows_article: false, ..self }
    }

    /// The case with a few pieces.
    pub(crate) fn few(&self) -> Vec<u8> {
        self.bytes(FEW.min(self.count))
    }

    /// The case in its usual size.
    pub(crate) fn usual(&self) -> Vec<u8> {
        self.bytes(self.pieces())
    }

    /// The case with twice as many pieces.
    pub(crate) fn doubled(&self) -> Vec<u8> {
        self.bytes(2 * self.pieces())
    }

    fn pieces(&self) -> usize {
        self.count.div_ceil(SMALLER)
    }

    fn bytes(&self, count: usize) -> Vec<u8> {
        match self.make {
            Make::Body(pieces) => page("", &pieces.write(count)).into_bytes(),
            Make::Head(pieces) => page(&pieces.write(count), "").into_bytes(),
            Make::Text(pieces) => pieces.write(count).into_bytes(),
            Make::File(make) => make(count),
        }
    }
}

/// A page with an article.
pub(crate) fn page(head: &str, body: &str) -> String {
    format!("{START}{head}</head><body>{body}{}</body></html>", article())
}

/// An article that nothing but the case keeps from being read.
pub(crate) fn article() -> String {
    let paragraph = format!("<p>{SENTENCE} {SENTENCE}</p>");
    format!("<article><h1>The old bridge</h1>{}</article>", paragraph.repeat(PARAGRAPHS))
}
