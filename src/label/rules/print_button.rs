//! Buttons that print, send, save or enlarge a text.
//!
//! **What.** Strings of such buttons; words such as `Print` where they stand in an interface; rows
//! of letters that set the size of the text.
//!
//! **Why.** They stand over and under articles, in every language of the web of the 2000s.
//!
//! **Example.** `Print this page` / `Send to a friend` / `A- A A+`.
//!
//! **Known misses.** Icons without words.
//!
//! **Corpus cases.** `print_button/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::Set;
use crate::block::Roles;
use crate::verdict::Reason;
use once_cell::sync::Lazy;
use regex::Regex;

/// Two to four letters A, one of them with a sign, as buttons for the size of the text.
static LETTERS: Lazy<Regex> =
    Lazy::new(|| Regex::new(r"^A[+\-−–]?(?: ?[|/]? ?A[+\-−–]?){1,3}$").expect("a constant pattern"));

/// The signs of larger and smaller.
const SIZE_SIGNS: &[char] = &['+', '-', '−', '–'];

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let button = !line.is_data()
        && ((line.is_one_of(Set::PrintButton) && !window.heads_prose())
            || (line.is_one_of(Set::PrintButtonInInterface) && window.in_interface(Roles::PRINT))
            || sets_size(line));
    button.then_some(Reason::PrintButton)
}

/// Without a sign, `A A` may be a rhyme scheme and `AAA` a battery.
fn sets_size(line: &Line<'_>) -> bool {
    let text = line.block.text.as_str();
    text.starts_with('A')
        && text.contains(SIZE_SIGNS)
        && text.chars().all(|c| "A |/".contains(c) || SIZE_SIGNS.contains(&c))
        && LETTERS.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn buttons_are_named() {
        chrome(super::rule, &["Print this page", "Send to a friend", "A- A A+", "A+ | A-", "Print"]);
        chrome(super::rule, &["Seite drucken", "Imprimer", "Enviar por correo", "Stampa articolo"]);
        chrome(super::rule, &["Versão para impressão", "Версия для печати", "打印本页", "字号：大 中 小"]);
        chrome(super::rule, &["このページを印刷する", "نسخة للطباعة"]);
    }

    #[test]
    fn prose_about_printing_stays() {
        let before = "Letters cut in wood wear out sooner than letters cast in lead.";
        kept(
            super::rule,
            &[before, "Print", "A printer sets the type, inks it and pulls the sheet by hand."],
        );
        kept(super::rule, &["Drucken lernt man an der Presse.", "Print is not dead", "AAA", "A A B B A"]);
        kept(
            super::rule,
            &["Печать", "Печать поставили на последней странице, и подпись стояла рядом с ней."],
        );
        kept(super::rule, &["印刷の歴史", "La stampa dice di no"]);
    }
}
