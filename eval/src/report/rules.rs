//! How right each reason is.

use super::table::{count, share, table};
use crate::rules::Rule;
use maud::{Markup, html};

const HEAD: [&str; 8] =
    ["reason", "text", "pages", "blocks", "words", "precision", "precision by page", "recall"];

/// A reason that is right this often may decide alone: three wrong in a hundred is much.
const CERTAIN: f64 = 0.97;

/// The width of a whole bar.
const BAR: f64 = 60.0;

pub(super) fn section(rules: &[Rule]) -> Markup {
    let rows: Vec<Vec<Markup>> = rules.iter().map(row).collect();
    html! {
        p {
            "Of a reason that keeps blocks, precision is the share of its words that gold holds; of one that drops them, "
            "that gold does not hold. A check mark: " (CERTAIN) " or more."
        }
        (table("Reasons, by words", &HEAD, 2, &rows))
    }
}

fn row(rule: &Rule) -> Vec<Markup> {
    vec![
        html! { (rule.reason) },
        html! { @if rule.keeps { "kept" } @else { "dropped" } },
        count(rule.pages),
        count(rule.blocks),
        count(rule.words),
        html! { (bar(rule.precision)) (share(rule.precision)) " " span class="check" { @if rule.precision >= CERTAIN { "✓" } } },
        share(rule.precision_by_page),
        share(rule.recall),
    ]
}

/// Says nothing that the figure beside it does not.
fn bar(part: f64) -> Markup {
    html! {
        svg class="bar" width=(BAR) height="8" aria-hidden="true" {
            rect class="whole" width=(BAR) height="8" {}
            rect class="part" width=(format!("{:.1}", BAR * part)) height="8" {}
        }
    }
}
