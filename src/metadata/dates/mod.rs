//! Dates as machines and people write them, as precise as they are written: a month stays a month, and
//! no time zone is made up.
//!
//! Years of other calendars (Thai, Persian, Japanese eras) are not read.

mod clock;
mod day;
pub(super) mod months;
mod shapes;
mod tokens;

pub(crate) use day::Order;

use crate::limits;
use clock::Clock;
use day::Day;
use std::fmt;
use tokens::{Token, tokens};

/// Longer texts are no date, and a date stands at the head of what holds one.
const MAX_BYTES: usize = 160;

/// Milliseconds since 1970 have 13 digits from 2001 until 2286, seconds have 10.
const MILLISECOND_DIGITS: usize = 13;
const SECOND_DIGITS: usize = 10;

const FIRST_WEB_YEAR: u64 = 1991;

const SECONDS_PER_DAY: i64 = 86_400;

const ISO_DAY_BYTES: usize = "2021-05-04".len();

/// No two places are further apart by their calendars.
const ZONE_DAYS: u64 = 1;

/// A day, a month or a year, and the time where it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date {
    day: Day,
    clock: Option<Clock>,
    /// Whether day and month may be the other way round.
    is_open: bool,
}

impl Date {
    /// A text that is a date and little else: what a page declares for machines.
    pub(crate) fn parse(text: &str, order: Order) -> Option<Self> {
        let text = text.trim();
        if text.len() > MAX_BYTES {
            return None;
        }
        since_epoch(text).or_else(|| Self::find(text, order)).or_else(|| Day::coarse(text).map(Self::of))
    }

    /// A day as a caller writes it: `2021-05-04`, and a time behind it or not.
    pub(crate) fn iso(text: &str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(ISO_DAY_BYTES)?;
        let is_day = day.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        let is_iso = is_day && (rest.is_empty() || rest.starts_with(['T', ' ']));
        Self::parse(day, Order::DayFirst).filter(|_| is_iso)
    }

    /// The first date in a short text; in a longer one, in its head.
    pub(crate) fn find(text: &str, order: Order) -> Option<Self> {
        if !text.contains(char::is_numeric) {
            return None;
        }
        let tokens = tokens(limits::head(text, MAX_BYTES));
        (0..tokens.len()).find_map(|at| {
            let (day, length) = shapes::read(&tokens[at..], order)?;
            // What is left of a day that cannot be is no month.
            let is_rest = !day.is_exact() && at > 0 && matches!(tokens[at - 1], Token::Number(..));
            (!is_rest).then_some(())?;
            let clock = Clock::read(&tokens[at + length..]).filter(|_| day.is_exact());
            Some(Self { day, clock, is_open: shapes::is_open(&tokens[at..]) })
        })
    }

    fn of(day: Day) -> Self {
        Self { day, clock: None, is_open: false }
    }

    /// Whether there was a web to publish on.
    pub(crate) fn is_of_web(self) -> bool {
        self.day.year() >= FIRST_WEB_YEAR
    }

    /// Whether it names a day.
    pub(crate) fn is_exact(self) -> bool {
        self.day.is_exact()
    }

    /// The other way to read it, where numbers leave open which is the month.
    pub(crate) fn turned(self) -> Option<Self> {
        let day = self.day.turned().filter(|_| self.is_open)?;
        Some(Self { day, ..self })
    }

    /// Whether it may be the same instant as one of another day in UTC, by a clock on another meridian. Midnight
    /// in UTC is how software writes a day without a time.
    pub(crate) fn is_local_day_of(self, other: Self) -> bool {
        let Some(utc) = other.clock.filter(|clock| clock.is_utc() && !clock.is_midnight()) else {
            return false;
        };
        let days = self.day.number().zip(other.day.number());
        let is_local = days.is_some_and(|(ours, theirs)| match ours.abs_diff(theirs) {
            1 if ours < theirs => utc.is_day_before_somewhere(),
            1 => utc.is_day_after_somewhere(),
            _ => false,
        });
        is_local && self.clock.is_none_or(|clock| !clock.is_utc() && clock.may_be_of(utc))
    }

    /// Whether both name the same day.
    pub(crate) fn is_same_day(self, other: Self) -> bool {
        self.is_exact() && self.day == other.day
    }

    /// Whether it had come anywhere on earth by another day; a month or a year, whether it had begun.
    pub(crate) fn had_come_by(self, other: Self) -> bool {
        let numbers = self.day.first().number().zip(other.day.number());
        numbers.is_none_or(|(first, today)| first <= today + ZONE_DAYS)
    }
}

/// ISO 8601.
impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.day.fmt(out)?;
        self.clock.map_or(Ok(()), |clock| write!(out, "T{clock}"))
    }
}

