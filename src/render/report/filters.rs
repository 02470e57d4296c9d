//! Buttons that show only blocks of a label or a reason, each with how many there are.

use crate::extraction::Extraction;
use crate::verdict::{Label, Reason};
use std::cmp::Reverse;

/// In the order of the keys that press them.
const LABELS: [Label; 5] = [Label::Content, Label::Title, Label::Caption, Label::Comment, Label::Chrome];

/// One button a label, with the key that presses it.
pub(super) fn labels(page: &Extraction) -> String {
    let count = |label| page.verdicts.iter().filter(|verdict| verdict.label == label).count();
    let button = |(key, label): (usize, Label)| {
        let (name, count) = (label.as_str(), count(label));
        let disabled = if count == 0 { " disabled" } else { "" };
        format!(
            "<button type=\"button\" class=\"chip {name}\" data-filter=\"label\" value=\"{name}\" \
             aria-pressed=\"false\" aria-keyshortcuts=\"{key}\"{disabled}>{name} <b>{count}</b></button>\n"
        )
    };
    (1..).zip(LABELS).map(button).collect()
}

/// One button a reason that the page has, the commonest first.
pub(super) fn reasons(page: &Extraction) -> String {
    let count = |&reason: &Reason| page.verdicts.iter().filter(|v| v.reason == reason).count();
    let counts = Reason::ALL.iter().map(|reason| (count(reason), reason.as_str()));
    let mut counts: Vec<(usize, &str)> = counts.filter(|(count, _)| *count > 0).collect();
    counts.sort_by_key(|&(count, name)| (Reverse(count), name));
    let button = |(count, name): (usize, &str)| {
        format!(
            "<button type=\"button\" class=\"chip\" data-filter=\"reason\" value=\"{name}\" \
             aria-pressed=\"false\">{name} <b>{count}</b></button>\n"
        )
    };
    counts.into_iter().map(button).collect()
}
