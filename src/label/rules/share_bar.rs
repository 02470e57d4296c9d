//! Links to share a page or to follow its makers.
//!
//! **What.** Lines made of platform names only, two or more of them.
//!
//! **Why.** Icon rows flatten to the names of their networks.
//!
//! **Example.** `Facebook Twitter YouTube RSS`.
//!
//! **Known misses.** One platform name alone with nothing of its kind beside it.
//!
//! **Corpus cases.** `share_bar/*`.

use super::super::draft::Window;
use crate::verdict::Reason;

/// Platform names, folded.
const PLATFORMS: &[&str] = &[
    "facebook",
    "twitter",
    "x",
    "youtube",
    "instagram",
    "linkedin",
    "pinterest",
    "whatsapp",
    "telegram",
    "reddit",
    "tumblr",
    "email",
    "rss",
    "soundcloud",
];

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let words: Vec<&str> = window.this.folded.split(' ').collect();
    (words.len() >= 2 && words.iter().all(|w| PLATFORMS.contains(w))).then_some(Reason::ShareBar)
}
