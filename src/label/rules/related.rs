//! Pointers to other texts of the site or the web.
//!
//! **What.** Strings over and under lists of teasers; lines such as `Read also: TITLE` and
//! `READ MORE … AT: SITE`; short links inside elements that say they hold related texts.
//!
//! **Why.** Titles of other texts are that: other texts. In the middle of an article they break it.
//!
//! **Example.** `Lesen Sie auch: Warum der Fluss im Winter steigt`.
//!
//! **Known misses.** Titles of other articles between paragraphs without a cue.
//!
//! **Corpus cases.** `related/*`.

use super::super::draft::{Front, Line, Window};
use super::super::phrases::related::BEFORE_TITLE;
use super::super::phrases::{Opening, Set};
use crate::block::Roles;
use crate::page_kind::PageKind;
use crate::verdict::Reason;

/// What stands around the name in `read more syria news at: …`.
const MORE: &[&str] = &["read more ", "see more ", "find more "];
const PLACES: &[&str] = &[" at", " on", " here", " in"];

/// The longest such name, in characters.
const MAX_NAME: usize = 60;

/// The longest title in a list of related texts, in words; seed headlines reach 20.
const TITLE_WORDS: u32 = 24;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let related = !line.is_data()
        && (is_pointer(window)
            || (is_cue(line) && window.in_interface(Roles::RELATED))
            || names_other_text(window)
            || is_listed(window));
    related.then_some(Reason::Related)
}

/// A sure string; over prose it is a heading after all.
fn is_pointer(window: &Window<'_>) -> bool {
    window.this.is_one_of(Set::Related) && !window.heads_prose()
}

/// `Read more about {}` may begin a sentence.
fn is_cue(line: &Line<'_>) -> bool {
    line.is_one_of(Set::RelatedInInterface) && !line.block.stats.ends_sentence
}

fn names_other_text(window: &Window<'_>) -> bool {
    let line = &window.this;
    line.is_within(TITLE_WORDS)
        && !ends_statement(line.folded)
        && (is_read_more_at(line) || follows_cue(window))
}

fn is_read_more_at(line: &Line<'_>) -> bool {
    line.opens_with(Opening::RelatedReadMore) && named_place(line.folded).is_some()
}

/// The name in `read more syria news at: …`.
fn named_place(folded: &str) -> Option<&str> {
    let more = MORE.iter().find_map(|start| folded.strip_prefix(start))?;
    let (before, _) = more.split_once(':')?;
    let before = before.strip_suffix(' ').unwrap_or(before);
    let name = PLACES.iter().find_map(|place| before.strip_suffix(place))?;
    (!name.contains('.') && (1..=MAX_NAME).contains(&name.chars().count())).then_some(name)
}

/// A colon after the cue decides; without one, `Leggi anche` may begin a sentence, so the rest must
/// be a link.
fn follows_cue(window: &Window<'_>) -> bool {
    let line = &window.this;
    let rests = || BEFORE_TITLE.iter().filter_map(|cue| line.folded.strip_prefix(cue));
    line.opens_with(Opening::RelatedCue) && rests().any(|rest| is_title(window, rest))
}

fn is_title(window: &Window<'_>, rest: &str) -> bool {
    let linked = || window.this.is_linked() && window.facts().front == Front::Html;
    let after = rest.trim_start();
    !after.is_empty() && (after.starts_with(MARKS_AFTER_CUE) || (rest.starts_with(' ') && linked()))
}

/// Marks between a cue and the title it announces.
const MARKS_AFTER_CUE: &[char] = &[':', '：', '>', '»', '|', '–', '-', '→', '›', '／', '】', ']'];

/// Titles may ask or exclaim; what states is a sentence of the text.
fn ends_statement(folded: &str) -> bool {
    folded.ends_with(['.', '。', '।', '۔'])
}

/// On a page that lists, the list of popular or recommended things may be what it is for.
fn is_listed(window: &Window<'_>) -> bool {
    let line = &window.this;
    let lists = || matches!(window.facts().kind, PageKind::Collection | PageKind::Listing);
    line.says(Roles::RELATED) && line.is_linked() && line.is_within(TITLE_WORDS) && !lists()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn strings_over_teasers_are_named() {
        chrome(super::rule, &["Related Posts", "You may also like", "Mehr zum Thema", "Lire la suite →"]);
        chrome(super::rule, &["Noticias relacionadas", "Articoli correlati", "Leia mais", "Читайте также:"]);
        chrome(
            super::rule,
            &["相关阅读", "関連記事", "مقالات ذات صلة", "Continue reading “The mill at night”"],
        );
    }

    #[test]
    fn lines_that_name_another_text_are_named() {
        chrome(super::rule, &["Read also: Why rivers rise at night", "READ MORE HARBOUR NEWS AT: Bay Files"]);
        chrome(super::rule, &["Lesen Sie auch: Der Fluss im Winter", "À lire aussi : Le pont est-il sûr ?"]);
        chrome(super::rule, &["Lee también: El puente", "Leggi anche: Il ponte", "Leia também: A ponte"]);
        chrome(super::rule, &["Читайте также: Мост закрыт", "延伸阅读：大桥关闭", "関連記事：橋の通行止め"]);
        chrome(super::rule, &["اقرأ أيضا: إغلاق الجسر"]);
    }

    #[test]
    fn prose_that_begins_alike_stays() {
        kept(
            super::rule,
            &["Read also the small print, and read it twice.", "Related: in the old law, by blood."],
        );
        kept(super::rule, &["Leggi anche solo una pagina al giorno", "Recommended daily dose", "See also"]);
        kept(super::rule, &["Read more books", "Подробнее о мосте рассказал инженер.", "Related work"]);
        kept(super::rule, &["Read more about knots in our blog."]);
    }

    #[test]
    fn headings_over_prose_stay() {
        kept(super::rule, &["Don’t miss", "The market opens at six, and by nine the good bread is gone."]);
        kept(super::rule, &["Related", "Two of the finches are related, as their song shows every spring."]);
    }
}
