//! Metadata that a caller can store as they are.

use crate::{Finding, Subject};
use dehusk::Metadata;
use serde_json::Value;

/// What is given says something, and takes one line.
pub(crate) fn tidy(subject: &Subject<'_>) -> Finding {
    match values(subject.extraction.metadata()).find(|value| !is_tidy(value)) {
        Some(value) => Err(format!("empty, or with loose white space: {value:?}")),
        None => Ok(()),
    }
}

/// The address is the caller's where the page has none, so it is as the caller wrote it.
fn values(metadata: &Metadata) -> impl Iterator<Item = &str> {
    let Metadata { title, site_name, language, description, image, authors, tags, .. } = metadata;
    let single = [title, site_name, language, description, image].into_iter().flatten();
    single.chain(authors).chain(tags).map(String::as_str)
}

fn is_tidy(value: &str) -> bool {
    !value.is_empty() && value.split_whitespace().collect::<Vec<_>>().join(" ") == value
}

/// Front matter is YAML of lines that are JSON, too, behind their names.
pub(crate) fn front_matter(subject: &Subject<'_>) -> Finding {
    let metadata = serde_json::to_value(subject.extraction.metadata()).map_err(|error| error.to_string())?;
    let written = subject.extraction.front_matter();
    let lines = written.strip_prefix("---\n").and_then(|rest| rest.strip_suffix("---\n")).unwrap_or(&written);
    lines.lines().try_for_each(|line| {
        let (name, value) = line.split_once(": ").ok_or_else(|| format!("no name: {line:?}"))?;
        let value: Value = serde_json::from_str(value).map_err(|error| format!("{error}: {line:?}"))?;
        if metadata[name] == value { Ok(()) } else { Err(format!("{line:?}, but {}", metadata[name])) }
    })
}

/// Dates are ISO 8601: a year at least, then month, day and time as far as they are known.
pub(crate) fn dates(subject: &Subject<'_>) -> Finding {
    let Metadata { published, modified, .. } = subject.extraction.metadata();
    match [published, modified].into_iter().flatten().find(|date| !is_iso(date)) {
        Some(date) => Err(format!("no date: {date:?}")),
        None => Ok(()),
    }
}

fn is_iso(date: &str) -> bool {
    let (day, time) = date.split_once('T').map_or((date, None), |(day, time)| (day, Some(time)));
    let numbers: Vec<&str> = day.split('-').collect();
    let widths: Vec<usize> = numbers.iter().map(|number| number.len()).collect();
    let is_time = |time: &str| time.starts_with(|c: char| c.is_ascii_digit()) && widths.len() == 3;
    [4, 2, 2].starts_with(&widths)
        && numbers.iter().all(|number| number.bytes().all(|b| b.is_ascii_digit()))
        && time.is_none_or(is_time)
}
