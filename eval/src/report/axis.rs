//! Axes of shares, 0 to 1.

use maud::{Markup, html};

/// Where 0 and 1 of an axis lie in a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    pub(super) zero: f64,
    pub(super) one: f64,
}

/// Lines at every fifth.
const TICKS: [f64; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];

/// Pixels between an axis and its labels.
const GAP: f64 = 8.0;

/// Pixels by which a line of text stands below its top, and half of it.
const TEXT: f64 = 12.0;

impl Axis {
    pub(super) fn at(self, share: f64) -> f64 {
        self.zero + (self.one - self.zero) * share
    }

    /// Vertical lines with labels below.
    pub(super) fn horizontal(self, top: f64, bottom: f64) -> Markup {
        html! {
            @for tick in TICKS {
                @let x = px(self.at(tick));
                line class="grid" x1=(x) x2=(x) y1=(px(top)) y2=(px(bottom)) {}
                text class="soft" x=(x) y=(px(bottom + GAP + TEXT)) text-anchor="middle" { (label(tick)) }
            }
        }
    }

    /// Horizontal lines with labels on the left.
    pub(super) fn vertical(self, left: f64, right: f64) -> Markup {
        html! {
            @for tick in TICKS {
                @let y = px(self.at(tick));
                line class="grid" x1=(px(left)) x2=(px(right)) y1=(y) y2=(y) {}
                text class="soft" x=(px(left - GAP)) y=(px(self.at(tick) + TEXT / 3.0)) text-anchor="end" {
                    (label(tick))
                }
            }
        }
    }
}

fn label(tick: f64) -> String {
    format!("{tick:.1}")
}

/// A tenth of a pixel is finer than anybody sees.
pub(super) fn px(place: f64) -> String {
    format!("{place:.1}")
}
