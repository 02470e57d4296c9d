//! URLs of the content: made absolute, held to schemes that run nothing, and cleaned of what follows readers.

use url::Url;

/// What a link may lead to. Others run code (`javascript:`, `data:`) or open programs.
const LINKS: &[&str] = &["http", "https", "mailto", "tel"];

/// Where an image may come from.
const IMAGES: &[&str] = &["http", "https"];

/// Longer URLs carry data; browsers write no longer ones into their history (Chromium: 2 MB; what servers
/// take is 8 KB, RFC 9110 section 4.1).
const MAX_BYTES: usize = 8_000;

/// Parameters that tell a site where its readers come from and change nothing of what they see: the ones
/// that browsers strip.
const TRACKING: &[&str] = &[
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "twclid",
    "yclid",
    "ysclid",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "__hssc",
    "__hstc",
    "__hsfp",
    "hsCtaTracking",
    "oly_anon_id",
    "oly_enc_id",
    "rb_clickid",
    "s_cid",
    "vero_conv",
    "vero_id",
    "wickedid",
    "_openstat",
    "ml_subscriber",
    "ml_subscriber_hash",
    "srsltid",
];

/// The same by how they begin.
const TRACKING_STARTS: &[&str] = &["utm_", "pk_", "mtm_", "matomo_"];

/// How the page's URLs are read.
#[derive(Debug, Default)]
pub(crate) struct Links {
    base: Option<Url>,
    /// The page's own URL, without a place on it.
    own: Option<Url>,
    strip_tracking: bool,
}

impl Links {
    /// What relative URLs are relative to, what the page's own is, and whether parameters that follow readers go.
    pub(crate) fn new(base: Option<&Url>, own: Option<&str>, strip_tracking: bool) -> Self {
        let own = own.and_then(|own| Url::parse(own).ok()).map(without_place);
        Self { base: base.cloned(), own, strip_tracking }
    }

    /// The `id` on this page that a link leads to, if it leads to one.
    pub(super) fn place_on_page<'h>(&self, href: &'h str) -> Option<&'h str> {
        let (page, id) = href.trim().split_once('#')?;
        let is_own = || {
            let page = Url::options().base_url(self.base.as_ref()).parse(page).ok();
            page.is_some() && page == self.own
        };
        (page.is_empty() || is_own()).then_some(id)
    }

    /// Where a link leads; `None` for what is no place.
    pub(super) fn link(&self, href: &str) -> Option<String> {
        self.read(href, LINKS)
    }

    /// Where an image comes from.
    pub(super) fn image(&self, src: &str) -> Option<String> {
        self.read(src, IMAGES)
    }

    fn read(&self, reference: &str, schemes: &[&str]) -> Option<String> {
        // What URL parsers leave out wherever it stands (WHATWG URL, 4.4).
        let reference: String =
            reference.trim().chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
        if reference.is_empty() || reference.len() > MAX_BYTES {
            return None;
        }
        match Url::options().base_url(self.base.as_ref()).parse(&reference) {
            Ok(url) => schemes.contains(&url.scheme()).then(|| self.stripped(url.into())),
            Err(url::ParseError::RelativeUrlWithoutBase) => {
                is_relative(&reference).then(|| self.stripped(reference))
            }
            Err(_) => None,
        }
    }

    /// A URL, or a reference where the page's own URL is not known, without what follows readers.
    fn stripped(&self, url: String) -> String {
        if self.strip_tracking { without_tracking(&url).unwrap_or(url) } else { url }
    }
}

/// What is left of a URL that follows readers; `None` for others.
fn without_tracking(url: &str) -> Option<String> {
    let (before, place) = url.split_at(url.find('#').unwrap_or(url.len()));
    let (path, query) = before.split_once('?')?;
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    let is_whole = kept.len() == query.split('&').count();
    (!is_whole).then(|| format!("{path}{mark}{}{place}", kept.join("&")))
}

fn without_place(mut url: Url) -> Url {
    url.set_fragment(None);
    url
}

/// Whether a `name=value` of a query is there to follow readers.
fn is_tracking(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default();
    TRACKING.contains(&name) || TRACKING_STARTS.iter().any(|start| name.starts_with(start))
}

/// Whether a reference that is no URL by itself has no scheme that somebody may read into it.
fn is_relative(reference: &str) -> bool {
    let head = reference.split(['/', '?', '#']).next().unwrap_or_default();
    !head.contains(':') && !reference.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(base: Option<&str>) -> Links {
        Links::new(base.and_then(|base| Url::parse(base).ok()).as_ref(), base, true)
    }

    #[test]
    fn references_are_resolved() {
        let based = links(Some("https://example.com/a/b"));
        assert_eq!(based.link("c").unwrap(), "https://example.com/a/c");
        assert_eq!(based.link("//other.example/c").unwrap(), "https://other.example/c");
        assert_eq!(links(None).link("../c").unwrap(), "../c");
    }

    #[test]
    fn places_on_the_page_are_told_from_places_elsewhere() {
        let links = links(Some("https://example.com/a/b#top"));
        for href in ["#c", " #c ", "https://example.com/a/b#c", "b#c", "/a/b#c"] {
            assert_eq!(links.place_on_page(href), Some("c"), "{href}");
        }
        for href in ["", "b", "https://example.com/a/b/#c", "https://example.com/#c", "/a/b?page=2#c"] {
            assert_eq!(links.place_on_page(href), None, "{href}");
        }
        assert_eq!(super::Links::default().place_on_page("b#c"), None);
    }

    #[test]
    fn links_go_by_the_base_element_as_metadata_do() {
        let html = "<base target=_top><base href=/x/><link rel=canonical href=rain>
            <p>It rained all night, says <a href=mill>the miller</a>.";
        let page = crate::Extractor::new().url("https://example.com/a/b").extract(html);
        assert!(page.html().contains("\"https://example.com/x/mill\""), "{}", page.html());
        assert_eq!(page.metadata().url.as_deref(), Some("https://example.com/x/rain"));
    }

    #[test]
    fn what_runs_or_opens_programs_is_no_link() {
        let links = links(Some("https://example.com/"));
        for href in [
            "javascript:alert(1)",
            " java\nscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc",
            "",
        ] {
            assert_eq!(links.link(href), None, "{href}");
            assert_eq!(super::Links::default().link(href), None, "{href}");
        }
        assert_eq!(links.link("mailto:a@b.example").unwrap(), "mailto:a@b.example");
        assert_eq!(links.image("mailto:a@b.example"), None);
    }

    #[test]
    fn tracking_goes_and_the_rest_stays() {
        let links = links(None);
        let cleaned = |url: &str| links.link(url).unwrap();
        assert_eq!(cleaned("https://a.example/?id=1&utm_source=x&fbclid=y#z"), "https://a.example/?id=1#z");
        assert_eq!(cleaned("https://a.example/?utm_source=x"), "https://a.example/");
        assert_eq!(cleaned("https://a.example/?q=a+b"), "https://a.example/?q=a+b");
        assert_eq!(cleaned("https://a.example/#?utm_source=x"), "https://a.example/#?utm_source=x");
        assert_eq!(cleaned("/b?utm_source=x&id=1#z"), "/b?id=1#z");
        assert_eq!(cleaned("?utm_source=x"), "");
    }
}
