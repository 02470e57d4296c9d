//! Box plots over strips of dots.

use super::axis::{Axis, px};
use super::quantiles::Quantiles;
use crate::score::PageScore;
use maud::{Markup, html};

/// The F1 of a group's pages.
pub(super) struct Distribution<'a> {
    pub(super) name: &'a str,
    pub(super) values: Vec<f64>,
    pub(super) quantiles: Quantiles,
}

impl<'a> Distribution<'a> {
    /// `None` if no page has gold.
    pub(super) fn of(name: &'a str, pages: &[&PageScore]) -> Option<Self> {
        let values: Vec<f64> = pages.iter().filter_map(|page| Some(page.words?.f1)).collect();
        Some(Self { name, quantiles: Quantiles::of(&values)?, values })
    }
}

const WIDTH: f64 = 900.0;
const ACROSS: Axis = Axis { zero: 150.0, one: 870.0 };
const TOP: f64 = 8.0;
const ROW: f64 = 44.0;
const FOOT: f64 = 48.0;

/// Half the height of a box, and of the band that dots are scattered over.
const HALF: f64 = 12.0;

/// Dots are scattered in this many steps, by a stride that has no factor in common with it.
const STEPS: usize = 16;
const STRIDE: usize = 7;

pub(super) fn drawing(distributions: &[Distribution<'_>]) -> Markup {
    let bottom = TOP + ROW * distributions.len() as f64;
    let height = bottom + FOOT;
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {height}")) width=(WIDTH) height=(height) role="img" aria-label="F1 of pages by group; the table below has the figures" {
            (ACROSS.horizontal(TOP, bottom))
            @for (number, distribution) in distributions.iter().enumerate() {
                (row(distribution, TOP + ROW * (number as f64 + 0.5)))
            }
            text x=(px(ACROSS.at(0.5))) y=(px(height - 8.0)) text-anchor="middle" { "F1" }
        }
    }
}

fn row(distribution: &Distribution<'_>, middle: f64) -> Markup {
    html! {
        text x=(px(ACROSS.zero - 16.0)) y=(px(middle + 4.0)) text-anchor="end" { (distribution.name) }
        g class="dot" fill-opacity=(format!("{:.2}", opacity(distribution.values.len()))) {
            @for (number, &value) in distribution.values.iter().enumerate() {
                circle cx=(px(ACROSS.at(value))) cy=(px(middle + scatter(number))) r="2.5" {}
            }
        }
        (boxed(&distribution.quantiles, middle))
    }
}

/// Many dots are paler, so that the box over them stays legible.
fn opacity(dots: usize) -> f64 {
    (4.0 / (dots.max(1) as f64).sqrt()).clamp(0.06, 0.5)
}

/// Apart from each other, and the same in every run.
fn scatter(number: usize) -> f64 {
    let step = number * STRIDE % STEPS;
    HALF * (2.0 * step as f64 / (STEPS - 1) as f64 - 1.0)
}

fn boxed(found: &Quantiles, middle: f64) -> Markup {
    let x = |share: f64| px(ACROSS.at(share));
    let (y, top, bottom) = (px(middle), px(middle - HALF), px(middle + HALF));
    let width = px(ACROSS.at(found.upper) - ACROSS.at(found.lower));
    html! {
        line class="box" x1=(x(found.tenth)) x2=(x(found.lower)) y1=(y) y2=(y) {}
        line class="box" x1=(x(found.upper)) x2=(x(found.ninetieth)) y1=(y) y2=(y) {}
        rect class="box" x=(x(found.lower)) y=(top) width=(width) height=(px(2.0 * HALF)) {}
        line class="median" x1=(x(found.median)) x2=(x(found.median)) y1=(top) y2=(bottom) {}
        circle class="mean" cx=(x(found.mean)) cy=(y) r="4" {}
    }
}
