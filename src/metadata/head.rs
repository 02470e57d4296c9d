//! What `link`, `meta` and the root element say, and JSON-LD beside them.

use super::claim::{Claim, Source, distinct};
use super::{Sources, Subject, tidy};
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
const IMAGE: Field = Field { metas: &["og:image", "twitter:image"], members: &["image", "thumbnailUrl"] };
const TAGS: Field =
    Field { metas: &["article:tag", "news_keywords", "keywords", "parsely-tags"], members: &["keywords"] };

/// The site's names.
pub(super) fn site_name(sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Claim> {
    SITE_NAME.claims(sources, subject)
}

/// The page's own descriptions.
pub(super) fn description(sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Claim> {
    DESCRIPTION.claims(sources, subject)
}

/// Lead images, absolute where it is known what to.
pub(super) fn image(sources: &Sources<'_>, subject: &Subject<'_, '_>, base: Option<&str>) -> Vec<Claim> {
    let base = base.and_then(|base| Url::parse(base).ok());
    let found = IMAGE.claims(sources, subject).into_iter();
    distinct(
        found.map(|claim| Claim {
            value: absolute(&claim.value, base.as_ref()).unwrap_or(claim.value),
            ..claim
        }),
    )
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
fn listed(texts: impl Iterator<Item = String>) -> Vec<String> {
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
    fn claims(&self, sources: &Sources<'_>, subject: &Subject<'_, '_>) -> Vec<Claim> {
        let in_metas = self.metas.iter().flat_map(|name| sources.properties(name));
        let in_metas = in_metas.map(|value| Claim::new(Source::Meta, value));
        let linked = subject.texts(self.members);
        let linked =
            linked.iter().filter_map(|text| tidy(text)).map(|value| Claim::new(Source::LinkedData, value));
        distinct(in_metas.chain(linked))
    }
}

/// The canonical URL, made absolute; failing that, the one the caller gave.
pub(super) fn url(sources: &Sources<'_>, given: Option<&str>) -> Vec<Claim> {
    let (page, base) = (sources.page, given.and_then(|url| Url::parse(url).ok()));
    let is_canonical = |rel: &str| rel.eq_ignore_ascii_case("canonical");
    let link = sources.links.iter().find(|&&link| page.attr(link, Attr::Rel).is_some_and(is_canonical));
    let href = link.and_then(|&link| page.attr(link, Attr::Href).map(str::to_owned));
    let linked = href.map(|href| (Source::Link, href));
    let in_meta = sources.property(&["og:url"]).map(|href| (Source::Meta, href));
    // What is no address is not believed, and hides no other.
    let declared = linked
        .into_iter()
        .chain(in_meta)
        .filter_map(|(source, href)| Some(Claim::new(source, absolute(&href, base.as_ref())?)));
    distinct(declared.chain(given.map(|url| Claim::new(Source::Caller, url.to_owned()))))
}

fn absolute(href: &str, base: Option<&Url>) -> Option<String> {
    let url = match base {
        Some(base) => base.join(href.trim()).ok()?,
        None => Url::parse(href.trim()).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
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
