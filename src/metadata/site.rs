//! What the site is called.

use super::Provenance;
use url::Url;

/// A shorter label of a host names no site: `www`, `org`, `uk`.
const MIN_LABEL: usize = 4;

/// What the site is called, by its name and its host.
#[derive(Debug, Default)]
pub(super) struct Site {
    names: Vec<String>,
    /// Labels of the host, and the last two as one: `worldpodcast.network`.
    labels: Vec<String>,
    pub(super) url: Option<Url>,
}

impl Site {
    pub(super) fn of(provenance: &Provenance) -> Self {
        let names = provenance.site_name.iter().map(|claim| letters(&claim.value)).collect();
        let url = provenance.url.first().and_then(|claim| Url::parse(&claim.value).ok());
        let labels = url.as_ref().and_then(Url::host_str).map(labels).unwrap_or_default();
        Self { names, labels, url }
    }

    /// Whether a name is the site's own.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let name = letters(name);
        let host = self.url.as_ref().and_then(Url::host_str).map(letters);
        self.names.contains(&name) || host.is_some_and(|host| host.contains(&name))
    }

    /// Whether the page is the site's first.
    pub(super) fn is_home(&self) -> bool {
        self.url.as_ref().is_some_and(|url| url.path().len() <= 1 && url.query().is_none())
    }

    /// Whether a text is the site's name in full, or a label of its host.
    pub(super) fn is_named(&self, text: &str) -> bool {
        let text = letters(text);
        !text.is_empty() && (self.names.contains(&text) || self.labels.contains(&text))
    }
}

fn labels(host: &str) -> Vec<String> {
    let labels: Vec<String> = host.split('.').map(letters).collect();
    let last_two = labels.get(labels.len().saturating_sub(2)..).unwrap_or_default().concat();
    labels.into_iter().chain([last_two]).filter(|label| label.len() >= MIN_LABEL).collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::claim::{Claim, Source};

    fn site(host: &str) -> Site {
        let url = vec![Claim::new(Source::Caller, format!("https://{host}/rain"))];
        Site::of(&Provenance { url, ..Provenance::default() })
    }

    #[test]
    fn a_host_names_its_site() {
        assert!(site("bbs.river-post.org").is_named("River Post"));
        assert!(site("riverpost.network").is_named("River Post Network"));
        for text in ["", "River", "bbs", "org", "Post"] {
            assert!(!site("bbs.river-post.org").is_named(text), "{text}");
        }
    }
}
