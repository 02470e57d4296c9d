//! Links to the pages of a split text or list.
//!
//! **What.** Lines of page numbers that count up, with or without arrows, dots and words for
//! previous and next.
//!
//! **Why.** A pager flattens to its numbers.
//!
//! **Example.** `« 1 2 3 … 10 »`.
//!
//! **Known misses.** A pager that leaves one number a line, outside an element that says so.
//!
//! **Corpus cases.** `navigation/*`.

use super::super::draft::Window;
use crate::block::Roles;
use crate::verdict::Reason;

/// Words and signs around page numbers, in lower case. `of` makes `1 of 3` no pager by itself:
/// three numbers, or two and an arrow, are asked for.
const AROUND: &[&str] = &[
    "«",
    "»",
    "‹",
    "›",
    "<",
    ">",
    "<<",
    ">>",
    "←",
    "→",
    "|",
    "·",
    "…",
    "...",
    "page",
    "pages",
    "previous",
    "prev",
    "next",
    "first",
    "last",
    "seite",
    "seiten",
    "zurück",
    "weiter",
    "vor",
    "vorherige",
    "nächste",
    "précédent",
    "précédente",
    "suivant",
    "suivante",
    "página",
    "páginas",
    "anterior",
    "siguiente",
    "pagina",
    "pagine",
    "precedente",
    "successivo",
    "successiva",
    "próxima",
    "próximo",
    "seguinte",
    "страница",
    "страницы",
    "назад",
    "далее",
    "вперёд",
    "вперед",
    "上一页",
    "下一页",
    "首页",
    "尾页",
    "末页",
    "上一頁",
    "下一頁",
    "前へ",
    "次へ",
    "前のページ",
    "次のページ",
    "最後",
    "السابق",
    "التالي",
    "صفحة",
];

/// So many numbers in order make a pager; with an arrow, a word or dots one fewer.
const NUMBERS: usize = 3;

/// Two page numbers have so many digits.
const MIN_DIGITS: u32 = 2;

/// Page numbers have no more digits.
const MAX_DIGITS: usize = 4;

/// Numbers in order from here on are rather years.
const FIRST_YEAR: u32 = 1000;

/// The longest line of a marked-up pager, in words.
const PAGER_WORDS: u32 = 16;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let marked =
        line.says(Roles::PAGINATION) && line.is_within(PAGER_WORDS) && !line.block.stats.ends_sentence;
    let pager =
        !line.is_data() && (marked || (line.block.stats.digits >= MIN_DIGITS && is_pager(&line.block.text)));
    pager.then_some(Reason::Navigation)
}

fn is_pager(text: &str) -> bool {
    let mut pages: Vec<u32> = Vec::new();
    let mut decorated = false;
    for token in text.split_whitespace() {
        match page_number(token) {
            Some(page) => pages.push(page),
            None if AROUND.contains(&token.to_lowercase().trim_end_matches(':')) => decorated = true,
            None => return false,
        }
    }
    let enough = pages.len() + usize::from(decorated) >= NUMBERS;
    pages.len() >= 2 && enough && counts_up(&pages)
}

/// `[2]` and `2,` are page 2.
fn page_number(token: &str) -> Option<u32> {
    let digits = token.trim_matches(['[', ']', '(', ')', ',', '|']);
    (digits.len() <= MAX_DIGITS).then(|| digits.parse().ok()).flatten()
}

/// Pages ascend, at least half of them by one: years, scores and lottery numbers do not do both.
fn counts_up(pages: &[u32]) -> bool {
    let ascending = pages.windows(2).all(|pair| pair[0] < pair[1]);
    let by_one = pages.windows(2).filter(|pair| pair[0] + 1 == pair[1]).count();
    ascending && 2 * by_one >= pages.len() - 1 && pages[0] < FIRST_YEAR
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn page_numbers_are_named() {
        chrome(super::rule, &["« 1 2 3 … 10 »", "1 2 3", "[1] [2] [3]", "Previous 4 5 6 Next"]);
        chrome(
            super::rule,
            &["Seite: 1 2", "Page 1 2 3 suivante", "上一页 1 2 3 4 下一页", "السابق 1 2 التالي"],
        );
        chrome(super::rule, &["Página 1 2 3", "Pagine: 1 2", "Назад 1 2 3 Далее", "前へ 1 2 3 次へ"]);
    }

    #[test]
    fn other_numbers_stay() {
        kept(super::rule, &["1 of 3", "3 14 15 92 65", "2019 2020 2021", "12 31 35 40 41 48", "7"]);
        kept(super::rule, &["1 2 3 go", "1 2 3 Polizei", "Chapter 1 2", "0 2 4 6 8"]);
    }
}
