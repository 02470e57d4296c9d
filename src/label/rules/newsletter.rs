//! Newsletter and subscription prompts.
//!
//! **What.** What the headings, fields, buttons and thanks of subscription forms say; sentences of
//! up to forty words that begin as prompts do and promise mail to the reader; plain words
//! (`Subscribe`) in the company of either.
//!
//! **Why.** Prompts stand between paragraphs of articles and read like them. On the WCXB dev pages
//! `subscribe` stands alone on 178 domains and `newsletter` on 88; one of them keeps one.
//!
//! **Example.** `Subscribe to our newsletter`; `Get the best of the week delivered to your inbox.`
//!
//! **Known misses.** Prompts that never name mail or newsletter (`Become an insider today`).
//!
//! **Corpus cases.** `newsletter/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::newsletter::TERMS;
use super::super::phrases::{Opening, Set};
use super::cue::{self, Cue};
use crate::verdict::Reason;

/// Prompts are two or three sentences; paragraphs about newsletters are longer.
const MAX_PROMPT_WORDS: u32 = 40;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    cue::holds(window, reading).then_some(Reason::Newsletter)
}

fn reading(line: &Line<'_>) -> Option<Cue> {
    if line.is_one_of(Set::Newsletter) || is_prompt(line) {
        Some(Cue::Sure)
    } else {
        line.is_one_of(Set::NewsletterWord).then_some(Cue::Likely)
    }
}

fn is_prompt(line: &Line<'_>) -> bool {
    line.opens_with(Opening::NewsletterPrompt)
        && line.is_within(MAX_PROMPT_WORDS)
        && TERMS.iter().any(|term| line.folded.contains(term))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn prompts_are_named_in_ten_languages() {
        chrome(rule, &["Subscribe to our newsletter", "Join 12,345 other subscribers", "Enter your email"]);
        chrome(rule, &["Newsletter abonnieren", "S'abonner à la newsletter", "Suscríbete ahora"]);
        chrome(rule, &["Iscriviti alla newsletter", "Assine nossa newsletter", "Подпишитесь на рассылку"]);
        chrome(rule, &["Introduce tu correo electrónico", "No te pierdas ninguna noticia. ¡Suscríbete!"]);
        chrome(rule, &["立即订阅", "メルマガ登録", "اشترك في النشرة البريدية"]);
    }

    #[test]
    fn prompts_in_sentences_are_named() {
        chrome(rule, &["Get the best stories of the week delivered straight to your inbox."]);
        chrome(rule, &["Abonnieren Sie unseren Newsletter und verpassen Sie nichts."]);
        chrome(rule, &["Recevez chaque matin notre newsletter gratuite."]);
        chrome(rule, &["Подпишитесь на нашу еженедельную рассылку о кино."]);
    }

    #[test]
    fn plain_words_need_company() {
        chrome(rule, &["Enter your email", "Subscribe"]);
        kept(rule, &["Nobody pays for news.", "Newsletter", "The word is older than the newspaper it fed."]);
    }

    #[test]
    fn text_about_newsletters_stays() {
        kept(rule, &["Our newsletter reached ten thousand readers last spring.", "Get your inbox to zero."]);
        kept(rule, &["Subscribe to nothing you would not pay for.", "Join the two halves with glue."]);
        kept(rule, &["No te pierdas ninguna noticia sobre el puerto viejo, decía mi abuelo cada mañana."]);
        kept(rule, &["Der Newsletter war sein Einfall.", "Подписка подорожала вдвое за год."]);
    }
}
