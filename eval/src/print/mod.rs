//! Figures for people and for programs.

mod columns;
mod reliability_table;
mod rule_table;
mod spread_table;
mod view;

use crate::args::Views;
use crate::judged::Judged;
use crate::score::PageScore;
use crate::summary::{self, ALL, Figures, Group};
use dehusk_eval::metrics::bag::Prf;
use serde_json::{Map, Value, json};
use std::fmt::Write;
use view::VIEWS;

/// Figures that count pages.
pub(crate) const COUNTS: [&str; 2] = ["pages", "empty"];

/// A line a group; what is not of words and snippets stands below, over all pages.
pub(crate) fn table(set: &str, groups: &[Group<'_>]) -> String {
    let mut out = format!("{set}\n");
    let groups: Vec<(&str, Figures)> =
        groups.iter().map(|(name, pages)| (*name, summary::figures(pages))).collect();
    for (name, figures) in &groups {
        let _ = write!(out, "{name:<15}");
        for (metric, figure) in figures.iter().filter(|(metric, _)| in_row(metric)) {
            let _ = write!(out, " {}", shown(metric, *figure));
        }
        out.push('\n');
    }
    let all = groups.iter().filter(|(name, _)| *name == ALL).flat_map(|(_, figures)| figures);
    for (metric, figure) in all.filter(|(metric, _)| !in_row(metric)) {
        let _ = writeln!(out, "  {}", shown(metric, *figure));
    }
    out
}

fn in_row(metric: &str) -> bool {
    !metric.contains('.') && !["title", "author", "date"].contains(&metric) || metric == "snippets.f1"
}

fn shown(metric: &str, figure: f64) -> String {
    if COUNTS.contains(&metric) { format!("{metric}={figure:<4}") } else { format!("{metric}={figure:.4}") }
}

/// The pages with the lowest ceilings, worst first: what few of gold's words have in a block, and
/// whether the source has them at all.
pub(crate) fn lowest(scores: &[PageScore], count: usize) -> String {
    let mut pages: Vec<(&Judged, &PageScore)> =
        scores.iter().filter_map(|page| Some((page.judged.as_ref()?, page))).collect();
    pages.sort_by(|(a, x), (b, y)| a.ceiling.f1.total_cmp(&b.ceiling.f1).then(x.id.cmp(&y.id)));
    pages.iter().take(count).fold(String::new(), |mut out, (judged, page)| {
        let Prf { f1, precision, recall } = judged.ceiling;
        let group = page.page_type.as_deref().unwrap_or("-");
        let _ = writeln!(
            out,
            "  ceiling={f1:.3} precision={precision:.3} recall={recall:.3} in_source={:.3} {} {group}",
            judged.in_source, page.id
        );
        out
    })
}

/// The pages with the lowest F1, worst first.
pub(crate) fn worst(scores: &[PageScore], count: usize) -> String {
    let mut pages: Vec<(f64, &str)> =
        scores.iter().filter_map(|page| Some((page.words?.f1, page.id.as_str()))).collect();
    pages.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
    pages.iter().take(count).fold(String::new(), |mut out, (f1, id)| {
        let _ = writeln!(out, "  {f1:.3} {id}");
        out
    })
}

/// What is wanted beside the figures, group by group.
pub(crate) fn views(groups: &[Group<'_>], views: &Views) -> String {
    let wanted = VIEWS.iter().filter(|view| (view.wanted)(views));
    wanted.flat_map(|view| groups.iter().map(|(name, pages)| (view.text)(name, pages))).collect()
}

/// `{"set": …, "figures": {group: {metric: figure}}}`, and `{view: {group: …}}` for what is wanted.
pub(crate) fn json(set: &str, groups: &[Group<'_>], views: &Views) -> Value {
    let mut all = json!({ "set": set, "figures": by_group(groups, figures) });
    for view in VIEWS.iter().filter(|view| (view.wanted)(views)) {
        all[view.name] = by_group(groups, view.json);
    }
    all
}

fn by_group(groups: &[Group<'_>], of: impl Fn(&[&PageScore]) -> Value) -> Value {
    groups.iter().map(|(name, pages)| ((*name).to_owned(), of(pages))).collect::<Map<_, _>>().into()
}

fn figures(pages: &[&PageScore]) -> Value {
    let named =
        summary::figures(pages).into_iter().map(|(metric, figure)| (metric.to_owned(), json!(figure)));
    named.collect::<Map<_, _>>().into()
}
