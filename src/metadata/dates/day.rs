//! A day, a month or a year.

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

/// A year, and a month and day as far as they are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    year: u64,
    month: Option<u64>,
    day: Option<u64>,
}

impl Day {
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
    pub(super) fn new(year: u64, month: Option<u64>, day: Option<u64>) -> Option<Self> {
        let is_month = month.is_none_or(|month| (1..=12).contains(&month));
        let is_day = day.is_none_or(|day| (1..=days_in(year, month.unwrap_or(1))).contains(&day));
        let is_empty = (year, month, day) == (1970, Some(1), Some(1));
        (YEARS.contains(&year) && is_month && is_day && !is_empty).then_some(Self { year, month, day })
    }

    pub(super) fn exact(year: u64, month: u64, day: u64) -> Option<Self> {
        Self::new(year, Some(month), Some(day))
    }

    /// The first day of it: a month's, a year's.
    pub(super) fn first(self) -> Self {
        Self { month: self.month.or(Some(1)), day: self.day.or(Some(1)), ..self }
    }

    /// The other reading of `05/03/2021`: `None` where there is no such day, or the same one.
    pub(super) fn turned(self) -> Option<Self> {
        let (month, day) = (self.month?, self.day?);
        Self::exact(self.year, day, month).filter(|_| day != month)
    }

    pub(super) fn year(self) -> u64 {
        self.year
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
