//! The report: one HTML page that needs nothing beside itself.
//!
//! The text of worst pages is third parties' and may be hostile: all text goes through [`html!`], which
//! escapes it, and a content security policy forbids whatever should slip through.

mod axis;
mod distribution;
mod headline;
mod kinds;
mod quantiles;
mod reliability;
mod rules;
mod table;
mod worst;

pub(crate) use worst::{Worst, worst};

use crate::score::PageScore;
use crate::summary::{self, Group};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("style.css");

const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The whole page.
pub(crate) fn document(sections: &[Markup]) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { "dehusk: evaluation" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { "dehusk: evaluation" }
                    p { "Version " (env!("CARGO_PKG_VERSION")) ". Figures and terms are explained in eval/README.md." }
                }
                main { @for section in sections { (section) } }
            }
        }
    };
    page.into_string()
}

/// A set's part of it.
pub(crate) fn section(set: &str, groups: &[Group<'_>], worst: &[Worst]) -> Markup {
    let all: &[&PageScore] = groups.first().map_or(&[], |(_, pages)| pages);
    html! {
        section {
            h2 { (set) }
            (headline::section(&summary::figures(all), &crate::spread::spread(all)))
            h3 { "Reliability" }
            (reliability::section(&crate::reliability::reliability(all)))
            h3 { "F1 by group" }
            (kinds::section(groups))
            h3 { "Reasons" }
            (rules::section(&crate::rules::rules(all)))
            h3 { "Worst pages" }
            (worst::section(worst))
        }
    }
}
