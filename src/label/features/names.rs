//! What the elements around a block are called, and how near they are.

use super::Context;
use super::table::Table;
use super::tree::distances;
use crate::block::{Roles, Section};

/// Names that stand around husk.
const NEGATIVE: Roles = Roles::NAV
    .union(Roles::ASIDE)
    .union(Roles::FOOTER)
    .union(Roles::DIALOG)
    .union(Roles::SHARE)
    .union(Roles::RELATED)
    .union(Roles::BREADCRUMB)
    .union(Roles::PAGINATION)
    .union(Roles::NEWSLETTER)
    .union(Roles::CONSENT)
    .union(Roles::LOGIN)
    .union(Roles::AD)
    .union(Roles::LEGAL);

/// Names that stand around content.
const POSITIVE: Roles = Roles::ARTICLE.union(Roles::MAIN).union(Roles::BODY).union(Roles::POST);

/// Every name, or group of names too rare to be weighed each.
#[rustfmt::skip]
const NAMES: [(&str, Roles); 45] = [
    ("negative", NEGATIVE), ("positive", POSITIVE),
    ("article", Roles::ARTICLE), ("main", Roles::MAIN), ("body", Roles::BODY), ("nav", Roles::NAV),
    ("aside", Roles::ASIDE), ("header", Roles::HEADER), ("footer", Roles::FOOTER), ("form", Roles::FORM),
    ("figure", Roles::FIGURE), ("dialog", Roles::DIALOG), ("share", Roles::SHARE), ("related", Roles::RELATED),
    ("place", Roles::BREADCRUMB.union(Roles::PAGINATION)), ("tags", Roles::TAGS.union(Roles::BYLINE)),
    ("offer", Roles::NEWSLETTER.union(Roles::CONSENT).union(Roles::LOGIN).union(Roles::AD)),
    ("rating", Roles::RATING), ("shop", Roles::SHOP), ("toc", Roles::TOC),
    ("author", Roles::AUTHOR_BOX.union(Roles::CREDIT)),
    ("comments", Roles::COMMENTS), ("comment", Roles::COMMENT), ("comment_body", Roles::COMMENT_BODY),
    ("comment_frame", Roles::COMMENT_AUTHOR.union(Roles::COMMENT_DATE).union(Roles::COMMENT_ACTIONS).union(Roles::COMMENT_FORM)),
    ("post", Roles::POST), ("product", Roles::PRODUCT),
    ("w_content", Roles::W_CONTENT), ("w_entry", Roles::W_ENTRY), ("w_list", Roles::W_LIST), ("w_item", Roles::W_ITEM),
    ("w_title", Roles::W_TITLE), ("w_meta", Roles::W_META), ("w_summary", Roles::W_SUMMARY), ("w_widget", Roles::W_WIDGET),
    ("w_tab", Roles::W_TAB), ("w_hero", Roles::W_HERO), ("w_button", Roles::W_BUTTON), ("w_search", Roles::W_SEARCH),
    ("w_price", Roles::W_PRICE), ("w_review", Roles::W_REVIEW), ("w_spec", Roles::W_SPEC), ("w_media", Roles::W_MEDIA),
    ("w_concealed", Roles::W_CONCEALED), ("w_site", Roles::W_SITE),
];

pub(super) fn fill(context: &Context<'_>, table: &mut Table) {
    let blocks = context.draft.blocks;
    let distances = distances(context.draft.sections, mark);
    table.add_rows(NAMES.map(|(name, _)| name), |i| distances[blocks[i].place.section]);
}

fn mark(section: &Section, distances: &mut [u8; NAMES.len()]) {
    if section.roles.is_empty() {
        return;
    }
    for (distance, (_, roles)) in distances.iter_mut().zip(&NAMES) {
        if section.roles.intersects(*roles) {
            *distance = 0;
        }
    }
}
