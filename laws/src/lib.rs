//! What dehusk promises of every page, whatever is in it.
//!
//! A law is a function of an input and what came of it. It asserts one thing and says, where that
//! does not hold, what it saw. Property tests, fuzz targets and the corpus all call the same ones,
//! through [`check_html`], [`check_text`] and [`check_bytes`].

mod chunks;
mod data;
mod document;
mod escapes;
mod focus;
mod grid;
mod growth;
mod invention;
mod json;
mod loss;
mod markdown;
mod metadata;
mod options;
mod oracle;
mod plain;
mod purity;
mod report;
mod routes;
mod safety;
mod tiling;
mod words;

pub use document::{Document, check_document};
pub use growth::{Shape, check_growth};
pub use options::{Choice, check_options};

use arbitrary::{Arbitrary, Unstructured};
use dehusk::{Block, Extraction, Extractor, Label};

/// What a law finds: nothing, or what contradicts it.
pub type Finding = Result<(), String>;

/// A law with its name.
pub type Law = (&'static str, fn(&Subject<'_>) -> Finding);

/// What holds of an extraction by itself, with whatever options it was made. No other parser is asked,
/// so these laws cost little, and a fuzzer gets through many inputs.
pub const OUTCOME: &[Law] = &[
    ("total: every output can be written", total),
    ("tiling: source ranges are ordered, disjoint, on character boundaries, inside", tiling::law),
    ("no invention: nothing is taken from data that the page shows", invention::doubles),
    ("no invention: the text holds the kept blocks, whole and in order", invention::text),
    ("no invention: comments hold words of the page", invention::comments),
    ("valid JSON: what is written can be read, and says the same", json::law),
    ("metadata: what is given is not empty, and takes one line", metadata::tidy),
    ("metadata: dates are ISO 8601", metadata::dates),
    ("front matter: each line can be read, and says what the metadata do", metadata::front_matter),
    ("chunks: they say the text, and none is too long", chunks::law),
];

/// What reading the input again shows. These cost what the extractions do.
pub const REREAD: &[Law] = &[
    ("monotone: what a narrower focus keeps, a wider one keeps", focus::law),
    ("pure: the same input gives the same output", purity::law),
];

/// What holds of an extraction beside its input, which another parser reads.
pub const SOURCE: &[Law] = &[
    ("no invention: blocks hold words of the input, in order", invention::blocks),
    ("no invention: data beside the elements are on the page", invention::data),
    ("no loss: what stands between the ends of a block is in it, word by word", loss::law),
    ("report: it grows with the page and no faster", report::length),
];

/// What holds of the outputs, which other parsers read.
pub const RENDERING: &[Law] = &[
    ("safe HTML: a strict sanitiser changes nothing", safety::sanitiser),
    ("safe HTML: only names of the allow-list, no attributes", safety::allow_list),
    ("safe report: only its own elements, one script, and all texts and sources", report::safe),
    ("HTML: parses back to the same words", safety::words),
    ("markdown: parses back to the same words", markdown::words),
    ("markdown: parses back to the same headings and code", markdown::structure),
    ("markdown: parses back to the same cell grid", grid::law),
];

/// The laws of every page.
pub const LAWS: [&[Law]; 4] = [OUTCOME, REREAD, SOURCE, RENDERING];

/// The laws of flattened text, beyond those of every page.
pub const TEXT_LAWS: &[Law] = &[("idempotent: cleaned text stays as it is", plain::idempotent)];

/// Which front end reads the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Front {
    /// HTML.
    Html,
    /// Text that somebody flattened.
    Text,
}

/// An input and what came of it.
#[derive(Debug)]
pub struct Subject<'a> {
    /// What was read.
    pub input: &'a str,
    /// By which front end.
    pub front: Front,
    /// What came of it with default options.
    pub extraction: Extraction,
}

impl<'a> Subject<'a> {
    /// Reads an input with default options.
    pub fn new(input: &'a str, front: Front) -> Self {
        Self { input, front, extraction: read(&Extractor::new(), input, front) }
    }

