//! Checking a case.

use crate::case::Case;
use crate::expectation::{self, Expectation};
use crate::fields;
use crate::report::{Failure, Report};
use anyhow::Result;
use dehusk::{Extraction, Outcome, PageKind};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Checks one case: what came out against `expected.*`, and against what `case.toml` says by hand.
///
/// ```
/// let report = dehusk_golden::check("no/such/case".as_ref());
/// assert!(!report.passed());
/// ```
pub fn check(case: &Path) -> Report {
    let failures = failures(case).unwrap_or_else(|error| vec![Failure::Broken(format!("{error:#}"))]);
    Report { case: case.to_owned(), failures }
}

fn failures(dir: &Path) -> Result<Vec<Failure>> {
    let case = Case::read(dir)?;
    let page = case.extract(dir)?;
    let mut failures = by_hand(&case, &page);
    for expectation in expectation::of(&page, dir) {
        failures.extend(compare(dir, expectation)?);
    }
    Ok(failures)
}

fn compare(dir: &Path, (file, actual): Expectation) -> Result<Option<Failure>> {
    let expected = match fs::read_to_string(dir.join(file)) {
        Ok(expected) => Some(expected),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    Ok(match (expected, actual) {
        (None, Some(_)) => Some(Failure::Missing(file)),
        (expected, actual) if expected == actual => None,
        (expected, actual) => Some(Failure::Differs {
            file,
            expected: expected.unwrap_or_default(),
            actual: actual.unwrap_or_default(),
        }),
    })
}

fn by_hand(case: &Case, page: &Extraction) -> Vec<Failure> {
    let text = fold(&page.text());
    let comments: Vec<String> = page.comments().iter().map(|comment| fold(&comment.text)).collect();
    let in_text = |wanted: &String| text.contains(&fold(wanted));
    let in_comments = |wanted: &String| comments.iter().any(|comment| comment.contains(&fold(wanted)));
    let mut failures = Vec::new();
    failures.extend(broke("kept", "not in the text", &case.kept, |s| !in_text(s)));
    failures.extend(broke("gone", "in the text", &case.gone, in_text));
    failures.extend(broke("comments", "in no comment", &case.comments, |s| !in_comments(s)));
    failures.extend(broke("comments", "in the text", &case.comments, in_text));
    failures.extend(facts(case, page));
    failures.extend(fields::wrong(&case.metadata, page.metadata()));
    failures
}

fn broke<'a>(
    key: &'static str,
    where_: &'static str,
    wanted: &'a [String],
    wrong: impl Fn(&String) -> bool + 'a,
) -> impl Iterator<Item = Failure> + 'a {
    let wrong = wanted.iter().filter(move |text| wrong(text));
    wrong.map(move |text| Failure::Broke { key, what: format!("{where_}: {text:?}") })
}

/// What the case says of the page as a whole.
fn facts(case: &Case, page: &Extraction) -> impl Iterator<Item = Failure> {
    let outcome = case.outcome.map(Outcome::as_str);
    let page_kind = case.page_kind.map(PageKind::as_str);
    let authors = case.authors.as_ref().map(|names| names.join("; "));
    let found = page.metadata();
    [
        fact("title", case.title.as_deref(), page.title()),
        fact("authors", authors.as_deref(), Some(&found.authors.join("; "))),
        fact("published", case.published.as_deref(), found.published.as_deref()),
        fact("modified", case.modified.as_deref(), found.modified.as_deref()),
        fact("outcome", outcome, Some(page.outcome().as_str())),
        fact("page_kind", page_kind, Some(page.page_kind().as_str())),
    ]
    .into_iter()
    .flatten()
}

fn fact(key: &'static str, wanted: Option<&str>, actual: Option<&str>) -> Option<Failure> {
    let wanted = wanted?;
    let what = format!("is {actual:?}, not {wanted:?}");
    (actual != Some(wanted)).then_some(Failure::Broke { key, what })
}

/// White space folded, so that a text in `case.toml` may span blocks and lines.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
