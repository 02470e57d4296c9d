//! The ways to write a day.

use super::day::{Day, Order};
use super::tokens::Token;

/// Two digits of a year are of this century.
const CENTURY: u64 = 2_000;

/// So many tokens may stand between two parts: `4th of May`.
const MAX_GAP: usize = 3;

/// What may stand between the parts of a date, besides signs: ordinals, prepositions, and what East Asian
/// languages put after each part.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "st", "nd", "rd", "th", "er", "o", "of", "de", "del", "di", "den", "de l", "d", "го", "г", "th\u{E1}ng", "năm",
    "年", "月", "日", "년", "월", "일",
];

/// Signs between the parts.
const SIGNS: &[char] = &['|', ',', '.', '-', '/', '‑', '–', '،', 'º', '’', '\''];

/// A way to write a day: reads it at the head of some tokens, and says how many it takes.
type Shape = fn(&[Token<'_>], Order) -> Option<(Day, usize)>;

/// The ways to write a day.
const SHAPES: &[Shape] =
    &[compact, year_first, named_month, month_named_first, time_before_year, numbers, month_and_year];

/// The day that a text begins with, and how many tokens it takes.
pub(super) fn read(tokens: &[Token<'_>], order: Order) -> Option<(Day, usize)> {
    matches!(tokens.first()?, Token::Number(..) | Token::Month(_))
        .then(|| SHAPES.iter().find_map(|shape| shape(tokens, order)))?
}

/// `20200206`, and with the time behind it.
fn compact(tokens: &[Token<'_>], _: Order) -> Option<(Day, usize)> {
    let date = match *tokens.first()? {
        Token::Number(date, 8) => date,
        Token::Number(time, 12) => time / 10_000,
        Token::Number(time, 14) => time / 1_000_000,
        _ => return None,
    };
    Some((Day::exact(date / 10_000, date / 100 % 100, date % 100)?, 1))
}

/// `2020-02-06`, `2021年3月5日`, `2019. május 3.`
fn year_first(tokens: &[Token<'_>], _: Order) -> Option<(Day, usize)> {
    let Token::Number(year, 4) = *tokens.first()? else { return None };
    let at = next(tokens, 0)?;
    let month = month(tokens[at])?;
    let last = next(tokens, at)?;
    let by_name = matches!(tokens[at], Token::Month(_));
    let apart = by_name || at > 1 && last > at + 1;
    apart.then_some(())?;
    Some((Day::exact(year, month, short(tokens[last])?)?, last + 1))
}

/// `4th of May, 2020`
fn named_month(tokens: &[Token<'_>], _: Order) -> Option<(Day, usize)> {
    let day = short(*tokens.first()?)?;
    let at = next(tokens, 0)?;
    let month = match tokens[at] {
        Token::Month(month) => u64::from(month),
        // `29 tháng 5, 2020`
        Token::Number(..) if tokens[at - 1] == Token::Word("tháng") => short(tokens[at])?,
        _ => return None,
    };
    let last = next(tokens, at)?;
    Some((Day::exact(year(tokens[last])?, month, day)?, last + 1))
}

/// `May 4, 2020`
fn month_named_first(tokens: &[Token<'_>], _: Order) -> Option<(Day, usize)> {
    let Token::Month(month) = *tokens.first()? else { return None };
    let at = next(tokens, 0)?;
    let last = next(tokens, at)?;
    let Token::Number(year, 4) = tokens[last] else { return None };
    Some((Day::exact(year, month.into(), short(tokens[at])?)?, last + 1))
}

/// `Thu Feb 06 09:13:00 EST 2020`, as C's `ctime`, Java's `Date` and the `date` command write it.
fn time_before_year(tokens: &[Token<'_>], _: Order) -> Option<(Day, usize)> {
    use Token::{Month, Number, Sign, Word};
    let [Month(month), day, Number(..), Sign(':'), Number(..), Sign(':'), Number(..), rest @ ..] = tokens
    else {
        return None;
    };
    let (year, taken) = match rest {
        [Number(year, 4), ..] => (*year, 8),
        [Word(_), Number(year, 4), ..] => (*year, 9),
        _ => return None,
    };
    Some((Day::exact(year, (*month).into(), short(*day)?)?, taken))
}

/// `05/03/2021`, `5.3.21`. A dot stands after days, so there the day is first anywhere.
fn numbers(tokens: &[Token<'_>], order: Order) -> Option<(Day, usize)> {
    let [first, Token::Sign(sign @ ('.' | '/' | '-')), second, Token::Sign(again), last, rest @ ..] = tokens
    else {
        return None;
    };
    // More of the same is a version or an address.
    if sign != again
        || rest.first() == Some(&Token::Sign(*sign)) && matches!(rest.get(1), Some(Token::Number(..)))
    {
        return None;
    }
    let (first, second, year) = (short(*first)?, short(*second)?, year(*last)?);
    let month_first = second > 12 || order == Order::MonthFirst && *sign != '.' && first <= 12;
    let (day, month) = if month_first { (second, first) } else { (first, second) };
    Some((Day::exact(year, month, day)?, 5))
}

/// `March 2021`
fn month_and_year(tokens: &[Token<'_>], _: Order) -> Option<(Day, usize)> {
    let Token::Month(month) = *tokens.first()? else { return None };
    let at = next(tokens, 0)?;
    let Token::Number(year, 4) = tokens[at] else { return None };
    Some((Day::new(year, Some(month.into()), None)?, at + 1))
}

/// Whether the order of a day and a month in numbers is open: a dot stands after days.
pub(super) fn is_open(tokens: &[Token<'_>]) -> bool {
    use Token::{Number, Sign};
    matches!(tokens, [Number(_, 1 | 2), Sign('/' | '-'), Number(_, 1 | 2), ..])
}

/// The next part of a date after one.
fn next(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is_between = |token: &Token<'_>| match token {
        Token::Sign(sign) => SIGNS.contains(sign),
        Token::Word(word) => BETWEEN.contains(&word.to_lowercase().as_str()),
        _ => false,
    };
    let gap = tokens[at + 1..].iter().take_while(|token| is_between(token)).count();
    let next = at + 1 + gap;
    (gap <= MAX_GAP && next < tokens.len()).then_some(next)
}

fn month(token: Token<'_>) -> Option<u64> {
    match token {
        Token::Month(month) => Some(month.into()),
        _ => short(token),
    }
}

/// A day, or the number of a month.
fn short(token: Token<'_>) -> Option<u64> {
    match token {
        Token::Number(value, 1 | 2) => Some(value),
        _ => None,
    }
}

fn year(token: Token<'_>) -> Option<u64> {
    match token {
        Token::Number(year, 4) => Some(year),
        Token::Number(year, 2) => Some(CENTURY + year),
        _ => None,
    }
}
