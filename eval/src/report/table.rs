//! Tables, and how figures are written.

use maud::{Markup, html};

/// A table whose rows are headed by their first cell. The first `left` columns are text, the others
/// figures. Wide tables scroll by themselves.
pub(super) fn table(caption: &str, head: &[&str], left: usize, rows: &[Vec<Markup>]) -> Markup {
    html! {
        div class="scroll" role="region" aria-label=(caption) tabindex="0" {
            table {
                caption { (caption) }
                thead { tr { @for (column, name) in head.iter().enumerate() {
                    th scope="col" class=[class(column, left)] { (name) }
                } } }
                tbody { @for row in rows { (self::row(row, left)) } }
            }
        }
    }
}

fn row(cells: &[Markup], left: usize) -> Markup {
    html! {
        tr { @for (column, cell) in cells.iter().enumerate() {
            @if column == 0 { th scope="row" class="left" { (cell) } }
            @else { td class=[class(column, left)] { (cell) } }
        } }
    }
}

fn class(column: usize, left: usize) -> Option<&'static str> {
    (column < left).then_some("left")
}

/// A share to four digits.
pub(super) fn share(figure: f64) -> Markup {
    html! { (format!("{figure:.4}")) }
}

/// A share, or a dash.
pub(super) fn maybe(figure: Option<f64>) -> Markup {
    html! { @if let Some(figure) = figure { (share(figure)) } @else { "–" } }
}

pub(super) fn count(count: usize) -> Markup {
    html! { (count) }
}
