//! Class and id words that say a little of what they hold, on any site.
//!
//! None is believed by itself: `content` is around most content and around many menus. The scorer
//! weighs how near each is. Words of a single site have no place here; nearly all are in use on five
//! domains of the WCXB dev pages or more.

use crate::block::Roles;

/// Roles, and the words that hint at them.
#[rustfmt::skip]
pub(super) const NAMES: &[(Roles, &[&str])] = &[
    (Roles::W_CONTENT, &["content", "contents", "main", "body", "text", "copy", "story", "inner", "page", "primary"]),
    (Roles::W_ENTRY, &["post", "posts", "entry", "article", "articles", "blog", "single", "news", "hentry"]),
    (Roles::W_LIST, &["list", "lists", "grid", "items", "results", "feed", "archive", "loop", "rows", "listing", "products", "collection"]),
    (Roles::W_ITEM, &["item", "card", "cards", "teaser", "tile", "thumb", "snippet", "product"]),
    (Roles::W_TITLE, &["title", "heading", "headline", "name", "subtitle", "subheading"]),
    (Roles::W_META, &["meta", "info", "date", "time", "author", "posted", "details", "category", "categories", "label", "labels"]),
    (Roles::W_SUMMARY, &["description", "desc", "summary", "excerpt", "intro", "lead", "lede", "overview", "about"]),
    (Roles::W_WIDGET, &["widget", "module", "block", "component", "panel", "box", "section", "elementor"]),
    (Roles::W_TAB, &["tab", "tabs", "accordion", "collapse", "faq", "toggle", "expand", "expandable"]),
    (Roles::W_HERO, &["hero", "banner", "slider", "slide", "slides", "carousel", "swiper", "slick"]),
    (Roles::W_BUTTON, &["btn", "button", "buttons", "cta", "action", "actions", "link", "links", "more"]),
    (Roles::W_SEARCH, &["search", "filter", "filters", "sort", "facet", "facets", "form", "input", "select", "field"]),
    (Roles::W_PRICE, &["price", "prices", "pricing", "shipping", "stock", "buy", "sku", "quantity", "wishlist"]),
    (Roles::W_REVIEW, &["review", "reviews", "testimonial", "testimonials", "quote"]),
    (Roles::W_SPEC, &["spec", "specs", "specification", "specifications", "feature", "features", "attributes", "attribute", "ingredients", "table"]),
    (Roles::W_MEDIA, &["gallery", "image", "images", "img", "photo", "photos", "media", "video", "thumbnail", "figure", "caption", "picture"]),
    (Roles::W_CONCEALED, &["hidden", "sr", "visually", "offscreen", "mobile", "screen reader", "hide", "closed"]),
    (Roles::W_SITE, &["logo", "brand", "branding", "site", "global", "header", "top", "bottom", "address", "contact", "phone"]),
];
