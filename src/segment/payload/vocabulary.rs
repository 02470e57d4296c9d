//! The words of schema.org that name running text, alike in JSON-LD and in microdata.

use crate::block::BlockKind;

const ITEM: BlockKind = BlockKind::ListItem { depth: 1, ordered: false };
const STEP: BlockKind = BlockKind::ListItem { depth: 1, ordered: true };
const SUBHEADING: BlockKind = BlockKind::Heading(3);

/// What a property's text is, by the type that has it. On the WCXB dev pages, which show most of what
/// they declare, this share of the words of such texts stands in the gold: `articleBody` .97, posts
/// .94, answers .74, descriptions of products .76; of articles' descriptions, which are teasers, .5.
struct Property {
    types: &'static [&'static str],
    name: &'static str,
    kind: BlockKind,
}

const ARTICLES: &[&str] = &[
    "Article",
    "NewsArticle",
    "BlogPosting",
    "TechArticle",
    "ScholarlyArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReportageNewsArticle",
    "ReviewNewsArticle",
    "Report",
    "LiveBlogPosting",
    "SocialMediaPosting",
    "DiscussionForumPosting",
];

/// Things whose description is what their page is about.
const THINGS: &[&str] = &[
    "Product",
    "ProductGroup",
    "IndividualProduct",
    "Course",
    "Event",
    "JobPosting",
    "SoftwareApplication",
    "MobileApplication",
    "WebApplication",
    "VideoGame",
    "VideoObject",
    "Movie",
    "TVSeries",
    "Book",
    "Recipe",
    "HowTo",
    "Dataset",
    "Service",
    "Hotel",
    "House",
    "Apartment",
    "Accommodation",
    "RealEstateListing",
];

const THREADS: &[&str] = &["DiscussionForumPosting", "SocialMediaPosting", "QAPage"];
const STEPS: &[&str] = &["HowToStep", "HowToDirection", "HowToTip"];

const PROPERTIES: &[Property] = &[
    Property { types: ARTICLES, name: "articleBody", kind: BlockKind::Paragraph },
    Property { types: ARTICLES, name: "text", kind: BlockKind::Paragraph },
    Property { types: THINGS, name: "description", kind: BlockKind::Paragraph },
    Property { types: &["JobPosting"], name: "responsibilities", kind: BlockKind::Paragraph },
    Property { types: &["JobPosting"], name: "qualifications", kind: BlockKind::Paragraph },
    Property { types: &["Recipe"], name: "recipeIngredient", kind: ITEM },
    Property { types: &["Recipe"], name: "ingredients", kind: ITEM },
    Property { types: &["Recipe"], name: "recipeInstructions", kind: BlockKind::Paragraph },
    Property { types: &["HowToSection"], name: "name", kind: SUBHEADING },
    Property { types: STEPS, name: "text", kind: STEP },
    Property { types: &["Answer"], name: "text", kind: BlockKind::Paragraph },
    Property { types: &["ListItem"], name: "name", kind: ITEM },
    Property { types: &["ListItem"], name: "description", kind: BlockKind::Paragraph },
];

/// What only threads have.
const IN_THREADS: &[Property] = &[
    Property { types: &["Question"], name: "text", kind: BlockKind::Paragraph },
    Property { types: &["Comment"], name: "text", kind: BlockKind::Paragraph },
];

/// What only pages of questions and answers that somebody edited have.
const IN_QUESTIONS: &[Property] = &[Property { types: &["Question"], name: "name", kind: SUBHEADING }];

/// Lists of the site's pages, not of the page's things.
const MENUS: &[&str] = &["BreadcrumbList", "SiteNavigationElement", "WPHeader", "WPFooter", "WPSideBar"];

/// Properties that lead to parts of the page's content. Others lead away from it: to its author,
/// publisher, offers, reviews.
const FOLLOWED: &[&str] = &[
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "itemListElement",
    "item",
    "acceptedAnswer",
    "suggestedAnswer",
    "step",
    "steps",
    "recipeInstructions",
    "hasPart",
    "liveBlogUpdate",
    "blogPost",
];

/// Properties whose things are listed: of these the name stands on the page, and what they say of
/// themselves on pages of their own (WCXB dev: .04 of such descriptions are in the gold).
const LISTS: &[&str] = &["itemListElement", "item", "hasPart"];

/// What is known of the things around a property.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context {
    thread: bool,
    listed: bool,
}

impl Context {
    /// The context inside a thing of a type that a property of another thing leads to; `None` if
    /// nothing in it is text of the page.
    pub(super) fn enter(self, property: &str, kind: &str) -> Option<Self> {
        let thread = self.thread || THREADS.contains(&kind);
        let comment = thread && property == "comment";
        if MENUS.contains(&kind) || !(property.is_empty() || comment || FOLLOWED.contains(&property)) {
            return None;
        }
        Some(Self { thread, listed: self.listed || LISTS.contains(&property) })
    }

    /// What a text is that a thing of some type has as a property; `None` if it is no text of the page.
    pub(super) fn kind_of(self, kind: &str, property: &str) -> Option<BlockKind> {
        let own = if self.thread { IN_THREADS } else { IN_QUESTIONS };
        let mut named = PROPERTIES.iter().chain(own).filter(|p| p.name == property);
        match named.find(|p| p.types.contains(&kind)) {
            Some(_) if self.listed && THINGS.contains(&kind) => None,
            Some(found) => Some(found.kind),
            None => (self.listed && property == "name" && !STEPS.contains(&kind)).then_some(ITEM),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_in_a_list_has_a_name_and_no_description() {
        let page = Context::default();
        assert_eq!(page.kind_of("Product", "description"), Some(BlockKind::Paragraph));
        assert_eq!(page.kind_of("Product", "name"), None);
        let listed =
            page.enter("itemListElement", "ListItem").and_then(|c| c.enter("item", "Product")).unwrap();
        assert_eq!(listed.kind_of("Product", "description"), None);
        assert_eq!(listed.kind_of("Product", "name"), Some(ITEM));
    }

    #[test]
    fn comments_are_text_of_threads_only() {
        let page = Context::default();
        assert!(page.enter("comment", "Comment").is_none());
        let thread = page.enter("", "DiscussionForumPosting").unwrap();
        assert!(thread.enter("comment", "Comment").is_some());
        assert!(thread.enter("author", "Person").is_none());
    }
}
