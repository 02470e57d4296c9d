//! A byline cut into names.

use super::byline_words::{ENDS, JOBS, JOINTS, LEADS, NO_NAMES, PARTICLES, SIGNS};
use super::dates::months;
use super::tidy;
use crate::hash::ConstantSet;
use crate::limits;
use crate::page;
use once_cell::sync::Lazy;

/// A name has no more words: `Michelina C. de la Maza y Ortega`; teams have, and are kept whole up to this.
const MAX_WORDS: usize = 8;

/// Lists of names are shorter.
const MAX_BYLINE_BYTES: usize = 4_096;

/// A name has no more characters.
const MAX_CHARS: usize = 60;

/// The longest lead has fewer.
const MAX_LEAD_BYTES: usize = 48;

static LEAD_SET: Lazy<ConstantSet<&str>> = Lazy::new(|| LEADS.iter().copied().collect());
static LEAD_WORDS: Lazy<ConstantSet<&str>> =
    Lazy::new(|| LEADS.iter().map(|lead| first_word(lead)).collect());
static NO_NAME_SET: Lazy<ConstantSet<&str>> = Lazy::new(|| NO_NAMES.iter().copied().collect());
static JOB_SET: Lazy<ConstantSet<&str>> = Lazy::new(|| JOBS.iter().copied().collect());

/// The names in what a page calls its author; none where it is an address, a number or a button.
pub(super) fn names(byline: &str) -> Vec<String> {
    // What was escaped twice is read once already.
    let tidied = tidy(&page::decoded(byline)).unwrap_or_default();
    let byline = limits::head(&tidied, MAX_BYLINE_BYTES);
    let mut names: Vec<String> = Vec::new();
    if is_address(byline) {
        return names;
    }
    if let Some(name) = turned(byline) {
        return vec![name];
    }
    for piece in pieces(before_end(without_lead(byline))) {
        let name = without_lead(piece).trim_matches(is_edge);
        let is_another = names.is_empty() || !is_degree(name) && !is_job(name);
        if is_another && is_name(name) && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// `Doe, Jane` the other way round: two names of one word each are hardly ever the authors.
fn turned(byline: &str) -> Option<String> {
    let (family, given) = byline.split_once(", ")?;
    let is_turned =
        !family.contains(' ') && given.split(' ').count() <= MAX_GIVEN && !given.contains([',', ';']);
    let all_named = [family, given]
        .iter()
        .all(|name| is_name(name) && !is_degree(name) && !is_job(name) && is_person(name));
    (is_turned && all_named).then(|| format!("{given} {family}"))
}

/// `Doe, Jane Ann`.
const MAX_GIVEN: usize = 2;

/// Whether a line is such a word alone.
pub(super) fn is_lead(line: &str) -> bool {
    line.len() <= MAX_LEAD_BYTES && is_one_lead(line.trim_matches(is_edge))
}

/// The people whom a line names.
pub(super) fn people(line: &str) -> Vec<String> {
    let found = names(line);
    if found.iter().all(|name| is_person(name)) { found } else { Vec::new() }
}

/// The people whom a line names behind a word of [`LEADS`].
pub(super) fn led(line: &str) -> Vec<String> {
    let line = line.trim_matches(is_edge);
    let is_led = without_lead(line).len() < line.len();
    if is_led { people(line) } else { Vec::new() }
}

/// Whether every word is written as words of names are.
fn is_person(name: &str) -> bool {
    let mut words = name.split(' ').peekable();
    let begins = words.peek().is_some_and(|word| !word.starts_with(char::is_lowercase));
    let is_of_name = |word: &str| {
        PARTICLES.contains(&word) || word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
    };
    begins
        && words.all(is_of_name)
        && name.split(' ').count() <= MAX_PERSON_WORDS
        && !name.ends_with(['!', '?', '…'])
}

/// `Michelina C. de la Maza`.
const MAX_PERSON_WORDS: usize = 6;

/// What may stand between a lead and the name.
const LEAD_ENDS: &[char] = &[':', '：', '/', '／', '|'];

fn is_edge(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | ';' | ':' | '|' | '-' | '–' | '—' | '·' | '•' | '*' | '"' | '“' | '”' | '、' | '：'
        )
}

/// Leads may follow each other: `Author: By Jane Doe`.
fn without_lead(text: &str) -> &str {
    let mut rest = text.trim_matches(is_edge);
    while let Some(shorter) = after_lead(rest) {
        rest = shorter;
    }
    rest
}

/// What follows the longest lead at the start of a text, whatever its case: `By Jane`, `Autor: Jane`, `作者：李`.
fn after_lead(text: &str) -> Option<&str> {
    LEAD_WORDS.contains(first_word(text).to_lowercase().as_str()).then_some(())?;
    let mut ends = text.match_indices(is_lead_end).map(|(at, _)| at).chain([text.len()]);
    let heads = std::iter::from_fn(|| ends.next()).take_while(|end| *end <= MAX_LEAD_BYTES);
    let leads = heads.filter(|&end| text.get(..end).is_some_and(is_one_lead));
    let (lead, rest) = text.split_at_checked(leads.last()?)?;
    let rest = rest.trim_matches(|c| is_edge(c) || LEAD_ENDS.contains(&c));
    (!is_of_name(lead, rest)).then_some(rest)
}

/// Whether what looks like a lead belongs to the name behind it: `de Gaulle`, `von der Leyen`, `De Luca`, and not
/// `de Ana Luca`, `Von Redaktion`.
fn is_of_name(lead: &str, rest: &str) -> bool {
    let name = pieces(before_end(rest)).first().map_or("", |piece| piece.trim());
    let is_family_name = !name.is_empty() && !name.contains(' ') || name.starts_with(char::is_lowercase);
    is_family_name && (PARTICLES.contains(&lead) || CAPITAL_PARTICLES.contains(&lead))
}

/// Particles that family names begin with in capitals, and bylines without more of a name do not.
const CAPITAL_PARTICLES: &[&str] = &["De", "Da", "Di"];

fn is_lead_end(c: char) -> bool {
    c.is_whitespace() || LEAD_ENDS.contains(&c)
}

fn first_word(text: &str) -> &str {
    text.split(is_lead_end).next().unwrap_or_default()
}

fn is_one_lead(head: &str) -> bool {
    LEAD_SET.contains(head.to_lowercase().as_str())
}

/// The text before a date, a place or a button.
fn before_end(text: &str) -> &str {
    let end = ENDS.iter().filter_map(|end| text.find(end)).filter(|at| *at > 0).min().unwrap_or(text.len());
    let digit = text.find(|c: char| c.is_numeric()).filter(|_| text.contains(' ')).unwrap_or(text.len());
    let head = text.get(..end.min(digit)).unwrap_or(text).trim_end();
    let last = head.rsplit(' ').next().unwrap_or_default();
    let is_month = months::number(&last.trim_end_matches('.').to_lowercase()).is_some() && digit < text.len();
    if is_month { head.strip_suffix(last).unwrap_or(head) } else { head }
}

fn pieces(text: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = text.split(SIGNS).collect();
    for joint in JOINTS {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(joint)).collect();
    }
    pieces
}

