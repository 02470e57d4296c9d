//! What the site is called.

use super::Provenance;
use url::Url;

/// What the site is called, by its name and its host.
#[derive(Debug)]
pub(super) struct Site {
    names: Vec<String>,
    pub(super) url: Option<Url>,
}

impl Site {
    pub(super) fn of(provenance: &Provenance) -> Self {
        let names = provenance.site_name.iter().map(|claim| letters(&claim.value)).collect();
        let url = provenance.url.first().and_then(|claim| Url::parse(&claim.value).ok());
        Self { names, url }
    }

    /// Whether a name is the site's own.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let name = letters(name);
        let host = self.url.as_ref().and_then(Url::host_str).map(letters);
        self.names.contains(&name) || host.is_some_and(|host| host.contains(&name))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
