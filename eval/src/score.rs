//! Everything measured on one page.

use crate::judged::{self, Judged};
use crate::spread;
use dehusk::Extraction;
use dehusk_eval::gold::{Gold, Input};
use dehusk_eval::metrics::bag::{self, Prf};
use dehusk_eval::metrics::comments::{self, CommentScore};
use dehusk_eval::metrics::meta::{self, MetaScore};
use dehusk_eval::metrics::snippets::{self, Counts};
use dehusk_eval::metrics::{words, zones};

/// Languages whose scripts do not separate words.
const UNSEPARATED: [&str; 7] = ["zh", "ja", "th", "my", "ko", "lo", "km"];

/// Everything measured on one page; `None` where its gold says nothing.
#[derive(Debug, Default)]
pub(crate) struct PageScore {
    pub(crate) id: String,
    pub(crate) page_type: Option<String>,
    pub(crate) lang: Option<String>,
    pub(crate) empty: bool,
    /// Of pages divided by site.
    pub(crate) fold: usize,
    pub(crate) confidence: f64,
    pub(crate) words: Option<Prf>,
    pub(crate) characters: Option<Prf>,
    pub(crate) with: Option<f64>,
    pub(crate) without: Option<f64>,
    pub(crate) snippets: Counts,
    pub(crate) comments: CommentScore,
    /// Words of comment zones, and those let through.
    pub(crate) leak: Option<(usize, usize)>,
    pub(crate) meta: MetaScore,
    /// Only where it was asked for.
    pub(crate) judged: Option<Judged>,
}

/// Scores an extraction of `input`.
pub(crate) fn score(gold: &Gold, input: &Input, page: &Extraction) -> PageScore {
    let text = page.text();
    let wanted = gold.text.as_deref();
    let rate = if matches!(input, Input::Html(_)) { snippets::rate } else { snippets::folded_rate };
    let unseparated = gold.lang.as_deref().is_some_and(|lang| UNSEPARATED.contains(&lang));
    PageScore {
        id: gold.id.clone(),
        page_type: gold.page_type.clone(),
        lang: gold.lang.clone(),
        fold: spread::fold_of(gold),
        confidence: f64::from(page.confidence()),
        empty: words::strip(&text).is_empty(),
        words: wanted.map(|wanted| bag::by_word(&text, wanted)),
        characters: wanted.filter(|_| unseparated).map(|wanted| bag::by_character(&text, wanted)),
        with: rate(&text, &gold.with),
        without: rate(&text, &gold.without),
        snippets: snippets::counts(gold, &text),
        comments: comments::score(gold, &text, &comment_text(page)),
        leak: leak(gold, input, &text),
        meta: meta::score(gold, page.metadata()),
        judged: None,
    }
}

/// Aligns a page's blocks with its gold text, if it has one.
pub(crate) fn judged(gold: &Gold, source: &[u8], page: &Extraction) -> Option<Judged> {
    Some(judged::judge(page, &dehusk::decode(source), gold.text.as_deref()?))
}

/// All comments as one text.
pub(crate) fn comment_text(page: &Extraction) -> String {
    let texts: Vec<&str> = page.comments().iter().map(|comment| comment.text.as_str()).collect();
    texts.join("\n\n")
}

/// Only on articles: elsewhere posts may be the content.
fn leak(gold: &Gold, input: &Input, text: &str) -> Option<(usize, usize)> {
    match input {
        Input::Flattened { text: page, zones: Some(zones) }
            if gold.page_type.as_deref() == Some("article") =>
        {
            zones::leak(page, zones, text)
        }
        _ => None,
    }
}