fn is_name(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let is_widget = words.iter().any(|word| NO_NAME_SET.contains(word.as_str()));
    (1..=MAX_WORDS).contains(&words.len())
        && text.chars().count() <= MAX_CHARS
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && !words.iter().all(|word| JOB_SET.contains(word.as_str()))
        && !is_widget
}

/// What follows a name behind a comma: `Senior Politics Editor`.
fn is_job(text: &str) -> bool {
    text.split(' ').count() <= MAX_JOB_WORDS
        && text.split(' ').any(|word| JOB_SET.contains(word.to_lowercase().as_str()))
}

const MAX_JOB_WORDS: usize = 4;

/// `MS`, `FAND`, `CNN`: letters behind a name.
fn is_degree(name: &str) -> bool {
    name.chars().count() <= MAX_DEGREE_CHARS
        && !name.contains(' ')
        && !name.contains(char::is_lowercase)
        && name.is_ascii()
}

/// `DABOM`, `CEPF`
const MAX_DEGREE_CHARS: usize = 6;

fn is_address(text: &str) -> bool {
    text.contains("://")
        || text.starts_with("www.")
        || text.contains('@') && text.contains('.')
        || text.contains(['<', '>', '{', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_hold_names() {
        for (byline, found) in [
            ("By Jane Doe", &["Jane Doe"][..]),
            ("Doe, Jane", &["Jane Doe"]),
            ("Reuters, AFP", &["Reuters"]),
            ("BY JANE DOE AND ANN VAN LEE", &["JANE DOE", "ANN VAN LEE"]),
            ("Jane Doe, Ann Lee and Bob Ray", &["Jane Doe", "Ann Lee", "Bob Ray"]),
            ("Von Anna Weiß und Max Klein", &["Anna Weiß", "Max Klein"]),
            ("Author: by Jane Doe | May 4, 2020", &["Jane Doe"]),
            ("Jane Doe, Staff Writer", &["Jane Doe"]),
            ("Jane Doe 5 min read", &["Jane Doe"]),
            ("作者：王小明", &["王小明"]),
            ("Автор: Иван Петров", &["Иван Петров"]),
            ("de Gaulle", &["de Gaulle"]),
            ("By da Silva and von der Leyen", &["da Silva", "von der Leyen"]),
            ("De Luca", &["De Luca"]),
            ("de Ana Luca e Rui Reis", &["Ana Luca", "Rui Reis"]),
            ("Von Anna Weiß", &["Anna Weiß"]),
            ("Von Redaktion", &["Redaktion"]),
            ("O&#39;Brien", &["O'Brien"]),
            ("user123", &["user123"]),
        ] {
            assert_eq!(names(byline), found, "{byline}");
        }
    }

    #[test]
    fn addresses_and_buttons_are_no_names() {
        for byline in [
            "https://www.facebook.com/jane",
            "jane@example.org",
            "Share this",
            "3 hours ago",
            "admin",
            "By",
            "",
        ] {
            assert_eq!(names(byline), Vec::<String>::new(), "{byline}");
        }
    }
}
