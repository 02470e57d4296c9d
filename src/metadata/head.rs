//! What `link`, `meta` and the root element say, and JSON-LD beside them.

use super::claim::{Claim, Source, distinct, linked};
use super::{Sources, Subject, links, tidy};
use crate::page::Attr;
use url::Url;

/// A field's names in `meta` elements and in JSON-LD.
struct Field {
    metas: &'static [&'static str],
    members: &'static [&'static str],
}

const SITE_NAME: Field = Field { metas: &["og:site_name", "application-name"], members: &["publisher"] };
const DESCRIPTION: Field =
    Field { metas: &["og:description", "description", "twitter:description"], members: &["description"] };
const IMAGE: Field = Field {
    metas: &[
        "og:image",
        "og:image:secure_url",
        "og:image:url",
        "twitter:image",
        "twitter:image:src",
        "thumbnail",
    ],
    members: &["image", "thumbnailUrl", "primaryImageOfPage"],
};
const TAGS: Field =
    Field { metas: &["article:tag", "news_keywords", "keywords", "parsely-tags"], members: &["keywords"] };

/// The site's names.
pub(super) fn site_name(sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Claim> {
    let names = subject.all_of("WebSite").filter_map(|site| tidy(&site.own_name()?));
    let linked = names.map(|name| Claim::new(Source::LinkedData, name));
    distinct(SITE_NAME.in_metas(sources).chain(linked).chain(SITE_NAME.in_subject(subject)))
}

/// The page's own descriptions.
pub(super) fn description(sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Claim> {
    DESCRIPTION.claims(sources, subject)
}

/// Lead images, absolute where it is known what to.
pub(super) fn image(sources: &Sources<'_>, subject: &Subject<'_, '_>, base: Option<&Url>) -> Vec<Claim> {
    let in_metas = IMAGE.in_metas(sources);
    let linked = linked(&subject.addresses(IMAGE.members));
    let in_links = links::named(sources, &["image_src"]).map(|value| Claim::new(Source::Link, value));
    distinct(in_metas.chain(linked).chain(in_links).map(|claim| links::resolved(claim, base)))
}

/// Tags and keywords.
pub(super) fn tags(sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Claim<Vec<String>>> {
    let in_metas = TAGS.metas.iter().map(|name| Claim::new(Source::Meta, listed(sources.properties(name))));
    let linked = subject.texts(TAGS.members).into_iter().map(std::borrow::Cow::into_owned);
    let linked = Claim::new(Source::LinkedData, listed(linked));
    distinct(in_metas.chain([linked]).filter(|claim| !claim.value.is_empty()))
}

/// A page is not about more things; longer lists are stuffed.
const MAX_TAGS: usize = 64;

/// The entries of lists that commas part, each once.
pub(super) fn listed(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for text in texts {
        for tag in text.split([',', ';', '،', '，', '、']).filter_map(tidy) {
            if tags.len() < MAX_TAGS && !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    tags
}

impl Field {
    fn in_metas(&self, sources: &Sources<'_>) -> impl Iterator<Item = Claim> {
        let values = self.metas.iter().flat_map(|name| sources.properties(name));
        values.map(|value| Claim::new(Source::Meta, value))
    }

    fn in_subject(&self, subject: &Subject<'_, '_>) -> Vec<Claim> {
        linked(&subject.texts(self.members))
    }

    fn claims(&self, sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Claim> {
        distinct(self.in_metas(sources).chain(self.in_subject(subject)))
    }
}

/// The languages that `html lang`, a `meta` and JSON-LD declare.
pub(super) fn language(sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Claim> {
    let page = sources.page;
    let lang =
        sources.html.and_then(|html| page.attr(html, Attr::Lang).or_else(|| page.attr(html, Attr::XmlLang)));
    let root = lang.and_then(tidy).map(|lang| Claim::new(Source::Link, lang));
    let declared = Field { metas: &["content-language", "og:locale"], members: &["inLanguage"] };
    distinct(root.into_iter().chain(declared.claims(sources, subject)))
}
