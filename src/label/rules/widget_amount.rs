//! Amounts of donation and goal widgets.
//!
//! **What.** Lines that hold a whole amount of money and nothing else, where one beside them is
//! zero or both are round, where a piece of a widget stands beside them, or at the very top of the
//! page; the states and buttons of a widget; and the month beside an amount.
//!
//! **Why.** A progress bar flattens to its scale (`0 $`, `2,500 $`, `5,000 $`) and its state.
//! One amount alone in the middle of a page is a price or a table cell: on the WCXB dev pages about
//! half of such lines are content. Two in a row are often a price and the price before the sale;
//! those show cents or are not round.
//!
//! **Example.** `0 $` / `2,500 $` / `5,000 $` / `520 $` / `MAY 2021`; `$520 raised of $5,000 goal`.
//!
//! **Known misses.** A widget that shows one amount below the top. Round prices of two goods in a
//! row outside a table are lost.
//!
//! **Corpus cases.** `widget_amount/*`.

use super::super::draft::{Line, Window};
use super::super::fold::without_groups;
use super::super::phrases::{Mention, Set, Sets};
use super::cue::{self, Cue};
use super::place::is_prose;
use crate::block::Roles;
use crate::verdict::Reason;
use once_cell::sync::Lazy;
use regex::Regex;
use std::borrow::Cow;

/// Currencies before and after an amount.
const CURRENCY_BEFORE: &str = r"(?:[$€£¥₽₴₹₩]|us\$|r\$|(?:usd|eur|gbp) )";
const CURRENCY_AFTER: &str = r"(?:[$€£¥₽₴₹₩]|us\$|usd|eur|gbp|руб\.?|рублей|грн\.?|zł|kč|kr|円|元|ريال|دولار)";

/// What a currency before an amount begins with.
const CURRENCY_STARTS: &[char] =
    &['$', '€', '£', '¥', '₽', '₴', '₹', '₩', 'u', 'U', 'r', 'R', 'e', 'E', 'g', 'G'];

/// A line that is an amount: a number in groups, a currency on one side, no cents.
static ALONE: Lazy<Regex> = Lazy::new(|| {
    let number = r"\d+(?:[ .,’']\d{3})*k?";
    let before = format!("{CURRENCY_BEFORE} ?(?P<after>{number})");
    let after = format!("(?P<before>{number}) ?{CURRENCY_AFTER}");
    Regex::new(&format!("^(?i:{before}|{after})$")).expect("a constant pattern")
});

/// Any amount in a folded text.
static INSIDE: Lazy<Regex> = Lazy::new(|| {
    let number = "0(?:[ .,']0)*(?:k\\b)?";
    Regex::new(&format!("{CURRENCY_BEFORE} ?{number}|{number} ?{CURRENCY_AFTER}"))
        .expect("a constant pattern")
});

/// What separates groups of a number.
const SEPARATORS: &[char] = &[' ', '.', ',', '\''];

/// So close to the top an amount alone is a widget's: nothing it could be the price of was named.
const TOP_BLOCKS: usize = 5;

/// The longest state of a widget.
const MAX_STATE_CHARS: u32 = 60;

/// Where prices stand.
const GOODS: Roles = Roles::PRODUCT.union(Roles::SHOP).union(Roles::CARD);

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    (is_amount_of_widget(window) || is_month(window) || cue::holds(window, reading))
        .then_some(Reason::WidgetAmount)
}

fn reading(line: &Line<'_>) -> Option<Cue> {
    if line.block.stats.chars > MAX_STATE_CHARS {
        return None;
    }
    let state = state(line)?;
    if state.has(Set::WidgetAmount) {
        return Some(Cue::Sure);
    }
    state.has(Set::WidgetAmountWord).then_some(Cue::Likely)
}

/// The sets of a line with amounts as `$0`; a heading that names an amount is no widget's.
fn state(line: &Line<'_>) -> Option<Sets> {
    let numbered = line.block.stats.digits > 0;
    let state = if numbered && line.mentions(Mention::Currency) {
        INSIDE.replace_all(line.folded, "$$0")
    } else {
        Cow::Borrowed(line.folded)
    };
    if line.block.is_heading() && state.contains('$') {
        return None;
    }
    let state = if numbered { without_groups(&state, SEPARATORS) } else { state };
    Some(line.sets_as(&state))
}

