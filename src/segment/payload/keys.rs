//! What writers of scripts call running text, and what they call everything else.
//!
//! Names are cut into lower-case words at humps and signs: `shortDescription`, `body_html`. As with
//! classes, a word is listed if it is in use across the web.

use crate::hash::ConstantSet;
use once_cell::sync::Lazy;

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
    static TEXT_WORDS: Lazy<WordSet> = Lazy::new(|| set_of(TEXTS));
    has_word_of(key, &TEXT_WORDS)
}

pub(super) fn names_title(key: &str) -> bool {
    TITLES.iter().any(|title| key.eq_ignore_ascii_case(title))
}

pub(super) fn leads_away(key: &str) -> bool {
    static AWAY_WORDS: Lazy<WordSet> = Lazy::new(|| set_of(AWAY));
    has_word_of(key, &AWAY_WORDS) || INSTEAD.contains(&key)
}

/// What longer names say after so many bytes is not looked at: names of data have some tens.
const MAX_KEY_BYTES: usize = 256;

/// Words as numbers, which are compared at once.
type WordSet = ConstantSet<u128>;

fn set_of(listed: &[&str]) -> WordSet {
    listed.iter().map(|word| first_word(word.as_bytes()).0).collect()
}

fn has_word_of(key: &str, set: &WordSet) -> bool {
    // A list's name is asked for every string in it.
    let mut rest = &key.as_bytes()[..key.len().min(MAX_KEY_BYTES)];
    while !rest.is_empty() {
        let (word, length) = first_word(rest);
        if word > 0 && set.contains(&word) {
            return true;
        }
        rest = &rest[length..];
    }
    false
}

/// The word that a name begins with, as the number whose bytes are its letters in lower case, and
/// where the next one begins. A run of capitals is one word with the hump behind it: `bodyHTML`. A
/// word longer than sixteen letters loses the first ones, and is none of those listed all the same.
fn first_word(name: &[u8]) -> (u128, usize) {
    let (mut before, mut word) = (b' ', 0);
    for (at, &byte) in name.iter().enumerate() {
        if !byte.is_ascii_alphanumeric() {
            return (word, at + 1);
        }
        if before.is_ascii_lowercase() && byte.is_ascii_uppercase() {
            return (word, at);
        }
        word = word << 8 | u128::from(byte.to_ascii_lowercase());
        before = byte;
    }
    (word, name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_into_words() {
        let cut = |name: &str| first_word(name.as_bytes());
        let number = |word: &str| word.bytes().fold(0, |number, byte| number << 8 | u128::from(byte));
        assert_eq!(cut("seo_metaDescription"), (number("seo"), 4));
        assert_eq!(cut("metaDescriptionHTML"), (number("meta"), 4));
        assert_eq!(cut("DescriptionHTML"), (number("description"), 11));
        assert_eq!(cut("HTML"), (number("html"), 4));
        assert_eq!(cut("_"), (0, 1));
    }

    #[test]
    fn every_listed_word_has_its_number() {
        for list in [TEXTS, AWAY] {
            assert_eq!(set_of(list).len(), list.len());
            assert!(
                list.iter().all(|word| has_word_of(word, &set_of(list)) && word.len() < size_of::<u128>())
            );
        }
    }

    #[test]
    fn texts_are_told_by_name() {
        assert!(names_text("bodyHtml") && names_text("product_description") && names_text("content"));
        assert!(!names_text("somebody") && !names_text("contentious") && !names_text("id"));
        assert!(leads_away("seoDescription") && leads_away("footerV1") && !leads_away("headline"));
    }
}
