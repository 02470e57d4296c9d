//! The figures of all pages at a glance.

use super::table::{share, table};
use crate::print::COUNTS;
use crate::spread::Spread;
use crate::summary::Figures;
use maud::{Markup, html};

/// What is shown large, where it was measured; the other figures follow in a table.
const FIRST: [&str; 6] = ["pages", "f1", "precision", "recall", "ceiling", "snippets.f1"];

pub(super) fn section(figures: &Figures, spread: &Spread) -> Markup {
    let (first, others): (Figures, Figures) = figures.iter().partition(|(name, _)| FIRST.contains(name));
    let rows: Vec<Vec<Markup>> = others.iter().map(row).collect();
    html! {
        dl class="tiles" {
            @for (name, figure) in &first { div { dt { (name) } dd { (shown(name, *figure)) } } }
        }
        p {
            "Over five folds by site the mean F1 is " (share(spread.mean)) ", with a standard deviation of "
            (share(spread.deviation)) "."
        }
        details {
            summary { "Other figures" }
            (table("Figures of all pages", &["figure", "all pages"], 1, &rows))
        }
    }
}

fn row(&(name, figure): &(&'static str, f64)) -> Vec<Markup> {
    vec![html! { (name) }, shown(name, figure)]
}

fn shown(name: &str, figure: f64) -> Markup {
    html! { @if COUNTS.contains(&name) { (figure) } @else { (share(figure)) } }
}
