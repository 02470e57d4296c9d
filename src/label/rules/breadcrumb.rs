//! Breadcrumb trails.
//!
//! **What.** Lines of short steps between signs such as `>` that begin at the home page; short
//! lines inside an element that says it is a breadcrumb.
//!
//! **Why.** The path to a page is not its text. A path of menu entries in a manual
//! (`Settings > Display > Night mode`) is, so flattened trails must begin at home.
//!
//! **Example.** `Home » Recipes » Bread`.
//!
//! **Known misses.** Flattened trails that begin with the site's name.
//!
//! **Corpus cases.** `navigation/*`.

use super::super::draft::{Line, Window};
use super::super::fold::fold;
use super::super::phrases::{Set, sets_of};
use crate::block::Roles;
use crate::verdict::Reason;

/// The longest step, in words: the last is often the page's title.
const STEP_WORDS: usize = 16;

/// The longest block of a marked-up trail, in words.
const TRAIL_WORDS: u32 = 24;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let trail =
        !line.is_data() && !line.block.is_heading() && (is_marked(line) || is_trail(&line.block.text));
    trail.then_some(Reason::Navigation)
}

fn is_marked(line: &Line<'_>) -> bool {
    line.says(Roles::BREADCRUMB) && line.is_within(TRAIL_WORDS) && !line.block.stats.ends_sentence
}

/// A trail has a step after home; steps are words, not sentences.
fn is_trail(text: &str) -> bool {
    if ends_statement(text) || !has_sign(text) {
        return false;
    }
    let Some((home, rest)) = text.split_once(is_sign) else { return false };
    let mut steps = rest.split(is_sign).map(str::trim).filter(|step| !step.is_empty()).peekable();
    is_home(without_prompt(home.trim())) && steps.peek().is_some() && steps.all(is_step)
}

/// Signs between the steps of a trail.
fn is_sign(c: char) -> bool {
    matches!(c, '>' | '»' | '›' | '→' | '/' | '|' | '＞' | '⟩' | '❯' | '«' | '‹' | '·')
}

fn is_home(step: &str) -> bool {
    sets_of(&fold(step)).has(Set::NavigationHome)
}

/// `You are here: Home` begins at `Home`.
fn without_prompt(step: &str) -> &str {
    step.rsplit([':', '：']).find(|part| !part.trim().is_empty()).unwrap_or(step)
}

/// Most lines have none, and in plain ASCII only three of the signs can stand.
fn has_sign(text: &str) -> bool {
    !text.is_ascii() || memchr::memchr3(b'>', b'/', b'|', text.as_bytes()).is_some()
}

fn ends_statement(text: &str) -> bool {
    text.trim_end().ends_with(['.', '。'])
}

fn is_step(step: &str) -> bool {
    step.split_whitespace().count() <= STEP_WORDS && !ends_statement(step)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn trails_from_home_are_named() {
        chrome(super::rule, &["Home > Garden > Compost", "Home » Recipes", "Startseite / Kultur / Bühne"]);
        chrome(super::rule, &["You are here: Home › About", "Vous êtes ici : Accueil > Sport"]);
        chrome(super::rule, &["Inicio > Noticias", "Home › Cucina › Pane", "Início » Receitas"]);
        chrome(
            super::rule,
            &["Главная » Новости", "首页 > 新闻 > 社会", "当前位置：首页>新闻", "ホーム > 製品"],
        );
        chrome(super::rule, &["الرئيسية > أخبار > اقتصاد"]);
    }

    #[test]
    fn paths_and_prose_stay() {
        kept(super::rule, &["Settings > Display > Night mode"]);
        kept(super::rule, &["Home", "Home / away matches are drawn in June, and both count the same."]);
        kept(super::rule, &["In the file, choose Home > Styles > Heading 1 to mark the title."]);
        kept(super::rule, &["2 > 1", "Berlin → Prag → Wien"]);
    }
}
