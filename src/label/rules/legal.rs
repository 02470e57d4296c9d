//! Copyright lines, policies, imprints and credits of software.
//!
//! **What.** Copyright signs with a year or a holder; links to policies; short lines that reserve
//! rights; at the end of a page, who built it.
//!
//! **Why.** Every page of a site repeats them.
//!
//! **Example.** `© 2019–2024 Harbour Gazette. All rights reserved.`
//!
//! **Known misses.** Long disclaimers of a site's own wording.
//!
//! **Corpus cases.** `legal/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::{Mention, Opening, Set};
use crate::block::Roles;
use crate::verdict::Reason;
use once_cell::sync::Lazy;
use regex::Regex;

/// A folded line that begins as copyright lines do: a sign with a year or a name after it, or the
/// word with sign or year.
static COPYRIGHT: Lazy<Regex> = Lazy::new(|| {
    let word = r"(?:copyrights?|urheberrecht|авторские права|版权|著作権|حقوق النشر)";
    let sign = r"(?:©|\(c\)|&copy;|ⓒ)";
    Regex::new(&format!(
        r"^(?:{word},? ?{sign}|{word},? (?:by )?0\b|{sign} ?(?:{word},? ?)?(?:by )?0|{sign} ?{word})"
    ))
    .expect("a constant pattern")
});

/// The longest notice, in words.
const NOTICE_WORDS: u32 = 45;

/// The longest credit of software, in words.
const CREDIT_WORDS: u32 = 10;

/// Credits of software stand so near the end, in blocks.
const END_BLOCKS: usize = 12;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let legal = !line.is_data()
        && (is_notice(line)
            || (line.is_one_of(Set::LegalPolicy) && !window.heads_prose())
            || (line.is_one_of(Set::LegalInInterface) && window.in_interface(Roles::LEGAL))
            || is_software_credit(window));
    legal.then_some(Reason::Legal)
}

/// The credit of a picture is its caption's business.
fn is_notice(line: &Line<'_>) -> bool {
    line.is_within(NOTICE_WORDS)
        && !line.says(Roles::FIGURE)
        && (is_copyright(line) || line.mentions(Mention::LegalNotice))
}

fn is_copyright(line: &Line<'_>) -> bool {
    line.opens_with(Opening::Copyright) && COPYRIGHT.is_match(line.folded)
}

fn is_software_credit(window: &Window<'_>) -> bool {
    let line = &window.this;
    let placed = || window.below() < END_BLOCKS || line.says(Roles::FOOTER);
    line.opens_with(Opening::SoftwareCredit) && line.is_within(CREDIT_WORDS) && placed()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn copyright_lines_are_named() {
        chrome(
            super::rule,
            &["© 2024 Harbour Gazette", "Copyright © 2019–2024 Bay Press Ltd", "(c) 2003 by A. Miller"],
        );
        chrome(
            super::rule,
            &["© 2020 Alle Rechte vorbehalten.", "Tous droits réservés.", "Все права защищены"],
        );
        chrome(
            super::rule,
            &[
                "版权所有 海港报社",
                "京ICP备12345678号",
                "© 2021 港新聞 無断転載禁止",
                "جميع الحقوق محفوظة © 2022",
            ],
        );
        chrome(
            super::rule,
            &["Todos los derechos reservados", "P.IVA 01234567890", "Todos os direitos reservados."],
        );
    }

    #[test]
    fn policies_and_credits_are_named() {
        chrome(
            super::rule,
            &["Privacy Policy", "Impressum", "Mentions légales", "Aviso legal", "Note legali"],
        );
        chrome(super::rule, &["Política de privacidade", "Пользовательское соглашение", "隐私政策"]);
        chrome(super::rule, &["プライバシーポリシー", "سياسة الخصوصية", "Proudly powered by WordPress"]);
        chrome(super::rule, &["Contact us", "About us", "Careers"]);
    }

    #[test]
    fn prose_about_law_stays() {
        kept(
            super::rule,
            &["The © symbol means that somebody claims the work as theirs.", "© and ® explained"],
        );
        kept(
            super::rule,
            &["Copyright law in the bronze age", "The privacy policy of a bank runs to 40 pages."],
        );
        kept(super::rule, &["Datenschutz im Krankenhaus", "Legal tender", "Contact lenses", "About a boy"]);
        kept(
            super::rule,
            &["Imprint", "The publisher’s imprint stands on the back of the title page of a book."],
        );
    }
}
