//! Which of the days that a page names is that of its publication.

use super::claim::Source;
use super::dates::Date;
use super::placed::{self, Placed, Rank};

type Ranked = (Rank, Placed<Date>);

/// Moves the likeliest claim to the front: a declared day that readers see, too; else the one that readers
/// see, where declarations are wrong more often; else the day of the page's own zone.
pub(super) fn choose(claims: &mut [Ranked], modified: &[Ranked]) {
    turn(claims);
    if let Some(at) = declared_and_seen(claims) {
        placed::prefer(claims, at);
        return;
    }
    if let Some(at) = seen(claims, modified) {
        placed::prefer(claims, at);
    }
    if let Some(at) = local(claims) {
        placed::prefer(claims, at);
    }
}

/// Reads `05/03/2021` the other way round, where only that is a day which another claim leaves no doubt of.
fn turn(claims: &mut [Ranked]) {
    let sure: Vec<Date> = claims.iter().map(day).filter(|day| day.turned().is_none()).collect();
    let is_sure = |day: Date| sure.iter().any(|sure| sure.is_same_day(day));
    for (_, placed) in claims {
        let day = &mut placed.claim.value;
        *day = day.turned().filter(|turned| is_sure(*turned) && !is_sure(*day)).unwrap_or(*day);
    }
}

fn declared_and_seen(claims: &[Ranked]) -> Option<usize> {
    let is_seen = |date: Date| of_head(claims).any(|seen| day(seen).is_same_day(date));
    claims.iter().position(|claim| claim.0 == Rank::Declared && is_seen(day(claim)))
}

/// The day that readers see, where JSON-LD alone declares another: it is the template that is wrong more often;
/// or where an element is marked as a date, and not of a change. Several marked days are those of a list.
fn seen(claims: &[Ranked], modified: &[Ranked]) -> Option<usize> {
    let at = claims.iter().position(|(rank, _)| *rank == Rank::Head)?;
    let is_same = |other: &Ranked| day(other).is_same_day(day(&claims[at]));
    let is_one = of_head(claims).filter(|claim| is_marked(claim)).all(is_same);
    let mut declared = claims.iter().filter(|(rank, _)| *rank == Rank::Declared);
    let is_template = declared.all(|(_, placed)| placed.claim.source == Source::LinkedData);
    let is_published = is_marked(&claims[at]) && !modified.iter().any(is_same);
    (is_one && (is_template || is_published)).then_some(at)
}

fn is_marked((_, placed): &Ranked) -> bool {
    matches!(placed.claim.source, Source::Class | Source::Time | Source::Microdata)
}

/// Where the best claim is of UTC, one for the day before or after that can be the same instant: it is of the
/// page's own zone, as is the day in its address.
fn local(claims: &[Ranked]) -> Option<usize> {
    let best = day(claims.first()?);
    claims.iter().position(|claim| {
        let is_own = claim.0 <= Rank::Head || claim.1.claim.source == Source::Url;
        is_own && day(claim).is_local_day_of(best)
    })
}

fn day((_, placed): &Ranked) -> Date {
    placed.claim.value
}

fn of_head(claims: &[Ranked]) -> impl Iterator<Item = &Ranked> {
    claims.iter().filter(|(rank, _)| *rank == Rank::Head)
}

#[cfg(test)]
mod tests {
    use crate::metadata::published::tests::day_of;

    fn declared(time: &str, seen: &str) -> String {
        day_of(&format!("<meta property=article:published_time content={time}><h1>Rain</h1>{seen}"))
    }

    #[test]
    fn a_day_that_is_declared_and_seen_is_believed() {
        let html = "<meta name=date content=2024-05-01><meta property=article:published_time content=2024-05-03T10:00>
            <h1>Rain</h1><p>May 1, 2024</p>";
        assert_eq!(day_of(html), "2024-05-01");
    }

    #[test]
    fn a_day_that_readers_see_as_it_is_declared_is_not_another_zone_s() {
        let seen = "<p>May 1, 2024</p><p>May 2, 2024</p>";
        assert_eq!(declared("2024-05-02T11:00:00Z", seen), "2024-05-02T11:00:00Z");
    }

    #[test]
    fn readers_see_the_day_of_their_own_zone() {
        assert_eq!(declared("2024-05-02T03:00:00Z", "<p>May 1, 2024</p>"), "2024-05-01");
        assert_eq!(declared("2024-05-02T03:10:00Z", "<p>May 1, 2024, 11:10 pm</p>"), "2024-05-01T23:10");
        assert_eq!(declared("2024-05-01T23:00:00Z", "<p>May 2, 2024</p>"), "2024-05-02");
    }

    #[test]
    fn no_zone_makes_other_days_the_same_instant() {
        for (time, seen) in [
            ("2024-05-02T00:00:00Z", "May 1, 2024"),
            ("2024-05-02T23:12:35Z", "May 1, 2024"),
            ("2024-05-02T05:00:00Z", "May 3, 2024"),
            ("2024-05-02T03:10:00Z", "May 1, 2024, 11:17 pm"),
        ] {
            assert_eq!(declared(time, &format!("<p>{seen}</p>")), time, "{seen}");
        }
    }

    #[test]
    fn a_marked_day_is_believed_unless_it_is_that_of_a_change_or_of_a_list() {
        let date = |day: &str| format!("<p class=date>May {day}, 2024</p>");
        assert_eq!(declared("2024-03-01", &date("4")), "2024-05-04");
        let changed = format!("<meta property=article:modified_time content=2024-05-04>{}", date("4"));
        assert_eq!(declared("2024-03-01", &changed), "2024-03-01");
        assert_eq!(declared("2024-03-01", &(date("4") + &date("5"))), "2024-03-01");
    }

    #[test]
    fn a_month_and_a_day_are_told_apart_by_a_day_that_is_sure() {
        let german = |seen: &str| {
            day_of(&format!("<html lang=de><meta name=date content=11/01/2023><h1>Regen</h1>{seen}"))
        };
        assert_eq!(german("<p>1. November 2023</p>"), "2023-11-01");
        assert_eq!(german(""), "2023-01-11");
    }
}
