//! Figures over many pages.

use crate::args::By;
use crate::score::PageScore;
use dehusk_eval::metrics::bag::Prf;
use dehusk_eval::metrics::meta::Answer;
use dehusk_eval::metrics::snippets::Counts;
use std::collections::BTreeMap;

/// The group of all pages.
pub(crate) const ALL: &str = "all";

/// Named figures, in the order they are printed.
pub(crate) type Figures = Vec<(&'static str, f64)>;

/// A group's name and its pages.
pub(crate) type Group<'a> = (&'a str, Vec<&'a PageScore>);

/// All pages, and each group if there are several, the largest first.
pub(crate) fn groups(scores: &[PageScore], by: By) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<&str, Vec<&PageScore>> = BTreeMap::new();
    for score in scores {
        groups.entry(group(score, by)).or_default().push(score);
    }
    let mut groups: Vec<Group<'_>> = groups.into_iter().collect();
    groups.sort_by_key(|(_, pages)| std::cmp::Reverse(pages.len()));
    let several = groups.len() > 1;
    let all = std::iter::once((ALL, scores.iter().collect()));
    all.chain(groups.into_iter().filter(|_| several)).collect()
}

fn group(score: &PageScore, by: By) -> &str {
    let field = match by {
        By::PageType => &score.page_type,
        By::Lang => &score.lang,
    };
    field.as_deref().unwrap_or("-")
}

/// What is measured on some pages; a figure is left out where no page's gold says anything of it.
pub(crate) fn figures(pages: &[&PageScore]) -> Figures {
    let mut figures = vec![("pages", Some(pages.len() as f64)), ("empty", Some(count(pages, |p| p.empty)))];
    figures.extend(bags(pages));
    figures.extend(ceiling(pages));
    figures.extend(snippets(pages));
    figures.extend(comments(pages));
    figures.extend(metadata(pages));
    figures.into_iter().filter_map(|(name, figure)| Some((name, figure?))).collect()
}

type Optional = (&'static str, Option<f64>);

fn bags(pages: &[&PageScore]) -> [Optional; 4] {
    let over = |part: fn(&Prf) -> f64| mean(pages.iter().filter_map(|page| page.words.as_ref().map(part)));
    let characters = pages.iter().filter_map(|page| page.characters.map(|score| score.f1));
    [
        ("f1", over(|score| score.f1)),
        ("precision", over(|score| score.precision)),
        ("recall", over(|score| score.recall)),
        ("f1_characters", mean(characters)),
    ]
}

fn ceiling(pages: &[&PageScore]) -> [Optional; 4] {
    let judged = || pages.iter().filter_map(|page| page.judged.as_ref());
    [
        ("ceiling", mean(judged().map(|judged| judged.ceiling.f1))),
        ("ceiling.precision", mean(judged().map(|judged| judged.ceiling.precision))),
        ("ceiling.recall", mean(judged().map(|judged| judged.ceiling.recall))),
        ("in_source", mean(judged().map(|judged| judged.in_source))),
    ]
}

fn snippets(pages: &[&PageScore]) -> [Optional; 6] {
    let counts = pages.iter().fold(Counts::default(), |sum, page| sum + page.snippets);
    let Counts { true_positive: tp, false_positive: fp, false_negative: fn_, true_negative: tn } = counts;
    let any = (tp + fp + fn_ + tn > 0).then_some(());
    [
        ("with", mean(pages.iter().filter_map(|page| page.with))),
        ("without", mean(pages.iter().filter_map(|page| page.without))),
        ("snippets.precision", any.map(|()| share(tp, tp + fp))),
        ("snippets.recall", any.map(|()| share(tp, tp + fn_))),
        ("snippets.f1", any.map(|()| share(2 * tp, 2 * tp + fp + fn_))),
        ("snippets.accuracy", any.map(|()| share(tp + tn, tp + fp + fn_ + tn))),
    ]
}

fn comments(pages: &[&PageScore]) -> [Optional; 7] {
    let over =
        |part: fn(&Prf) -> f64| mean(pages.iter().filter_map(|page| page.comments.full.as_ref().map(part)));
    let (words, leaked) = pages.iter().fold((0, 0), |sum, page| plus(sum, page.comments.lines));
    let (zoned, through) = pages.iter().filter_map(|page| page.leak).fold((0, 0), plus);
    let snippets = pages.iter().map(|page| page.comments.snippets);
    let (all, found, strayed) = snippets.fold((0, 0, 0), |a, b| (a.0 + b.0, a.1 + b.1, a.2 + b.2));
    [
        ("comments.f1", over(|score| score.f1)),
        ("comments.precision", over(|score| score.precision)),
        ("comments.recall", over(|score| score.recall)),
        ("comments.leaked", ratio(leaked, words)),
        ("comments.snippets", ratio(found, all)),
        ("comments.snippets_leaked", ratio(strayed, all)),
        ("comments.let_through", ratio(through, zoned)),
    ]
}

fn metadata(pages: &[&PageScore]) -> [Optional; 6] {
    let over = |field: fn(&PageScore) -> Option<Answer>| {
        let count =
            |wanted| pages.iter().filter_map(|page| field(page)).filter(|answer| *answer == wanted).count();
        let (right, wrong) = (count(Answer::Right), count(Answer::Wrong));
        (ratio(right, right + wrong + count(Answer::Missing)), ratio(right, right + wrong))
    };
    let (title, author, date) = (over(|p| p.meta.title), over(|p| p.meta.author), over(|p| p.meta.date));
    [
        ("title", title.0),
        ("title.precision", title.1),
        ("author", author.0),
        ("author.precision", author.1),
        ("date", date.0),
        ("date.precision", date.1),
    ]
}

fn count(pages: &[&PageScore], is: impl Fn(&PageScore) -> bool) -> f64 {
    pages.iter().filter(|page| is(page)).count() as f64
}

fn plus(a: (usize, usize), b: (usize, usize)) -> (usize, usize) {
    (a.0 + b.0, a.1 + b.1)
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / count as f64)
}

fn share(part: usize, whole: usize) -> f64 {
    ratio(part, whole).unwrap_or(0.0)
}

fn ratio(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
