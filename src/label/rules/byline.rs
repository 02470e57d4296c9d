//! Byline, date, reading time, tags.
//!
//! **What.** `By` and a name; a publishing word and a date; lists of tags after their label;
//! reading times. A date alone, a reading time and a label alone (`Author`) need a byline's element
//! around them, a piece of the family beside them, or the page's main heading before them.
//!
//! **Why.** They stand between title and text, where selection by place keeps them.
//!
//! **Example.** `By Jane Doe`; `Last updated: May 4, 2020`; `5 min read`; `Tags: rain, rivers`.
//!
//! **Known misses.** A name alone. Names that are not written with capitals after `by`.
//!
//! **Corpus cases.** `byline/*`.

use super::super::attribution;
use super::super::draft::{Line, Window};
use super::super::phrases::dates::is_date;
use super::super::phrases::{Set, filler};
use super::cue::{self, Cue};
use super::place::is_prose;
use crate::block::{BlockKind, Roles};
use crate::page_kind::PageKind;
use crate::stats::is_unspaced;
use crate::verdict::Reason;

/// What elements around bylines say.
const BYLINES: Roles = Roles::BYLINE.union(Roles::TAGS).union(Roles::AUTHOR_BOX);

/// A byline and a date on one line have no more words: `By Ann Lee and Bob Ray | May 4, 2020`.
const MAX_WORDS: u32 = 16;

/// A list of tags is longer.
const MAX_TAG_WORDS: u32 = 40;

/// The shortest date: `4 May 20`; `16d` is the age of a post in a list.
const MIN_DATE_CHARS: u32 = 6;

/// In flattened text the byline is among the first lines.
const TOP_LINES: usize = 8;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let this = &window.this;
    if this.is_data() || this.block.is_heading() || is_prose(this) {
        return None;
    }
    reading(this)?;
    let named = !is_of_item(window) && (at_head(window) || cue::holds(window, reading));
    named.then_some(Reason::Byline)
}

/// Where the page is a list of texts or goods, each item has its byline, and the byline is part of
/// it: on the WCXB dev pages labelled so, two in five are content; on articles one in a hundred.
fn is_of_item(window: &Window<'_>) -> bool {
    let lists = matches!(window.facts().kind, PageKind::Listing | PageKind::Collection | PageKind::Forum);
    let titled = matches!(window.prev().block.kind, BlockKind::Heading(2..));
    lists || titled || window.this.says(Roles::CARD)
}

fn at_head(window: &Window<'_>) -> bool {
    window.this.says(BYLINES)
        || window.prev().block.kind == BlockKind::Heading(1)
        || (window.above() > 0 && window.above() < TOP_LINES && !is_prose(window.prev()))
}

fn reading(line: &Line<'_>) -> Option<Cue> {
    if line.is_within(MAX_TAG_WORDS) && line.is_one_of(Set::BylineTags) {
        return Some(Cue::Sure);
    }
    if !line.is_within(MAX_WORDS) || line.block.stats.ends_sentence && !line.is_one_of(Set::BylineLabel) {
        return None;
    }
    if is_authors(line) || filler_of(line, Set::BylineDate).is_some_and(begins_with_date) {
        return Some(Cue::Sure);
    }
    (is_calendar_date(line) || line.is_one_of(Set::BylineLabel)).then_some(Cue::Likely)
}

fn filler_of<'a>(line: &Line<'a>, set: Set) -> Option<&'a str> {
    if line.is_one_of(set) { filler(line.folded, set) } else { None }
}

/// Folded, a phone number and a price in thousands look like dates; their groups have three digits.
fn is_calendar_date(line: &Line<'_>) -> bool {
    let groups = line.block.text.split(|c: char| !c.is_numeric()).map(|group| group.chars().count());
    line.block.stats.chars >= MIN_DATE_CHARS
        && line.is_date()
        && groups.into_iter().all(|digits| digits <= 2 || digits == 4)
}

/// `By Jane Doe` is a byline, `By train` and `By the river` are not.
fn is_authors(line: &Line<'_>) -> bool {
    let Some(filler) = filler_of(line, Set::BylineAuthors) else { return false };
    let names = before_date(filler);
    if names.chars().any(is_unspaced) {
        return true;
    }
    let count = names.split(' ').count();
    let after = filler.split(' ').count() - count;
    let words = line.block.text.split_whitespace();
    let capitals = words.rev().skip(after).take(count).filter(|word| is_capitalised(word)).count();
    count >= 2 && capitals >= 2 && capitals * 3 >= count * 2
}

/// The names in `Jane Doe May 4, 2020 5 min read`.
fn before_date(filler: &str) -> &str {
    match attribution::find_date(filler) {
        Some(date) => attribution::split_around(filler, date).0.trim_end(),
        None => filler,
    }
}

/// Arabic has no capitals.
fn is_capitalised(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase())
}

/// `May 4, 2020 by Jane` begins with a date too.
fn begins_with_date(filler: &str) -> bool {
    let cut = [" by ", " | ", " in ", " at ", " - ", " · "].iter().filter_map(|sign| filler.find(sign)).min();
    is_date(filler) || cut.and_then(|at| filler.get(..at)).is_some_and(is_date)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn authors_are_named_in_ten_languages() {
        chrome(rule, &["By Jane Doe", "Written by Jane Doe", "By JANE DOE and Ann van Lee"]);
        chrome(rule, &["By Jane Doe May 4, 2020 5 min read", "Di Marco Rossi 8 novembre 2022"]);
        kept(rule, &["By May 4, 2020 the river had fallen", "By Jane on May 4, 2020 the mill was gone"]);
        chrome(rule, &["Von Anna Weiß", "Par Jean Dupont", "Por Ana Gómez", "Di Marco Rossi"]);
        chrome(
            rule,
            &["Автор: Иван Петров", "作者：王小明", "責任編輯：李四", "文／山田太郎", "بقلم محمد علي"],
        );
    }

    #[test]
    fn dates_with_their_words_are_named() {
        chrome(rule, &["Posted on May 4, 2020 by Jane Doe", "Last updated: 4 March 2019"]);
        chrome(rule, &["Veröffentlicht am 12. März 2021", "Publié le 3 février 2020 à 9h30"]);
        chrome(rule, &["Обновлено: 14 июня 2021", "发布时间：2021-03-05 10:15", "更新日：2021年3月5日"]);
    }

    #[test]
    fn tags_and_reading_times_are_named() {
        chrome(rule, &["Tags: rain, rivers, floods", "Filed under: Weather", "5 min read"]);
        chrome(rule, &["Schlagwörter: Regen", "Метки: дождь", "标签：雨", "タグ：雨", "Lesezeit: 5 Min."]);
    }

    #[test]
    fn by_is_no_byline_by_itself() {
        let prose = "The river rose before dawn, and it went on rising all day.";
        let mut page = vec![prose; 40];
        for (at, line) in [
            (10, "By train"),
            (14, "By the river"),
            (18, "May 2021"),
            (22, "Von der Leine"),
            (26, "By Tuesday night"),
        ] {
            page[at] = line;
        }
        kept(rule, &page);
    }

    #[test]
    fn sentences_stay() {
        kept(rule, &["Posted on the wall was a note.", "By May 2021, all of them had left town for good."]);
        kept(
            rule,
            &["Updated rules for drivers", "Tags on the sheep were blue and yellow.", "Par la fenêtre"],
        );
    }
}
