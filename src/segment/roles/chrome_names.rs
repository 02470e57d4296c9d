//! Class and id words of page regions and of families of chrome.
//!
//! A word is here if it is in use on at least five domains of the WCXB and Dragnet pages and if,
//! for chrome, at most a fifth of the text below it is in the labelled content (for
//! [`Roles::BODY`], at least two thirds). Words that fail the second test are left out however
//! plausible: `widget` holds the article on pages of one large page builder, `banner` and `hero`
//! hold leads, `tab` and `accordion` hold content. Roles that only describe (bylines, tables of
//! contents, ratings) are exempt: they never count against a block by themselves.

use crate::block::Roles;

/// Roles, and the words or pairs of words that say them.
pub(super) const NAMES: &[(Roles, &[&str])] = &[
    // Navigation.
    (
        Roles::NAV,
        &[
            "nav",
            "navbar",
            "navigation",
            "menu",
            "submenu",
            "megamenu",
            "subnav",
            "topnav",
            "sidenav",
            "leftnav",
            "hamburger",
            "offcanvas",
            "drawer",
            "dropdown",
            "topbar",
            "toolbar",
            "masthead",
            "site header",
            "global header",
            "main header",
            "header nav",
            "nav links",
            "menu item",
            "cat item",
            "skip link",
            "blogroll",
            "off canvas",
        ],
    ),
    // Footers.
    (Roles::FOOTER, &["footer", "foot", "colophon"]),
    // Side columns, and the widgets that content systems put there.
    (
        Roles::ASIDE,
        &[
            "sidebar",
            "sidebars",
            "aside",
            "rail",
            "right column",
            "right rail",
            "side bar",
            "rightcol",
            "rightcolumn",
            "widgets",
            "widget area",
            "widget title",
            "widget categories",
            "widget archive",
            "widget links",
            "textwidget",
            "xoxo",
        ],
    ),
    // Layers over the page.
    (Roles::DIALOG, &["modal", "popup", "popover", "popmake", "lightbox", "tooltip"]),
    // Where the page stands.
    (Roles::BREADCRUMB, &["breadcrumb", "breadcrumbs", "crumbs"]),
    // Pages of a series.
    (Roles::PAGINATION, &["pagination", "pager", "paging", "pagenavi", "post navigation"]),
    // Tables of contents: content keeps two of three.
    (Roles::TOC, &["toc", "of contents"]),
    // Share and follow.
    (Roles::SHARE, &["share", "sharing", "social", "sharedaddy", "addthis", "addtoany"]),
    // Other pages of the site.
    (
        Roles::RELATED,
        &[
            "related",
            "recommended",
            "recommendations",
            "recommend",
            "trending",
            "popular",
            "outbrain",
            "taboola",
            "archives",
            "blog archive",
            "archive list",
            "most read",
            "recent posts",
            "latest news",
            "post list",
        ],
    ),
    // Subscriptions.
    (Roles::NEWSLETTER, &["newsletter", "subscribe", "subscription", "signup", "optin"]),
    // Consent.
    (Roles::CONSENT, &["cookie", "cookies", "consent", "gdpr", "onetrust"]),
    // Accounts.
    (Roles::LOGIN, &["login", "signin", "account"]),
    // Advertising.
    (
        Roles::AD,
        &[
            "ads",
            "advert",
            "advertisement",
            "adsbygoogle",
            "sponsored",
            "promo",
            "ad container",
            "ad wrapper",
        ],
    ),
    // Who and when.
    (Roles::BYLINE, &["byline", "dateline", "postmeta", "entry meta", "post meta", "article meta"]),
    // Tags.
    (Roles::TAGS, &["tags", "tagcloud", "tag cloud"]),
    // Who wrote it, at length.
    (Roles::AUTHOR_BOX, &["author bio", "author box", "about author", "author info"]),
    // Stars and scores.
    (Roles::RATING, &["rating", "ratings"]),
    // Audio and video.
    (Roles::PLAYER, &["player"]),
    // Shops.
    (Roles::SHOP, &["cart", "minicart"]),
    // Print and mail.
    (Roles::PRINT, &["print"]),
    // Rights.
    (Roles::LEGAL, &["copyright", "disclaimer"]),
    // Whose picture.
    (Roles::CREDIT, &["credit", "credits", "photo credit"]),
    // Where content systems put the text itself.
    (
        Roles::BODY,
        &[
            "entry content",
            "post content",
            "article body",
            "article content",
            "article text",
            "post body",
            "articlebody",
            "story body",
            "story text",
            "entry body",
            "post text",
            "body copy",
            "rich text",
            "richtext",
            "wysiwyg",
            "prose",
            "markdown",
            "the content",
            "main text",
            "product description",
        ],
    ),
];
