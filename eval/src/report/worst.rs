//! The pages with the lowest F1, and what went wrong on them.

use super::table::{count, table};
use crate::predict::Run;
use crate::score::PageScore;
use anyhow::Result;
use dehusk::Extraction;
use dehusk_eval::gold::{Gold, Input, Set};
use maud::{Markup, html};
use std::cmp::Reverse;

/// The largest mistakes of a page are shown, up to this many.
const MISTAKES: usize = 12;

/// Of a block's text so much is shown.
const MAX_CHARS: usize = 120;

/// A page that came out badly.
pub(crate) struct Worst {
    id: String,
    url: Option<String>,
    group: Option<String>,
    f1: f64,
    ceiling: Option<f64>,
    mistakes: Vec<Mistake>,
    explain: String,
}

/// A block with wrong words: kept ones that gold does not hold, or dropped ones that it holds.
struct Mistake {
    kept: bool,
    reason: &'static str,
    words: u32,
    text: String,
}

/// Extracts the worst pages again, to tell what went wrong.
pub(crate) fn worst(set: &Set, scores: &[PageScore], run: &Run, most: usize) -> Result<Vec<Worst>> {
    let mut pages: Vec<(f64, &PageScore, &(Gold, Input))> = scores
        .iter()
        .zip(&set.pages)
        .filter_map(|(score, page)| Some((score.words?.f1, score, page)))
        .collect();
    pages.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.id.cmp(&b.1.id)));
    let worst = pages.into_iter().take(most);
    worst.map(|(f1, score, (gold, input))| Ok(examine(f1, score, gold, &run.extract(gold, input)?))).collect()
}

fn examine(f1: f64, score: &PageScore, gold: &Gold, page: &Extraction) -> Worst {
    Worst {
        id: gold.id.clone(),
        url: gold.url.clone(),
        group: gold.page_type.clone(),
        f1,
        ceiling: score.judged.as_ref().map(|judged| judged.ceiling.f1),
        mistakes: mistakes(score, page),
        explain: page.explain(),
    }
}

fn mistakes(score: &PageScore, page: &Extraction) -> Vec<Mistake> {
    let judged = score.judged.iter().flat_map(|judged| &judged.blocks);
    let mut mistakes: Vec<Mistake> = judged
        .zip(page.blocks())
        .map(|(judged, (block, _))| Mistake {
            kept: judged.keeps(),
            reason: judged.reason.as_str(),
            words: judged.wrong(),
            text: beginning(&block.text),
        })
        .filter(|mistake| mistake.words > 0)
        .collect();
    mistakes.sort_by_key(|mistake| Reverse(mistake.words));
    mistakes.truncate(MISTAKES);
    mistakes
}

fn beginning(text: &str) -> String {
    let mut shown: String = text.chars().take(MAX_CHARS).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

pub(super) fn section(worst: &[Worst]) -> Markup {
    html! {
        p { "The largest mistakes of each, and every block as " code { "explain" } " shows it." }
        @for page in worst { (page.draw()) }
    }
}

impl Worst {
    fn draw(&self) -> Markup {
        html! {
            details {
                summary { (self.title()) }
                (self.mistakes())
                details {
                    summary { "Every block" }
                    pre tabindex="0" { bdi { (visible(&self.explain)) } }
                }
            }
        }
    }

    fn title(&self) -> Markup {
        html! {
            strong { (format!("{:.3}", self.f1)) }
            @if let Some(ceiling) = self.ceiling { " of " (format!("{ceiling:.3}")) }
            " · " (visible(&self.id))
            @if let Some(group) = &self.group { " · " (visible(group)) }
            @if let Some(url) = &self.url { " · " bdi { (visible(url)) } }
        }
    }

    fn mistakes(&self) -> Markup {
        let rows: Vec<Vec<Markup>> = self.mistakes.iter().map(Mistake::row).collect();
        table(
            &format!("Mistakes on {}", visible(&self.id)),
            &["mistake", "reason", "text", "words"],
            3,
            &rows,
        )
    }
}

impl Mistake {
    fn row(&self) -> Vec<Markup> {
        vec![
            html! { @if self.kept { "kept, not in gold" } @else { "dropped, in gold" } },
            html! { (self.reason) },
            html! { bdi { (visible(&self.text)) } },
            count(self.words as usize),
        ]
    }
}

/// Control characters, which HTML cannot hold, as replacement characters.
fn visible(text: &str) -> String {
    let shown = |c: char| if c.is_control() && c != '\n' && c != '\t' { '\u{fffd}' } else { c };
    text.chars().map(shown).collect()
}