fn is_amount_of_widget(window: &Window<'_>) -> bool {
    let Some(this) = amount(&window.this) else { return false };
    let beside = |line: &Line<'_>| {
        amount(line).is_some_and(|other| is_scale(&this, &other)) || reading(line).is_some()
    };
    opens_page(window) || beside(window.prev()) || beside(window.next())
}

/// Among the first blocks, with nothing before it that introduces it.
fn opens_page(window: &Window<'_>) -> bool {
    let introduced = window.prev().block.text.ends_with([':', '：']);
    window.above() < TOP_BLOCKS && !is_prose(window.prev()) && !introduced
}

fn is_month(window: &Window<'_>) -> bool {
    let beside = |line: &Line<'_>| amount(line).is_some();
    !window.this.is_data()
        && window.this.is_date()
        && window.above() <= TOP_BLOCKS
        && (beside(window.prev()) || beside(window.next()))
}

/// The number of an amount that may be a widget's. Cells of a data table are values, headings head
/// something, and goods have prices, however much they look like a widget's.
fn amount(line: &Line<'_>) -> Option<String> {
    if line.is_data()
        || line.block.is_heading()
        || line.says(GOODS)
        || line.block.stats.chars > MAX_STATE_CHARS
        || line.block.stats.digits == 0
    {
        return None;
    }
    let text = line.block.text.trim();
    if !text.starts_with(|c: char| c.is_numeric() || CURRENCY_STARTS.contains(&c)) {
        return None;
    }
    let found = if line.mentions(Mention::Currency) { ALONE.captures(text)? } else { return None };
    let number = found.name("after").or(found.name("before"))?;
    Some(number.as_str().chars().filter(|c| c.is_alphanumeric()).collect())
}

fn is_scale(one: &str, other: &str) -> bool {
    one == "0" || other == "0" || (is_round(one) && is_round(other))
}

/// Goals and their parts are round; prices seldom are.
fn is_round(number: &str) -> bool {
    number.ends_with("00") || number.ends_with(['k', 'K'])
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};
    use super::rule;

    #[test]
    fn scales_of_a_widget_are_named() {
        chrome(rule, &["0 $", "2,500 $", "5,000 $", "520 $", "MAY 2021"]);
        chrome(rule, &["€ 1.000", "€ 5.000"]);
        chrome(rule, &["0 ₽", "10 000 руб.", "0 円", "50,000円"]);
    }

    #[test]
    fn states_of_a_widget_are_named_in_ten_languages() {
        chrome(rule, &["$520 raised of $5,000 goal", "12 donors", "9 days left", "Donate now"]);
        chrome(rule, &["Donate now", "45% funded", "Goal: $5,000", "$520 raised"]);
        chrome(rule, &["520 € von 5.000 €", "Jetzt spenden", "520 € collectés sur 5 000 €", "Faire un don"]);
        chrome(rule, &["Dona ahora", "Dona ora", "R$ 520 arrecadados de R$ 5.000", "Faça uma doação"]);
        chrome(
            rule,
            &[
                "Собрано 520 ₽ из 5 000 ₽",
                "Собрано 5 200 из 70 000",
                "Поддержать проект",
                "立即捐款",
                "寄付する",
                "تبرع الآن",
            ],
        );
    }

    #[test]
    fn money_in_prose_stays() {
        kept(rule, &["The drive raised 2,500 $ in a week.", "They need 5,000 $."]);
        kept(
            rule,
            &["$5,000 raised for the bridge at Sunday's market, organisers say", "Fund raises $5,000"],
        );
        kept(rule, &["Die Feuerwehr hat 2.500 € gesammelt.", "Собрано 520 подписей против стройки."]);
    }

    #[test]
    fn prices_in_the_middle_of_a_page_stay() {
        let mut page = vec!["The shop on the corner sells them by the dozen."; 20];
        page[10] = "$20";
        page[13] = "$19.99";
        page[14] = "$24.99";
        page[16] = "$35";
        page[17] = "$42";
        kept(rule, &page);
    }

    #[test]
    fn text_about_giving_stays() {
        kept(rule, &["Why we give.", "Donation", "The word is older than the custom that it names by far."]);
        kept(rule, &["12 donors gave blood on Monday.", "May 2021", "Goal: a bridge by spring."]);
    }
}