    fn report(&self) -> String {
        self.extraction.report(self.input)
    }

    /// The blocks whose text is in the main content.
    fn kept(&self) -> impl Iterator<Item = &Block> {
        self.extraction.blocks().filter(|(_, v)| is_kept(v.label)).map(|(block, _)| block)
    }
}

fn read(extractor: &Extractor, input: &str, front: Front) -> Extraction {
    match front {
        Front::Html => extractor.extract(input),
        Front::Text => extractor.extract_text(input),
    }
}

fn is_kept(label: Label) -> bool {
    matches!(label, Label::Content | Label::Caption)
}

/// Holds an HTML page to the laws.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_html(html: &str) -> Finding {
    check(&Subject::new(html, Front::Html), &LAWS)
}

/// Holds a page with data in one of the places where pages keep them to some laws.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_data(place: u8, data: &str, laws: &[&[Law]]) -> Finding {
    check(&Subject::new(&data::page(place, data), Front::Html), laws)
}

/// Holds flattened text to the laws.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_text(text: &str) -> Finding {
    let subject = Subject::new(text, Front::Text);
    check(&subject, &LAWS)?;
    check(&subject, &[TEXT_LAWS])
}

/// Holds what is written of bytes, at every focus, to the laws of the outputs.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_outputs(bytes: &[u8]) -> Finding {
    let mut last_kept = 0;
    for focus in focus::NARROW_TO_WIDE {
        let extraction = Extractor::new().focus(focus).extract_bytes(bytes);
        let subject = Subject { input: "", front: Front::Html, extraction };
        // A wider focus that keeps as many blocks keeps the same ones.
        let kept = subject.kept().count();
        if kept != last_kept {
            check(&subject, &[RENDERING])?;
        }
        last_kept = kept;
    }
    Ok(())
}

/// What some bytes choose, as the fuzzer reads them: a [`Document`], a [`Choice`] or a [`Shape`].
///
/// # Errors
/// If the bytes are too few; the fuzzer passes over such inputs.
pub fn chosen<'a, T: Arbitrary<'a>>(bytes: &'a [u8]) -> arbitrary::Result<T> {
    T::arbitrary_take_rest(Unstructured::new(bytes))
}

/// Holds our reader to what the HTML standard shows of a page.
///
/// # Errors
/// The letters that only one of them shows.
pub fn check_routes(html: &str) -> Finding {
    routes::letters(html).map_err(|found| format!("routes: {found}"))
}

/// Holds bytes to the laws that need no decoded input.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_bytes(bytes: &[u8]) -> Finding {
    check_decoding(bytes)?;
    check_outputs(bytes)
}

/// Holds what comes of bytes, whatever they are taken for, to the laws that ask no other parser.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check_decoding(bytes: &[u8]) -> Finding {
    let extraction = dehusk::extract_bytes(bytes);
    json::same(&extraction, &dehusk::extract_bytes(bytes)).map_err(|found| format!("pure: {found}"))?;
    let subject = Subject { input: "", front: Front::Html, extraction };
    check(&subject, &[&[("total", total), ("valid JSON", json::law)]])
}

/// Holds a subject to groups of laws; the first law that does not hold speaks.
///
/// # Errors
/// What contradicts a law, with the law's name.
pub fn check(subject: &Subject<'_>, groups: &[&[Law]]) -> Finding {
    let mut laws = groups.iter().copied().flatten();
    laws.try_for_each(|(name, law)| law(subject).map_err(|found| format!("{name}\n{found}")))
}

/// Every renderer comes to an end, and every block has a verdict.
fn total(subject: &Subject<'_>) -> Finding {
    let page = &subject.extraction;
    let written = [page.text(), page.markdown(), page.html()];
    let lines = page.explain().lines().count();
    let kept = subject.kept().count();
    if lines < kept {
        return Err(format!("explain has {lines} lines for {kept} kept blocks"));
    }
    if kept == 0 && written.iter().any(|w| !w.is_empty()) {
        return Err(format!("nothing is kept, yet written: {written:?}"));
    }
    Ok(())
}
