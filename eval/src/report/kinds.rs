//! How the F1 of each group of pages is spread.

use super::distribution::{Distribution, drawing};
use super::table::{count, maybe, share, table};
use crate::score::PageScore;
use crate::summary::Group;
use maud::{Markup, html};

const HEAD: [&str; 10] =
    ["group", "pages", "mean", "10 %", "25 %", "median", "75 %", "90 %", "ceiling", "ceiling − mean"];

pub(super) fn section(groups: &[Group<'_>]) -> Markup {
    let distributions: Vec<Distribution> =
        groups.iter().filter_map(|(name, pages)| Distribution::of(name, pages)).collect();
    let rows: Vec<Vec<Markup>> =
        distributions.iter().zip(groups).map(|(found, (_, pages))| row(found, pages)).collect();
    html! {
        figure {
            (drawing(&distributions))
            figcaption {
                "A dot a page. Boxes hold the middle half of a group's pages, the bar in them is the median, the "
                "ring the mean; lines reach from the worst tenth to the best."
            }
        }
        (table("F1 by group; the ceiling is what choosing the right blocks would reach", &HEAD, 1, &rows))
    }
}

fn row(found: &Distribution, pages: &[&PageScore]) -> Vec<Markup> {
    let quantiles = &found.quantiles;
    let ceiling = ceiling(pages);
    vec![
        html! { (found.name) },
        count(found.values.len()),
        share(quantiles.mean),
        share(quantiles.tenth),
        share(quantiles.lower),
        share(quantiles.median),
        share(quantiles.upper),
        share(quantiles.ninetieth),
        maybe(ceiling),
        maybe(ceiling.map(|ceiling| ceiling - quantiles.mean)),
    ]
}

fn ceiling(pages: &[&PageScore]) -> Option<f64> {
    let ceilings = pages.iter().filter_map(|page| Some(page.judged.as_ref()?.ceiling.f1));
    let ceilings: Vec<f64> = ceilings.collect();
    (!ceilings.is_empty()).then(|| ceilings.iter().sum::<f64>() / ceilings.len() as f64)
}
