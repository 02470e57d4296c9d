//! The day of a date, by the order of its parts.

use super::tokens::{Token, tokens};
use std::fmt;

/// Which comes first in `05/03/2021`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// As in most of the world.
    #[default]
    DayFirst,
    /// As in the United States.
    MonthFirst,
}

impl Order {
    /// What readers of a language expect: English without a country is taken for American.
    pub(crate) fn of_language(language: Option<&str>) -> Self {
        let language = language.unwrap_or_default().replace('_', "-").to_lowercase();
        if matches!(language.as_str(), "en" | "en-us" | "en-ph") { Self::MonthFirst } else { Self::DayFirst }
    }
}

/// Years that pages are of; 1970-01-01 is what software writes for no date.
const YEARS: std::ops::RangeInclusive<u64> = 1900..=2100;

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
const SIGNS: &[char] = &[',', '.', '-', '/', '‑', '–', '،', 'º', '’', '\''];

/// A year, and a month and day as far as they are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    year: u64,
    month: Option<u64>,
    day: Option<u64>,
}

/// A way to write a day: reads it at the head of some tokens, and says how many it takes.
type Shape = fn(&[Token<'_>], Order) -> Option<(Day, usize)>;

/// The ways to write a day.
const SHAPES: &[Shape] = &[compact, year_first, named_month, month_named_first, numbers, month_and_year];

impl Day {
    /// The day that a text begins with, and how many tokens it takes.
    pub(super) fn read(tokens: &[Token<'_>], order: Order) -> Option<(Self, usize)> {
        matches!(tokens.first()?, Token::Number(..) | Token::Month(_))
            .then(|| SHAPES.iter().find_map(|shape| shape(tokens, order)))?
    }

    /// A text that is a month or a year, and nothing else.
    pub(super) fn coarse(text: &str) -> Option<Self> {
        match *tokens(text) {
            [Token::Number(year, 4)] => Self::new(year, None, None),
            [Token::Number(year, 4), Token::Sign('-' | '/'), Token::Number(month, 2)] => {
                Self::new(year, Some(month), None)
            }
            _ => None,
        }
    }

    /// The day so many days after 1970-01-01, by Howard Hinnant's `civil_from_days`.
    pub(super) fn since_epoch(days: i64) -> Option<Self> {
        let days = u64::try_from(days).ok()? + 719_468;
        let (era, of_era) = (days / 146_097, days % 146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year + era * 400 + u64::from(month <= 2);
        Self::new(year, Some(month), Some(of_year - (153 * shifted + 2) / 5 + 1))
    }

    /// `None` if there is no such day.
    fn new(year: u64, month: Option<u64>, day: Option<u64>) -> Option<Self> {
        let is_month = month.is_none_or(|month| (1..=12).contains(&month));
        let is_day = day.is_none_or(|day| (1..=days_in(year, month.unwrap_or(1))).contains(&day));
        let is_empty = (year, month, day) == (1970, Some(1), Some(1));
        (YEARS.contains(&year) && is_month && is_day && !is_empty).then_some(Self { year, month, day })
    }

    fn exact(year: u64, month: u64, day: u64) -> Option<Self> {
        Self::new(year, Some(month), Some(day))
    }

    /// The first day of it: a month's, a year's.
    pub(super) fn first(self) -> Self {
        Self { month: self.month.or(Some(1)), day: self.day.or(Some(1)), ..self }
    }

    pub(super) fn is_exact(self) -> bool {
        self.day.is_some()
    }

    /// How many days after 0000-03-01 it is, by Howard Hinnant's `days_from_civil`.
    pub(super) fn number(self) -> Option<u64> {
        let (month, day) = (self.month?, self.day?);
        let (year, shifted) = if month > 2 { (self.year, month - 3) } else { (self.year - 1, month + 9) };
        Some(year * 365 + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(out, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(out, "-{day:02}"))
    }
}

fn days_in(year: u64, month: u64) -> u64 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
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
