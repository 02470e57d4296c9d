//! The time of day behind a date.

use super::tokens::Token;
use std::fmt;

/// So many tokens may stand between day and time: `, um`.
const MAX_GAP: usize = 3;

/// Words between day and time.
const BETWEEN: &[&str] = &[
    "t",
    "at",
    "um",
    "à",
    "a",
    "às",
    "as",
    "las",
    "alle",
    "ore",
    "kl",
    "klo",
    "o",
    "г",
    "в",
    "о",
    "om",
    "في",
    "الساعة",
];

const MINUTES_PER_HOUR: i64 = 60;
const HOURS_PER_DAY: u64 = 24;
const QUARTER: u64 = 15;

/// From Baker Island to the Line Islands.
const MAX_HOURS_BEHIND: u64 = 12;
const MAX_HOURS_AHEAD: u64 = 14;

/// A time, with its distance from UTC in minutes where that is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    hour: u64,
    minute: u64,
    second: Option<u64>,
    offset: Option<i64>,
}

impl Clock {
    /// The time that follows a day.
    pub(super) fn read(tokens: &[Token<'_>]) -> Option<Self> {
        let gap = tokens.iter().take_while(|token| is_between(token)).count();
        let tokens = tokens.get(gap..).filter(|_| gap <= MAX_GAP)?;
        let [Token::Number(hour, 1 | 2), sign, Token::Number(minute, 2), rest @ ..] = tokens else {
            return None;
        };
        matches!(sign, Token::Sign(':') | Token::Word("h" | "H" | "時" | "时" | "시")).then_some(())?;
        let (second, rest) = seconds(rest);
        let (hour, rest) = by_half(*hour, rest)?;
        let clock = Self { hour, minute: *minute, second, offset: offset(rest) };
        (clock.minute < 60 && second.is_none_or(|second| second < 60)).then_some(clock)
    }

    pub(super) fn is_utc(self) -> bool {
        self.offset == Some(0)
    }

    pub(super) fn is_midnight(self) -> bool {
        (self.hour, self.minute, self.second.unwrap_or(0)) == (0, 0, 0)
    }

    /// Whether it is still the day before where clocks are furthest behind UTC.
    pub(super) fn is_day_before_somewhere(self) -> bool {
        self.hour < MAX_HOURS_BEHIND
    }

    /// Whether it is the next day already where clocks are furthest ahead of UTC.
    pub(super) fn is_day_after_somewhere(self) -> bool {
        self.hour + MAX_HOURS_AHEAD >= HOURS_PER_DAY
    }

    /// Whether it may be another's time in another zone: all are quarters of an hour apart.
    pub(super) fn may_be_of(self, other: Self) -> bool {
        self.minute.abs_diff(other.minute).is_multiple_of(QUARTER)
    }

    /// So many seconds into a day in UTC.
    pub(super) fn utc(seconds: i64) -> Self {
        let seconds = seconds.unsigned_abs();
        Self { hour: seconds / 3_600, minute: seconds / 60 % 60, second: Some(seconds % 60), offset: Some(0) }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.hour, self.minute)?;
        self.second.map_or(Ok(()), |second| write!(out, ":{second:02}"))?;
        match self.offset {
            None => Ok(()),
            Some(0) => out.write_str("Z"),
            Some(offset) => {
                let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.abs());
                write!(out, "{sign}{:02}:{:02}", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR)
            }
        }
    }
}

fn is_between(token: &Token<'_>) -> bool {
    match token {
        Token::Sign(sign) => matches!(sign, ',' | '-' | '–' | '|' | '@' | '·' | '.' | '،' | '(' | '（'),
        Token::Word("日" | "일") => true,
        Token::Word(word) => BETWEEN.contains(&word.to_lowercase().as_str()),
        _ => false,
    }
}

/// Fractions of a second are dropped.
fn seconds<'t, 'a>(tokens: &'t [Token<'a>]) -> (Option<u64>, &'t [Token<'a>]) {
    match tokens {
        [
            Token::Sign(':'),
            Token::Number(second, 2),
            Token::Sign('.' | ','),
            Token::Number(..),
            rest @ ..,
        ]
        | [Token::Sign(':'), Token::Number(second, 2), rest @ ..] => (Some(*second), rest),
        _ => (None, tokens),
    }
}

/// The hour out of 24, by `am` and `pm`.
fn by_half<'t, 'a>(hour: u64, tokens: &'t [Token<'a>]) -> Option<(u64, &'t [Token<'a>])> {
    let half = match tokens.first() {
        Some(Token::Word(word)) if word.eq_ignore_ascii_case("am") => Some(0),
        Some(Token::Word(word)) if word.eq_ignore_ascii_case("pm") => Some(12),
        _ => None,
    };
    match half {
        Some(half) if (1..=12).contains(&hour) => Some((hour % 12 + half, &tokens[1..])),
        Some(_) => None,
        None => (hour < 24).then_some((hour, tokens)),
    }
}

/// `Z`, `GMT`, `+02:00`, `GMT-0500`. Other names of zones are left out: one name is used for several.
fn offset(tokens: &[Token<'_>]) -> Option<i64> {
    let (named, rest) = match tokens {
        [Token::Word(zone), rest @ ..] if ["z", "gmt", "utc"].contains(&zone.to_lowercase().as_str()) => {
            (Some(0), rest)
        }
        _ => (None, tokens),
    };
    numeric_offset(rest).or(named)
}

fn numeric_offset(tokens: &[Token<'_>]) -> Option<i64> {
    let (sign, hours, minutes) = match tokens {
        [Token::Sign(sign), Token::Number(hours, 2), Token::Sign(':'), Token::Number(minutes, 2), ..] => {
            (sign, *hours, *minutes)
        }
        [Token::Sign(sign), Token::Number(both, 4), ..] => (sign, both / 100, both % 100),
        [Token::Sign(sign), Token::Number(hours, 2), ..] => (sign, *hours, 0),
        _ => return None,
    };
    let minutes = i64::try_from(hours * 60 + minutes).ok().filter(|_| hours <= 14 && minutes < 60)?;
    match sign {
        '+' => Some(minutes),
        '-' | '−' => Some(-minutes),
        _ => None,
    }
}
