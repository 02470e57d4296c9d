//! What writers of scripts call running text, and what they call everything else.
//!
//! Names are cut into lower-case words at humps and signs: `shortDescription`, `body_html`. As with
//! classes, a word is listed if it is in use across the web.

/// A string whose name has one of these words may be running text.
const TEXTS: &[&str] = &[
    "abstract",
    "answer",
    "article",
    "body",
    "content",
    "cooked",
    "copy",
    "description",
    "desc",
    "details",
    "html",
    "instructions",
    "intro",
    "introduction",
    "lead",
    "markdown",
    "message",
    "overview",
    "paragraph",
    "paragraphs",
    "rendered",
    "selftext",
    "story",
    "summary",
    "text",
    "transcript",
];

/// A short string of such a name heads the text beside it.
const TITLES: &[&str] = &["title", "heading", "headline", "header", "question", "name"];

/// What stands below such a name is no content of the page: its interface, its settings, what it
/// says to machines, what it says of other pages.
const AWAY: &[&str] = &[
    "ad",
    "ads",
    "alert",
    "alerts",
    "alt",
    "analytics",
    "announcement",
    "aria",
    "author",
    "authors",
    "banner",
    "banners",
    "breadcrumb",
    "breadcrumbs",
    "button",
    "buttons",
    "config",
    "configs",
    "configuration",
    "consent",
    "cookie",
    "cookies",
    "css",
    "cta",
    "dictionary",
    "disclaimer",
    "env",
    "error",
    "errors",
    "flags",
    "footer",
    "form",
    "forms",
    "gdpr",
    "head",
    "i18n",
    "icon",
    "icons",
    "intl",
    "labels",
    "legal",
    "locale",
    "locales",
    "menu",
    "menus",
    "messages",
    "meta",
    "metadata",
    "metatags",
    "modal",
    "modals",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "og",
    "placeholder",
    "policies",
    "policy",
    "popular",
    "popup",
    "promo",
    "promos",
    "promotion",
    "promotions",
    "rating",
    "ratings",
    "recommendations",
    "recommended",
    "related",
    "review",
    "reviews",
    "seo",
    "settings",
    "shipping",
    "sidebar",
    "similar",
    "site",
    "strings",
    "styles",
    "svg",
    "terms",
    "theme",
    "tooltip",
    "tracking",
    "translation",
    "translations",
    "trending",
    "twitter",
    "user",
    "users",
    "viewer",
];

/// What frameworks show instead of the page.
const INSTEAD: &[&str] = &["notFound", "not-found", "forbidden", "unauthorized", "loading", "fallback"];

pub(super) fn names_text(key: &str) -> bool {
    words(key).any(|word| is_one_of(word, TEXTS))
}

pub(super) fn names_title(key: &str) -> bool {
    TITLES.iter().any(|title| key.eq_ignore_ascii_case(title))
}

pub(super) fn leads_away(key: &str) -> bool {
    INSTEAD.contains(&key) || words(key).any(|word| is_one_of(word, AWAY))
}

fn is_one_of(word: &str, listed: &[&str]) -> bool {
    listed.iter().any(|entry| word.eq_ignore_ascii_case(entry))
}

/// A name's words. A run of capitals is one word with the hump behind it: `bodyHTML`.
fn words(key: &str) -> impl Iterator<Item = &str> {
    key.split(|c: char| !c.is_ascii_alphanumeric()).flat_map(split_humps)
}

fn split_humps(part: &str) -> impl Iterator<Item = &str> {
    let mut rest = part;
    std::iter::from_fn(move || {
        let bytes = rest.as_bytes();
        let hump =
            bytes.windows(2).position(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
        let (word, after) = rest.split_at_checked(hump.map_or(rest.len(), |at| at + 1))?;
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_into_words() {
        assert_eq!(
            words("seo_metaDescriptionHTML").collect::<Vec<_>>(),
            ["seo", "meta", "Description", "HTML"]
        );
        assert_eq!(words("").count(), 0);
    }

    #[test]
    fn texts_are_told_by_name() {
        assert!(names_text("bodyHtml") && names_text("product_description") && names_text("content"));
        assert!(!names_text("somebody") && !names_text("contentious") && !names_text("id"));
        assert!(leads_away("seoDescription") && leads_away("footerV1") && !leads_away("headline"));
    }
}