/// Seconds or milliseconds since 1970, in UTC.
fn since_epoch(text: &str) -> Option<Date> {
    let number: i64 = text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    let seconds = match text.len() {
        MILLISECOND_DIGITS => number / 1_000,
        SECOND_DIGITS => number,
        _ => return None,
    };
    let clock = Clock::utc(seconds.rem_euclid(SECONDS_PER_DAY));
    let day = Day::since_epoch(seconds.div_euclid(SECONDS_PER_DAY))?;
    Some(Date { day, clock: Some(clock), is_open: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> String {
        Date::parse(text, Order::DayFirst).map_or_else(String::new, |date| date.to_string())
    }

    #[test]
    fn what_machines_write_is_read() {
        for (text, date) in [
            ("2020-02-06T09:13:00.000Z", "2020-02-06T09:13:00Z"),
            ("2020-02-06T09:13:00+02:00", "2020-02-06T09:13:00+02:00"),
            ("2020-02-06T09:13+0530", "2020-02-06T09:13+05:30"),
            ("2020-02-06 09:13:00", "2020-02-06T09:13:00"),
            ("2020-02-06", "2020-02-06"),
            ("20200206", "2020-02-06"),
            ("20200206T0913", "2020-02-06"),
            ("2020-02", "2020-02"),
            ("2020", "2020"),
            ("Thu, 06 Feb 2020 09:13:00 GMT", "2020-02-06T09:13:00Z"),
            ("Thu Feb 06 2020 09:13:00 GMT-0500 (EST)", "2020-02-06T09:13:00-05:00"),
            ("Thu Feb 06 09:13:00 EST 2020", "2020-02-06"),
            ("Thu Feb  6 09:13:00 2020", "2020-02-06"),
            ("1580980380", "2020-02-06T09:13:00Z"),
            ("1580980380000", "2020-02-06T09:13:00Z"),
        ] {
            assert_eq!(parsed(text), date, "{text}");
        }
    }

    #[test]
    fn what_people_write_is_read() {
        for (text, date) in [
            ("By Jane Doe | May 4, 2020 at 5:12 pm EST", "2020-05-04T17:12"),
            ("Last updated 4th of May 2020", "2020-05-04"),
            ("Veröffentlicht am 12. März 2021 um 10:15 Uhr", "2021-03-12T10:15"),
            ("Publié le 1er février 2020 à 9h30", "2020-02-01T09:30"),
            ("7 de mayo de 2021", "2021-05-07"),
            ("3 de julho de 2020 às 14:22", "2020-07-03T14:22"),
            ("14 июня 2021 г.", "2021-06-14"),
            ("9 kwietnia 2019", "2019-04-09"),
            ("15. listopadu 2018", "2018-11-15"),
            ("12 Ağustos 2017", "2017-08-12"),
            ("2019. május 3.", "2019-05-03"),
            ("2021年3月5日 10:15", "2021-03-05T10:15"),
            ("2021년 3월 5일", "2021-03-05"),
            ("4 مارس 2020", "2020-03-04"),
            ("Feb | 18 | 2009", "2009-02-18"),
            ("29 tháng 5, 2020", "2020-05-29"),
            ("5.3.21", "2021-03-05"),
            ("05/03/2021", "2021-03-05"),
            ("Sat, 03/23/2013 - 09:21", "2013-03-23T09:21"),
            ("March 2021", "2021-03"),
        ] {
            assert_eq!(parsed(text), date, "{text}");
        }
    }

    #[test]
    fn a_day_has_come_where_it_is_tomorrow_already() {
        let date = |text: &str| Date::parse(text, Order::DayFirst).unwrap();
        let today = Date::iso("2021-12-31T23:00:00Z").unwrap();
        for (text, had_come) in [
            ("2021-12-31", true),
            ("2022-01-01T09:00:00+14:00", true),
            ("2022-01", true),
            ("2022", true),
            ("2022-01-02", false),
            ("2022-02", false),
            ("2023", false),
        ] {
            assert_eq!(date(text).had_come_by(today), had_come, "{text}");
        }
        for text in ["2021-12", "31.12.2021", "2021-12-32", "2021-12-31x", "2021-12-3", ""] {
            assert_eq!(Date::iso(text), None, "{text}");
        }
    }

    #[test]
    fn months_stand_first_where_the_reader_expects_them() {
        let read = |order| Date::find("05/03/2021", order).unwrap().to_string();
        assert_eq!(
            (read(Order::MonthFirst), read(Order::DayFirst)),
            ("2021-05-03".into(), "2021-03-05".into())
        );
    }

    #[test]
    fn numbers_may_be_read_the_other_way_round_where_no_dot_is() {
        let turned =
            |text: &str| Date::find(text, Order::DayFirst).unwrap().turned().map(|date| date.to_string());
        assert_eq!(turned("05/03/2021").as_deref(), Some("2021-05-03"));
        for text in ["05.03.2021", "25/03/2021", "03/03/2021", "2021-03-05", "5 March 2021"] {
            assert_eq!(turned(text), None, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        for text in [
            "2023-02-31",
            "20223-01-01",
            "2023-13-01",
            "0001-01-01T00:00:00",
            "1970-01-01T00:00:00Z",
            "31 April 2020",
            "Thu Feb 31 09:13:00 EST 2020",
            "10:15",
            "3.5",
            "192.168.10.20",
            "+49 30 12 34 2020",
            "May",
            "May 4",
            "",
        ] {
            assert_eq!(parsed(text), "", "{text}");
        }
    }
}
