//! Badges of app stores.
//!
//! **What.** The stores' badges and the prompts around them; a store's name where it stands in an
//! interface.
//!
//! **Why.** A badge is a picture whose text is its alternative, once a store.
//!
//! **Example.** `Download on the App Store` / `Get it on Google Play`.
//!
//! **Known misses.** Prompts of a site's own wording.
//!
//! **Corpus cases.** `app_badge/*`.

use super::super::draft::Window;
use super::super::phrases::Set;
use crate::block::Roles;
use crate::verdict::Reason;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let badge = !line.is_data()
        && ((line.is_one_of(Set::AppBadge) && !window.heads_prose())
            || (line.is_one_of(Set::AppBadgeInInterface) && window.in_interface(Roles::empty())));
    badge.then_some(Reason::AppBadge)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn badges_are_named() {
        chrome(super::rule, &["Download on the App Store", "Get it on Google Play", "Get the app"]);
        chrome(
            super::rule,
            &["Laden im App Store", "Disponible sur Google Play", "Consíguelo en el App Store"],
        );
        chrome(super::rule, &["Disponibile su Google Play", "Baixar na App Store", "Загрузите в App Store"]);
        chrome(super::rule, &["扫码下载", "App Storeからダウンロード", "حمل التطبيق"]);
        chrome(super::rule, &["App Store", "Google Play"]);
    }

    #[test]
    fn prose_about_apps_stays() {
        kept(
            super::rule,
            &["The game was pulled from the App Store on Monday.", "Google Play policy changes"],
        );
        kept(super::rule, &["Download the app, open it, and point the camera at the sky."]);
        kept(
            super::rule,
            &["Android", "The android in the film never blinks, and nobody on board notices it."],
        );
        kept(super::rule, &["Scan the QR code on the back of the ticket.", "下载APP的人数去年翻了一番。"]);
    }
}
