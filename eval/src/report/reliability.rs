//! The reliability curve.

use super::axis::{Axis, px};
use super::table::{count, maybe, share, table};
use crate::reliability::{Bin, Reliability};
use maud::{Markup, html};

const WIDTH: f64 = 500.0;
const HEIGHT: f64 = 380.0;
const ACROSS: Axis = Axis { zero: 56.0, one: 484.0 };
const UP: Axis = Axis { zero: 324.0, one: 24.0 };

/// The radius of a point that stands for all pages; its area counts the pages.
const RADIUS: f64 = 24.0;

/// A point is never smaller.
const MIN_RADIUS: f64 = 3.0;

pub(super) fn section(reliability: &Reliability) -> Markup {
    html! {
        p { (summary(reliability)) }
        div class="beside" {
            figure {
                (curve(&reliability.bins))
                figcaption { "Points on the dashed line are as good as they are sure; above it better." }
            }
            (bins(&reliability.bins))
        }
    }
}

fn summary(Reliability { sure, unsure, calibration_error, .. }: &Reliability) -> Markup {
    html! {
        (sure.pages) " pages have a confidence of " (sure.from) " or more, with a mean F1 of " (maybe(sure.f1)) "; "
        (unsure.pages) " have less than " (unsure.to) ", with " (maybe(unsure.f1)) ". "
        "Expected calibration error: " (share(*calibration_error)) "."
    }
}

fn curve(bins: &[Bin]) -> Markup {
    let all: usize = bins.iter().map(|bin| bin.pages).sum();
    let points: Vec<Point> = bins.iter().filter_map(|bin| point(bin, all)).collect();
    let path: Vec<String> = points.iter().map(|point| format!("{},{}", px(point.x), px(point.y))).collect();
    let (middle, bottom) = (px(ACROSS.at(0.5)), px(HEIGHT - 8.0));
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) width=(WIDTH) height=(HEIGHT) role="img" aria-label="Mean F1 of pages by confidence; the table below has the figures" {
            (ACROSS.horizontal(UP.one, UP.zero))
            (UP.vertical(ACROSS.zero, ACROSS.one))
            line class="ideal" x1=(px(ACROSS.zero)) y1=(px(UP.zero)) x2=(px(ACROSS.one)) y2=(px(UP.one)) {}
            polyline class="curve" points=(path.join(" ")) {}
            @for point in &points { (point.draw()) }
            text x=(middle) y=(bottom) text-anchor="middle" { "confidence (number of pages at each point)" }
            text x="4" y="14" { "mean F1" }
        }
    }
}

/// A bin with pages, where it is drawn.
struct Point {
    x: f64,
    y: f64,
    radius: f64,
    pages: usize,
}

fn point(bin: &Bin, all: usize) -> Option<Point> {
    let radius = RADIUS * (bin.pages as f64 / all.max(1) as f64).sqrt();
    Some(Point {
        x: ACROSS.at(bin.confidence?),
        y: UP.at(bin.f1?),
        radius: radius.max(MIN_RADIUS),
        pages: bin.pages,
    })
}

impl Point {
    fn draw(&self) -> Markup {
        let above = self.y - self.radius - 5.0;
        html! {
            circle class="point" cx=(px(self.x)) cy=(px(self.y)) r=(px(self.radius)) {}
            text x=(px(self.x)) y=(px(above)) text-anchor="middle" { (self.pages) }
        }
    }
}

fn bins(bins: &[Bin]) -> Markup {
    let row = |bin: &Bin| {
        let span = html! { (format!("{:.1} to {:.1}", bin.from, bin.to)) };
        vec![span, count(bin.pages), maybe(bin.confidence), maybe(bin.f1)]
    };
    let rows: Vec<Vec<Markup>> = bins.iter().map(row).collect();
    table("Pages by confidence", &["confidence", "pages", "mean confidence", "mean F1"], 1, &rows)
}
