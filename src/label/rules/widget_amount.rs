//! Amounts of donation and goal widgets.
//!
//! **What.** Lines that hold an amount of money and nothing else: two or more in a row, or one at
//! the very top of the page.
//!
//! **Why.** A progress bar flattens to its scale (`0 $`, `2,500 $`, `5,000 $`) and its state.
//! One amount alone in the middle of a page is a price or a table cell: on the WCXB dev pages about
//! half of such lines are content.
//!
//! **Example.** `0 $` / `2,500 $` / `5,000 $` / `520 $`.
//!
//! **Known misses.** A widget that shows one amount below the top.
//!
//! **Corpus cases.** `widget_amount/*`.

use super::super::draft::{Line, Window};
use crate::block::BlockKind;
use crate::verdict::Reason;
use once_cell::sync::Lazy;
use regex::Regex;

/// A folded amount: digits are one `0`, groups are separated, a currency stands on one side.
static AMOUNT: Lazy<Regex> = Lazy::new(|| {
    let currency = r"(?:[$€£¥₽₴₹₩]|us\$|usd|eur|gbp|руб\.?|грн\.?|zł|kč|kr|円|元)";
    let number = r"0(?:[ .,’']0)*k?";
    Regex::new(&format!(r"^(?:{currency} ?{number}|{number} ?{currency})$")).expect("a constant pattern")
});

/// So close to the top an amount alone is a widget's: nothing it could be the price of was named.
const TOP_BLOCKS: usize = 5;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    if !is_amount(&window.this) {
        return None;
    }
    let in_a_row = is_amount(&window.prev) || is_amount(&window.next);
    (in_a_row || window.from_top < TOP_BLOCKS).then_some(Reason::WidgetAmount)
}

/// Cells of a data table are values, however much they look like a widget's.
fn is_amount(line: &Line<'_>) -> bool {
    !matches!(line.block.kind, BlockKind::Cell { .. }) && AMOUNT.is_match(line.folded)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn scales_of_a_widget_are_named() {
        chrome(super::rule, &["0 $", "2,500 $", "5,000 $"]);
        chrome(super::rule, &["€ 1.000", "€ 5.000"]);
    }

    #[test]
    fn money_in_prose_stays() {
        kept(super::rule, &["The drive raised 2,500 $ in a week.", "They need 5,000 $."]);
    }
}
