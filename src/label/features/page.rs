//! What is known of the page as a whole: the same for every block.

use super::Context;
use super::sums::Measure;
use super::table::{Table, magnitude, share};
use crate::block::{BlockKind, Visibility};
use crate::page_kind::PageKind;

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let sums = &context.sums;
    let all = 0..sums.len();
    table.add_page("page_words", magnitude(sums.total(Measure::Words)));
    table.add_page("page_blocks", magnitude(sums.len() as u32));
    table.add_page("page_linked", sums.share(&all, Measure::LinkedChars, Measure::Chars));
    table.add_page("page_prose", sums.share(&all, Measure::Prose, Measure::Words));
    table.add_page("page_prose_words", magnitude(sums.total(Measure::Prose)));
    table.add_page("page_headings", magnitude(sums.total(Measure::Headings)));
    table.add_page("page_images", magnitude(sums.total(Measure::Images)));
    table.add_page("page_named", sums.share(&all, Measure::Named, Measure::Words));
    table.add_page("page_comments", sums.share(&all, Measure::Comments, Measure::Words));
    table.add_page("page_kind", kind(context.draft.facts.kind));
    counted(context, table);
    declared(context, table);
}

/// Types that pages declare, in `og:type` or as schema.org's, by what they are mostly about.
const TYPES: &[(&str, &[&str])] = &[
    ("type_article", &["article", "Article", "NewsArticle", "BlogPosting", "TechArticle"]),
    ("type_product", &["product", "og:product", "Product", "ProductGroup", "Offer", "AggregateOffer"]),
    ("type_list", &["product.group", "ItemList", "CollectionPage", "SearchResultsPage"]),
    ("type_organization", &["Organization", "LocalBusiness", "Corporation", "Place", "PostalAddress"]),
    ("type_review", &["Review", "AggregateRating", "Rating"]),
    ("type_question", &["FAQPage", "QAPage", "Question", "DiscussionForumPosting"]),
    ("type_page", &["website", "WebPage", "WebSite"]),
];

fn declared(context: &Context<'_>, table: &mut Table) {
    let declared = &context.draft.facts.declared;
    for (name, types) in TYPES {
        let schema = declared.schema.iter().filter(|kind| types.contains(&kind.as_str())).count();
        let said = schema + usize::from(types.contains(&declared.og_type.as_str()));
        table.add_page(name, magnitude(said as u32));
    }
    table.add_page("is_home", declared.is_home.into());
    table.add_page("url_words", magnitude(declared.url_words.len() as u32));
}

fn counted(context: &Context<'_>, table: &mut Table) {
    let blocks = context.draft.blocks;
    let controls = blocks.iter().filter(|block| block.kind == BlockKind::Control).count();
    let cells = blocks.iter().filter(|block| matches!(block.kind, BlockKind::Cell { .. })).count();
    let hidden = blocks.iter().filter(|block| block.place.visibility >= Visibility::Noscript);
    let hidden_words = hidden.map(|block| block.stats.words).fold(0, u32::saturating_add);
    let prices = context.signs.iter().filter(|signs| signs.currency > 0).count();
    table.add_page("page_controls", magnitude(controls as u32));
    table.add_page("page_cells", magnitude(cells as u32));
    table.add_page("page_prices", magnitude(prices as u32));
    table.add_page("page_hidden", share(hidden_words, context.sums.total(Measure::Words)));
}

/// From pages of one text to pages of many.
fn kind(kind: PageKind) -> u8 {
    match kind {
        PageKind::Article => 0,
        PageKind::Documentation => 1,
        PageKind::Service => 2,
        PageKind::Product => 3,
        PageKind::Forum => 4,
        PageKind::Collection => 5,
        PageKind::Listing => 6,
    }
}
