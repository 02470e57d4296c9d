//! Cookie and consent notices.
//!
//! **What.** What the buttons and headings of consent dialogs say, and the sentences of notices:
//! they begin as notices do, speak of cookies and of the visitor's consent or of the site, and
//! stand near either end of the page, in a dialog, or between pieces of the notice. Plain words
//! (`Settings`) need a piece of the notice beside them; `Accept` may stand beside `Decline` too.
//!
//! **Why.** A notice is written in full sentences, so that no test of prose sees it.
//!
//! **Example.** `Accept all cookies`; `We use cookies to improve your experience on our website.`
//!
//! **Known misses.** Notices that never say "cookie". The sentences of a long notice that begin in
//! no known way.
//!
//! **Corpus cases.** `consent/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::consent::{COOKIES, TERMS};
use super::super::phrases::{Opening, Set};
use super::place::{in_furniture, near_edge};
use crate::block::Roles;
use crate::verdict::Reason;

/// The longest notices in one block; a privacy policy has longer paragraphs.
const MAX_NOTICE_WORDS: u32 = 120;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let this = &window.this;
    if this.is_data() {
        return None;
    }
    (is_piece(this) && in_place(window) || is_button(window)).then_some(Reason::Consent)
}

/// A phrase needs no place; a sentence stands where banners stand.
fn in_place(window: &Window<'_>) -> bool {
    window.this.is_one_of(Set::Consent)
        || in_furniture(&window.this)
        || near_edge(window)
        || is_piece(window.prev()) && is_piece(window.next())
}

fn is_piece(line: &Line<'_>) -> bool {
    line.is_one_of(Set::Consent) || is_notice(line)
}

fn is_button(window: &Window<'_>) -> bool {
    let in_notice = || window.this.says(Roles::CONSENT) || is_piece(window.prev()) || is_piece(window.next());
    let decides = |line: &Line<'_>| line.is_one_of(Set::ConsentDecision);
    if decides(&window.this) {
        in_notice() || in_furniture(&window.this) || decides(window.prev()) || decides(window.next())
    } else {
        window.this.is_one_of(Set::ConsentWord) && in_notice()
    }
}

fn is_notice(line: &Line<'_>) -> bool {
    let says = |terms: &[&str]| terms.iter().any(|term| line.folded.contains(term));
    line.opens_with(Opening::ConsentNotice)
        && line.is_within(MAX_NOTICE_WORDS)
        && says(COOKIES)
        && says(TERMS)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn buttons_and_headings_are_named_in_ten_languages() {
        chrome(rule, &["Accept all cookies", "Reject All", "Manage consent", "Your Privacy Choices"]);
        chrome(rule, &["Alle akzeptieren", "Tout refuser", "Solo necesarias", "Rifiuta tutto"]);
        chrome(rule, &["Aceitar todos", "Принять все", "同意并继续", "すべて許可する", "قبول الكل"]);
        chrome(rule, &["Do Not Sell or Share My Personal Information", "cookielawinfo-checkbox-necessary"]);
    }

    #[test]
    fn notices_are_named_in_ten_languages() {
        chrome(rule, &["We use cookies to improve your experience on our website.", "Accept", "Decline"]);
        chrome(rule, &["Wir verwenden Cookies, um unsere Webseite zu verbessern."]);
        chrome(rule, &["Ce site utilise des cookies pour améliorer votre expérience."]);
        chrome(rule, &["Utilizamos cookies para mejorar su experiencia en este sitio web."]);
        chrome(rule, &["Questo sito utilizza cookie per migliorare la navigazione."]);
        chrome(rule, &["Este site usa cookies para melhorar a sua navegação."]);
        chrome(rule, &["Мы используем файлы cookie, чтобы сайт работал лучше."]);
        chrome(rule, &["我们使用 Cookie 来改善您的网站体验。"]);
        chrome(rule, &["当サイトでは利便性向上のためクッキーを使用しています。"]);
        chrome(rule, &["نستخدم ملفات تعريف الارتباط لتحسين تجربة استخدام الموقع."]);
    }

    #[test]
    fn recipes_and_reports_stay() {
        kept(rule, &["Chocolate cookies", "We use cookies from the day before for the crust."]);
        kept(rule, &["Accept", "Regulators want browsers to ask before a site may set cookies."]);
        kept(rule, &["Accepter la défaite", "Принять решение было трудно", "接受采访", "同意書の書き方"]);
        kept(rule, &["Statistics", "The table counts every match since the war."]);
    }

    #[test]
    fn a_notice_quoted_in_the_middle_of_an_article_stays() {
        let prose = "The court found that silence is no consent, and fined the shop.";
        let mut page = vec![prose; 50];
        page[25] = "We use cookies to improve your experience, the banner said.";
        kept(rule, &page);
    }
}
