//! Log in, register, account.
//!
//! **What.** What account menus and login forms say; plain words (`Log in`, `Password`) where the
//! elements around are interface, in a link, beside another piece of the family, between labels in
//! flattened text, or at the end of the page.
//!
//! **Why.** The account menu stands on every page of a site. On the WCXB dev pages `log in`,
//! `login`, `sign in` and `sign up` stand alone on 135 to 152 domains each; one domain keeps one.
//!
//! **Example.** `Forgot your password?`; `Log in Register`.
//!
//! **Known misses.** `Sign in` between two paragraphs.
//!
//! **Corpus cases.** `login/*`.

use super::super::draft::{Front, Line, Window};
use super::super::phrases::Set;
use super::cue::{self, Cue};
use super::place::stands_as_heading;
use crate::block::Roles;
use crate::verdict::Reason;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    reading(&window.this)?;
    (cue::holds(window, reading) || is_menu_entry(window)).then_some(Reason::Login)
}

fn reading(line: &Line<'_>) -> Option<Cue> {
    if line.is_one_of(Set::Login) {
        return Some(Cue::Sure);
    }
    line.is_one_of(Set::LoginWord).then_some(Cue::Likely)
}

/// Flattened menus keep no sign of a menu but that their lines are short.
fn is_menu_entry(window: &Window<'_>) -> bool {
    window.facts().front != Front::Html && !stands_as_heading(window) && window.in_interface(Roles::LOGIN)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn account_menus_are_named_in_ten_languages() {
        chrome(rule, &["Forgot your password?", "Log in", "Register", "Log in Register", "My account"]);
        chrome(rule, &["Passwort vergessen?", "Mot de passe oublié ?", "¿Has olvidado tu contraseña?"]);
        chrome(rule, &["Password dimenticata?", "Perdeu a senha?", "Забыли пароль?", "忘记密码？"]);
        chrome(rule, &["パスワードをお忘れですか ?", "نسيت كلمة المرور؟"]);
    }

    #[test]
    fn words_are_named_beside_their_kind() {
        chrome(rule, &["Passwort vergessen?", "Anmelden", "Registrieren"]);
        chrome(rule, &["忘记密码？", "登录", "注册"]);
    }

    #[test]
    fn text_about_accounts_stays() {
        kept(rule, &["Password", "A password should be long, and nobody should share one with a friend."]);
        kept(rule, &["The menu opens.", "Log in", "Type the name that you chose when you signed up."]);
        kept(rule, &["How to reset a lost password", "Registration of voters", "Вход в пещеру завален"]);
        kept(rule, &["1. Log in", "2. Open the settings of your own page and look for the switch."]);
    }
}
