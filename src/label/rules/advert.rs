//! Advertisements, their labels and what a site says of them.
//!
//! **What.** Labels of advertising space; notes on affiliate links; calls to buy that name an
//! offer, where a twin or a second such line stands beside them.
//!
//! **Why.** An advertisement's picture is gone in the text and its caption is left, often twice:
//! once from the picture and once from its link.
//!
//! **Example.** `Get your copy of Tide & Wind #87 – spring issue`, twice in a row.
//!
//! **Known misses.** An advertisement written as prose; one promotion that stands alone.
//!
//! **Corpus cases.** `advert/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::advert::OFFERS;
use super::super::phrases::{Mention, Opening, Set};
use crate::block::Roles;
use crate::stats::is_unspaced;
use crate::verdict::Reason;

/// The longest note on affiliate links, in words; a longer paragraph says more than that.
const NOTE_WORDS: u32 = 60;

/// The longest promotion, in words.
const PROMOTION_WORDS: u32 = 16;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let advert =
        !line.is_data() && (is_label(window) || is_affiliate_note(line) || is_promotion_in_a_row(window));
    advert.then_some(Reason::Advert)
}

/// `Werbung` over prose is what the prose is about.
fn is_label(window: &Window<'_>) -> bool {
    let line = &window.this;
    (line.is_one_of(Set::AdvertLabel) && !(line.block.is_heading() && window.heads_prose()))
        || (line.is_one_of(Set::AdvertInInterface) && window.in_interface(Roles::AD))
}

fn is_affiliate_note(line: &Line<'_>) -> bool {
    line.is_within(NOTE_WORDS) && line.mentions(Mention::AffiliateNote)
}

/// One promotion beside its twin, or beside another: advertisements come in rows.
fn is_promotion_in_a_row(window: &Window<'_>) -> bool {
    let line = &window.this;
    let twin = |other: &Line<'_>| other.folded == line.folded;
    let beside = |test: fn(&Line<'_>) -> bool| test(window.prev()) || test(window.next());
    let in_row = || twin(window.prev()) || twin(window.next()) || beside(is_promotion);
    (is_call(line) && in_row()) || (is_promotion(line) && beside(is_call))
}

/// A short line without an end mark that names an offer.
fn is_promotion(line: &Line<'_>) -> bool {
    let shape = line.is_within(PROMOTION_WORDS) && !line.block.stats.ends_sentence;
    shape && line.mentions(Mention::Offer) && names_offer(line.folded)
}

fn names_offer(folded: &str) -> bool {
    let mut places = OFFERS.iter().flat_map(|offer| folded.match_indices(offer));
    places.any(|(at, offer)| is_apart(folded, at, offer))
}

fn is_call(line: &Line<'_>) -> bool {
    line.opens_with(Opening::AdvertCall) && is_promotion(line)
}

/// Whether the words that stand there are no part of longer words.
fn is_apart(text: &str, at: usize, words: &str) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at + words.len()..).and_then(|t| t.chars().next());
    let loose = words.chars().all(is_unspaced);
    loose || !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn labels_are_named() {
        chrome(
            super::rule,
            &["Advertisement", "Story continues below advertisement", "Anzeige", "Publicité"],
        );
        chrome(super::rule, &["Publicidad", "Pubblicità", "Continua após a publicidade", "Реклама", "广告"]);
        chrome(super::rule, &["スポンサーリンク", "إعلان", "Sponsored by Bay Ferries"]);
    }

    #[test]
    fn notes_on_links_are_named() {
        chrome(super::rule, &["As an Amazon Associate I earn from qualifying purchases."]);
        chrome(
            super::rule,
            &["This post may contain affiliate links, at no cost to you.", "本文包含联盟链接。"],
        );
        chrome(super::rule, &["Diese Seite enthält Affiliate-Links.", "Contiene enlaces de afiliados."]);
    }

    #[test]
    fn rows_of_promotions_are_named() {
        let copy = "Get your copy of Tide & Wind #87 – spring issue";
        chrome(super::rule, &[copy, copy, "Sailcloth – winter rope deal"]);
        chrome(super::rule, &["Save 20% on oars: 20% off", "Jetzt 30% Rabatt auf Segel"]);
    }

    #[test]
    fn prose_about_advertising_stays() {
        kept(
            super::rule,
            &["Advertising on buses began with a soap maker.", "Werbung wirkt, sagt die Forscherin."],
        );
        kept(super::rule, &["Get your oven hot before the dough is ready", "Brexit – no deal"]);
        kept(super::rule, &["Save the date", "The sale of the harbour", "Реклама пива запрещена законом."]);
        kept(super::rule, &["Sponsored", "The law calls a race sponsored when a firm pays for the cups."]);
    }
}
