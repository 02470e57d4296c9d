//! What the page says of itself, where it says it, and what else it says.

use super::escaped::Escaped;
use crate::metadata::{Claim, Provenance, Source};

/// A value with its source.
type Said = (String, Source);

/// A field and what is said of it, what is believed first.
type Field = (&'static str, fn(&Provenance) -> Vec<Said>);

const FIELDS: &[Field] = &[
    ("title", |said| one(&said.title)),
    ("authors", |said| many(&said.authors)),
    ("published", |said| one(&said.published)),
    ("modified", |said| one(&said.modified)),
    ("site_name", |said| one(&said.site_name)),
    ("url", |said| one(&said.url)),
    ("language", |said| one(&said.language)),
    ("description", |said| one(&said.description)),
    ("image", |said| one(&said.image)),
    ("tags", |said| many(&said.tags)),
    ("categories", |said| many(&said.categories)),
    ("licence", |said| one(&said.licence)),
];

/// A list of the fields that the page gives; empty where it gives none.
pub(super) fn render(provenance: &Provenance) -> String {
    let fields = FIELDS.iter().map(|(name, of)| (name, of(provenance)));
    let field = |(name, said): (&&str, Vec<Said>)| format!("<dt>{name}</dt>\n{}", values(&said));
    fields.filter(|(_, said)| !said.is_empty()).map(field).collect()
}

fn values(said: &[Said]) -> String {
    let value = |(index, (value, source)): (usize, &Said)| {
        let class = if index == 0 { "believed" } else { "other" };
        let (value, source) = (Escaped(value), source.as_str());
        format!("<dd class=\"{class}\"><span dir=\"auto\">{value}</span> <small>{source}</small></dd>\n")
    };
    said.iter().enumerate().map(value).collect()
}

fn one(claims: &[Claim]) -> Vec<Said> {
    claims.iter().map(|claim| (claim.value.clone(), claim.source)).collect()
}

fn many(claims: &[Claim<Vec<String>>]) -> Vec<Said> {
    claims.iter().map(|claim| (claim.value.join(", "), claim.source)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_shown() {
        let json = serde_json::to_value(Provenance::default()).unwrap();
        let mut fields: Vec<&str> = FIELDS.iter().map(|(name, _)| *name).collect();
        fields.sort_unstable();
        assert_eq!(fields, json.as_object().unwrap().keys().collect::<Vec<_>>());
    }

    #[test]
    fn what_is_believed_comes_first_and_says_where_it_stands() {
        let page = crate::extract(
            "<title>Rain at last</title><meta property=og:title content='Rain &amp; hail'><h1>Rain at last</h1>",
        );
        let shown = render(page.provenance());
        let believed = format!("<dd class=\"believed\"><span dir=\"auto\">{}</span>", page.title().unwrap());
        assert!(shown.contains(&believed), "{shown}");
        assert!(shown.contains("Rain &amp; hail</span> <small>meta</small>"), "{shown}");
    }
}
