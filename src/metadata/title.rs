//! The page's title, from its declarations and headings.

use super::Sources;

/// What pages put between their title and the site's name.
const SEPARATORS: [&str; 8] = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];

/// A first heading longer than this is a teaser, not a title.
const MAX_TITLE_CHARS: usize = 300;

/// Titles the page offers, best first: a heading that the declared title begins with, `og:title`,
/// the declared title without the site's name, the first `h1`.
pub(super) fn candidates(sources: &Sources<'_>, site_name: Option<&str>) -> Vec<String> {
    let declared = sources.titles.iter().find_map(|&node| sources.text_of(node));
    let og = sources.property(&["og:title", "twitter:title"]);
    let headings = sources.headings.iter().filter_map(|&node| sources.text_of(node));
    let headings: Vec<String> = headings.filter(|h| h.chars().count() <= MAX_TITLE_CHARS).collect();
    let agreed = headings.iter().find(|h| declared.iter().chain(&og).any(|t| t.contains(h.as_str())));
    let mut found: Vec<String> = agreed.cloned().into_iter().collect();
    found.extend(og.map(|title| without_site(&title, site_name)));
    found.extend(declared.map(|title| without_site(&title, site_name)));
    found.extend(headings.into_iter().next());
    found
}

/// Cuts the site's name off: where it is known by name, else the last of several parts.
fn without_site(title: &str, site_name: Option<&str>) -> String {
    let Some((at, separator)) = SEPARATORS.iter().filter_map(|s| title.rfind(s).map(|at| (at, s))).max()
    else {
        return title.to_owned();
    };
    let head = title.get(..at).unwrap_or(title).trim();
    let tail = title.get(at + separator.len()..).unwrap_or_default().trim();
    match site_name {
        Some(site) if site.eq_ignore_ascii_case(head) => tail.to_owned(),
        _ => head.to_owned(),
    }
}
