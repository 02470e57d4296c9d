//! A title cut at what stands between its parts, and the site's name found among these.

use super::Site;
use crate::stats::is_unspaced;
use std::ops::Range;

/// What pages put between their title and the site's name.
const SEPARATORS: [&str; 10] = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", "｜", " / "];

/// The same where words are not spaced: elsewhere it joins the words of one name, as in `log_format`.
const UNSPACED_SEPARATOR: char = '_';

/// What may stand before the site's name without a space.
const TIGHT_SEPARATORS: &[char] = &[':', '|', '—', '»', '·', '：', '｜'];

/// The name of a site is not longer.
const MAX_NAME_BYTES: usize = 256;

/// The parts of a title.
pub(super) struct Parts<'t> {
    title: &'t str,
    /// Where separators stand.
    cuts: Vec<Range<usize>>,
}

impl<'t> Parts<'t> {
    pub(super) fn of(title: &'t str) -> Self {
        let spaced = SEPARATORS.iter().flat_map(|separator| title.match_indices(separator));
        let mut cuts: Vec<_> = spaced.chain(unspaced(title)).map(|(at, sign)| at..at + sign.len()).collect();
        cuts.sort_by_key(|cut| cut.start);
        Self { title, cuts }
    }

    /// One after the other, trimmed.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'t str> {
        let starts = std::iter::once(0).chain(self.cuts.iter().map(|cut| cut.end));
        let ends = self.cuts.iter().map(|cut| cut.start).chain([self.title.len()]);
        starts.zip(ends).map(|(start, end)| self.title.get(start..end).unwrap_or_default().trim())
    }

    /// What stands before the site's name.
    fn before_site(&self, site: &Site) -> Option<&'t str> {
        let names = self.iter().skip(1);
        let is_site = |(cut, part): &(&Range<usize>, &str)| {
            let rest = self.title.get(cut.end..).filter(|rest| rest.len() <= MAX_NAME_BYTES);
            site.is_named(part) || rest.is_some_and(|rest| site.is_named(rest))
        };
        self.cuts.iter().zip(names).find(is_site).map(|(cut, _)| self.before(cut))
    }

    fn before(&self, cut: &Range<usize>) -> &'t str {
        self.title.get(..cut.start).unwrap_or_default().trim()
    }

    /// What stands after the site's name.
    fn after_site(&self, site: &Site) -> Option<&'t str> {
        let first = self.cuts.first()?;
        let is_first = site.is_named(self.before(first)) || self.before(first).is_empty();
        is_first.then(|| self.title.get(first.end..).unwrap_or_default().trim())
    }

    /// What stands before the last part; where words are not spaced, before the section, too.
    fn before_last(&self) -> &'t str {
        let tight = self.cuts.iter().find(|cut| self.title.get((*cut).clone()) == Some("_"));
        tight.or(self.cuts.last()).map_or(self.title, |cut| self.before(cut))
    }
}

fn unspaced(title: &str) -> impl Iterator<Item = (usize, &str)> {
    title.match_indices(UNSPACED_SEPARATOR).filter(|(at, sign)| {
        let before = title.get(..*at).unwrap_or_default().chars().next_back();
        let after = title.get(at + sign.len()..).unwrap_or_default().chars().next();
        before.is_none_or(is_unspaced) || after.is_none_or(is_unspaced)
    })
}

/// Cuts the site's name off: where it is known by name or host, else the last of several parts.
pub(super) fn without_site<'t>(title: &'t str, site: &Site) -> &'t str {
    let known = without_known_site(title, site);
    let parts = Parts::of(known);
    let kept = match parts.after_site(site) {
        Some(rest) => rest,
        None if known.len() < title.len() => known,
        None => parts.before_last(),
    };
    if kept.is_empty() { title } else { kept }
}

/// Cuts off what is the site's name for certain, and all that follows it.
pub(super) fn without_known_site<'t>(title: &'t str, site: &Site) -> &'t str {
    let kept = Parts::of(title).before_site(site).or_else(|| before_tight(title, site));
    kept.filter(|kept| !kept.is_empty()).unwrap_or(title)
}

/// `Rain at last:The Mill`
fn before_tight<'t>(title: &'t str, site: &Site) -> Option<&'t str> {
    let (at, sign) = title.rmatch_indices(TIGHT_SEPARATORS).next()?;
    let rest = title.get(at + sign.len()..).filter(|rest| rest.len() <= MAX_NAME_BYTES)?;
    site.is_named(rest).then(|| title.get(..at).unwrap_or_default().trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::{
        Provenance,
        claim::{Claim, Source},
    };

    fn short(title: &str) -> String {
        let claim = |value: &str| vec![Claim::new(Source::Caller, value.to_owned())];
        let url = claim("https://www.river-post.example/mill");
        let site =
            Site::of(&Provenance { site_name: claim("The Mill | News"), url, ..Provenance::default() });
        without_site(title, &site).to_owned()
    }

    #[test]
    fn the_site_s_name_and_what_follows_it_are_no_title() {
        for title in [
            "Rain at last | The Mill | News",
            "Rain at last - the mill news",
            "Rain at last - River Post - All the rain",
            "Rain at last: The Mill, News",
            "The Mill News | Rain at last",
            "River Post - Rain at last - River Post",
            "Rain at last – Weather",
        ] {
            assert_eq!(short(title), "Rain at last", "{title}");
        }
    }

    #[test]
    fn what_is_no_separator_parts_nothing() {
        for title in
            ["Rain: at last", "Rain-fall", "mill_wheel", "River Post", "Welcome to The Mill News", "", " - "]
        {
            assert_eq!(short(title), title);
        }
        assert_eq!(short("雨停了_天气_磨坊"), "雨停了");
    }
}
