//! What kind of page it is: by what the page declares, and by where its words stand.
//!
//! The cues are ordered, the surest first; the counts are pages of WCXB dev with the cue, of that
//! kind and of all others.

use super::comments::thread_share;
use super::listing::is_listing;
use crate::block::Document;
use crate::page_kind::{Declared, PageKind};

/// One cue: a set of values, any of which says the kind.
struct Cue {
    kind: PageKind,
    schema: &'static [&'static str],
    og_type: &'static [&'static str],
    url: &'static [&'static str],
}

/// Schema types of an article: 180 of 1,330 pages, 9 of them of other kinds.
const ARTICLES: &[&str] = &["Article", "NewsArticle", "BlogPosting"];

/// `DiscussionForumPosting` and `QAPage`: 55 to 0.
const THREADS: &[&str] = &["DiscussionForumPosting", "QAPage"];

/// Software that writes forums and nothing else.
const FORUM_GENERATORS: &[&str] =
    &["discourse", "vbulletin", "phpbb", "xenforo", "simple machines", "mybb", "nodebb", "vanilla"];

/// Words in the URLs of threads; with no article declared, 90 to 12.
const FORUM_WORDS: &[&str] = &[
    "forum",
    "forums",
    "thread",
    "threads",
    "showthread",
    "viewtopic",
    "topic",
    "questions",
    "discussion",
    "discussions",
    "t",
];

/// Cues of the other kinds, in order of precedence.
const CUES: &[Cue] = &[
    // `product.group` 11 to 2; `CollectionPage` 8, and 6 listings, whose content is much the same.
    Cue {
        kind: PageKind::Collection,
        schema: &["CollectionPage"],
        og_type: &["product.group"],
        url: &["collections", "catalog", "category"],
    },
    // 29 to 3; `Product` 61 to 31, most of these collections, which the cue above takes.
    Cue { kind: PageKind::Product, schema: &["Product"], og_type: &["product", "og:product"], url: &[] },
    // 72 to 22.
    Cue {
        kind: PageKind::Documentation,
        schema: &["TechArticle", "APIReference"],
        og_type: &[],
        url: &["docs", "doc", "documentation", "manual", "reference", "api", "wiki", "developer"],
    },
    Cue { kind: PageKind::Article, schema: ARTICLES, og_type: &["article"], url: &[] },
    // 24 to 9.
    Cue {
        kind: PageKind::Service,
        schema: &[],
        og_type: &[],
        url: &["services", "solutions", "about", "practice", "features", "pricing"],
    },
];

/// Estimates the kind of a page. Many pages that look like listings are collections, whose content
/// is much the same: F1 gains on both.
pub(crate) fn estimate(document: &Document, declared: &Declared) -> PageKind {
    if is_forum(document, declared) {
        return PageKind::Forum;
    }
    match CUES.iter().find(|cue| cue.holds(declared)) {
        Some(cue) => cue.kind,
        None if is_listing(document) => PageKind::Listing,
        None if declared.is_home => PageKind::Service,
        None => PageKind::Article,
    }
}

fn is_forum(document: &Document, declared: &Declared) -> bool {
    let article = any(&declared.schema, ARTICLES) || declared.og_type == "article";
    let named = any(&declared.schema, THREADS)
        || FORUM_GENERATORS.iter().any(|software| declared.generator.contains(software));
    let addressed = !article && any(&declared.url_words, FORUM_WORDS);
    named || addressed || thread_share(document).is_forum()
}

fn any(values: &[String], wanted: &[&str]) -> bool {
    values.iter().any(|value| wanted.contains(&value.as_str()))
}

impl Cue {
    fn holds(&self, declared: &Declared) -> bool {
        any(&declared.schema, self.schema)
            || self.og_type.contains(&declared.og_type.as_str())
            || any(&declared.url_words, self.url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(schema: &str, og_type: &str, url_words: &[&str]) -> PageKind {
        let declared = Declared {
            schema: vec![schema.to_owned()],
            og_type: og_type.to_owned(),
            url_words: url_words.iter().map(|&word| word.to_owned()).collect(),
            ..Declared::default()
        };
        estimate(&Document::default(), &declared)
    }

    #[test]
    fn declarations_say_the_kind() {
        assert_eq!(kind("QAPage", "", &[]), PageKind::Forum);
        assert_eq!(kind("Product", "website", &[]), PageKind::Product);
        assert_eq!(kind("", "product.group", &[]), PageKind::Collection);
        assert_eq!(kind("", "", &["docs", "install"]), PageKind::Documentation);
        assert_eq!(kind("", "", &[]), PageKind::Article);
    }

    #[test]
    fn a_declared_article_outweighs_a_word_of_its_address() {
        assert_eq!(kind("NewsArticle", "", &["2020", "questions", "remain"]), PageKind::Article);
        assert_eq!(kind("", "", &["forum", "thread", "12"]), PageKind::Forum);
    }
}
