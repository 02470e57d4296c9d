//! Menus, skip links, widgets of a blog, tables of contents, language menus.
//!
//! **What.** Strings of navigation; words such as `Next` or `Archives` where they stand in an
//! interface; short links inside `nav` elements and their kin; two names of languages in a row.
//!
//! **Why.** They lead away from the text or around in it, and say nothing of it.
//!
//! **Example.** `Skip to content` / `Menu` / `Back to top` / `Deutsch` / `Français`.
//!
//! **Known misses.** Menus of a site's own words in flattened text: only runs of short lines tell
//! them, which is the plain-text labeller's business.
//!
//! **Corpus cases.** `navigation/*`.

use super::super::draft::{Line, Window};
use super::super::phrases::Set;
use crate::block::Roles;
use crate::verdict::Reason;

/// Regions whose short links are entries of a menu.
const MENUS: Roles = Roles::NAV.union(Roles::TOC).union(Roles::PAGINATION).union(Roles::BREADCRUMB);

/// The longest entry of a menu, in words: titles of a table of contents run this long.
const ENTRY_WORDS: u32 = 10;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let navigation = !line.is_data()
        && (line.is_one_of(Set::Navigation)
            || (line.is_one_of(Set::NavigationInInterface) && window.in_interface(MENUS))
            || is_menu_entry(line)
            || is_language_menu(window));
    navigation.then_some(Reason::Navigation)
}

/// Class names call many things a menu, so only links that are no sentences count.
fn is_menu_entry(line: &Line<'_>) -> bool {
    line.says(MENUS) && line.is_linked() && line.is_within(ENTRY_WORDS) && !line.block.stats.ends_sentence
}

fn is_language_menu(window: &Window<'_>) -> bool {
    let named = |line: &Line<'_>| line.is_one_of(Set::NavigationLanguage);
    named(&window.this) && (named(window.prev()) || named(window.next()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn strings_of_navigation_are_named_anywhere() {
        chrome(super::rule, &["Skip to content", "Zum Inhalt springen", "Aller au contenu"]);
        chrome(super::rule, &["Saltar al contenido", "Vai al contenuto", "Pular para o conteúdo"]);
        chrome(super::rule, &["Перейти к содержимому", "跳至内容", "内容をスキップ", "انتقل إلى المحتوى"]);
        chrome(super::rule, &["Back to top ↑", "Nach oben", "返回顶部", "Table of contents:"]);
        chrome(super::rule, &["Expand description"]);
    }

    #[test]
    fn words_count_among_labels() {
        chrome(super::rule, &["Home", "Search", "Menu"]);
        chrome(super::rule, &["Startseite", "Suche", "Kategorien"]);
        chrome(super::rule, &["Главная", "Поиск", "Рубрики"]);
        chrome(super::rule, &["English", "Deutsch", "日本語"]);
    }

    #[test]
    fn words_over_prose_are_headings() {
        kept(super::rule, &["Home", "For most of that year, home was a tent on the edge of the salt flats."]);
        kept(
            super::rule,
            &["Archives", "The town keeps its archives in a cellar, and they flood every spring."],
        );
        kept(super::rule, &["検索", "図書館で資料を検索するときは、まず目録の番号を書き留めてください。"]);
    }

    #[test]
    fn prose_about_navigation_stays() {
        kept(super::rule, &["Skip to content that matters, she told the class, and leave the rest."]);
        kept(super::rule, &["Zurück zur Natur", "Le menu du jour", "Search and rescue", "Home cooking"]);
        kept(super::rule, &["See also", "English"]);
    }
}
