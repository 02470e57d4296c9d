//! Dates as pages print them, told by their words: `May 4, 2020 at 5:12 pm`, `vor 3 Tagen`, `3h`.

use crate::hash::ConstantSet;
use once_cell::sync::Lazy;
use regex::Regex;

/// Words that dates are made of, besides numbers. Ten languages.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    // Months.
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "januar", "jänner", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "mär", "okt", "dez",
    "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre", "janv", "févr", "avr", "juil", "déc",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
    "noviembre", "diciembre", "ene", "abr", "ago", "dic",
    "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "gen",
    "mag", "giu", "lug", "set", "ott",
    "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro",
    "fev", "out",
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
    "ноября", "декабря",
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
    "декабрь",
    "янв", "фев", "мар", "апр", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
    "ديسمبر",
    // Days of the week.
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues",
    "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "mo", "di", "mi", "do",
    "fr", "sa", "so",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles",
    "jueves", "viernes", "sábado", "domingo",
    "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "segunda-feira",
    "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "пн", "вт", "ср",
    "чт", "пт", "сб", "вс",
    // What joins them, and the time of day.
    "at", "on", "of", "the", "th", "st", "nd", "rd", "0th", "0st", "0nd", "0rd", "am", "pm", "a.m", "p.m",
    "0am", "0pm", "h", "hrs", "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "cest", "bst",
    "um", "uhr", "den", "à", "le", "de", "a", "las", "el", "del", "alle", "ore", "il", "às", "em", "в", "г",
    "год", "года", "في", "الساعة", "م", "ص",
];

/// Words for a date near today, and what they need beside them.
#[rustfmt::skip]
const NEAR: &[&str] = &[
    "yesterday", "today", "just now", "right now", "now", "moments ago", "a moment ago", "last week",
    "last month", "last year",
    "gestern", "heute", "gerade eben", "eben gerade", "letzte woche", "letzten monat", "letztes jahr",
    "hier", "aujourd’hui", "aujourd'hui", "à l’instant", "à l'instant", "la semaine dernière",
    "ayer", "hoy", "ahora", "la semana pasada", "el mes pasado", "el año pasado",
    "ieri", "oggi", "poco fa", "adesso", "ontem", "hoje", "agora mesmo", "semana passada", "mês passado",
    "ano passado",
    "вчера", "сегодня", "только что", "昨天", "今天", "刚刚", "上周", "上个月", "去年", "昨日", "今日", "たった今", "先週", "先月",
    "البارحة", "أمس", "اليوم", "الآن", "الأسبوع الماضي", "الشهر الماضي", "السنة الماضية",
];

/// Units of time.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs",
    "day", "days", "week", "weeks", "wk", "wks", "month", "months", "mo", "mos", "year", "years", "yr",
    "yrs",
    "sekunde", "sekunden", "minuten", "stunde", "stunden", "tag", "tage", "tagen", "woche", "wochen",
    "monat", "monate", "monaten", "jahr", "jahre", "jahren", "std",
    "seconde", "secondes", "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "an", "ans",
    "segundo", "segundos", "minuto", "minutos", "hora", "horas", "día", "días", "semana", "semanas", "mes",
    "meses", "año", "años",
    "secondo", "secondi", "minuti", "ora", "giorno", "giorni", "settimana", "settimane", "mese", "mesi",
    "anno", "anni",
    "dia", "dias", "mês", "ano", "anos",
    "секунду", "секунды", "секунд", "минуту", "минуты", "минут", "час", "часа", "часов", "день", "дня",
    "дней", "неделю", "недели", "недель", "месяц", "месяца", "месяцев", "год", "года", "лет",
    "ثانية", "ثواني", "دقيقة", "دقائق", "ساعة", "ساعات", "يوم", "أيام", "أسبوع", "أسابيع", "شهر", "أشهر",
    "شهور", "سنة", "سنين", "سنوات",
];

/// What says that the time lies back, before or after it.
const BACK: &[&str] = &["ago", "vor", "il y a", "hace", "fa", "há", "atrás", "назад", "منذ", "مضت"];

/// Words for one of a unit, and for about.
#[rustfmt::skip]
const ONE: &[&str] = &[
    "a", "an", "one", "about", "over", "almost", "ein", "eine", "einem", "einer", "etwa", "un", "une",
    "environ", "una", "uno", "um", "uma", "cerca", "de",
];

/// East Asian dates, folded.
static EAST_ASIAN: Lazy<Regex> = Lazy::new(|| {
    Regex::new(
        r"^(?:0 ?(?:秒|分|分钟|分鐘|小时|小時|時間|天|日|周|週|週間|个月|個月|ヶ月|か月|カ月|月|年) ?之?前|0 ?年 ?0 ?月 ?0 ?日.{0,14}|0 ?月 ?0 ?日.{0,14})$",
    )
    .expect("a constant pattern")
});

/// One of these is in each of them; other texts spare the pattern, and most pages building it.
const EAST_ASIAN_SIGNS: &[char] = &['前', '日'];

/// The short forms of social media: `3h`, `2w`.
const SHORT_UNITS: &[&str] =
    &["s", "m", "h", "d", "w", "y", "mo", "yr", "min", "hr", "std", "j", "tg", "т", "ч", "д", "нед"];

static WORD_SET: Lazy<ConstantSet<&str>> = Lazy::new(|| WORDS.iter().copied().collect());
static NEAR_SET: Lazy<ConstantSet<&str>> = Lazy::new(|| NEAR.iter().copied().collect());
static UNIT_SET: Lazy<ConstantSet<&str>> = Lazy::new(|| UNITS.iter().copied().collect());

/// No date is longer.
const MAX_CHARS: usize = 60;

/// A character takes at most four bytes of UTF-8.
const MAX_BYTES: usize = 4 * MAX_CHARS;

/// Words of dates with more letters than this are all in the tables; shorter ones are many.
const SHORT: usize = 3;

/// The longer words of all tables, as far as they are ASCII.
static LONG_WORDS: Lazy<ConstantSet<&str>> = Lazy::new(|| {
    let entries = [WORDS, NEAR, UNITS, BACK, ONE].into_iter().flatten();
    entries.flat_map(|entry| long_words(entry)).collect()
});

/// Whether a word, as it stands, may be a part of a date: refuses at little cost most that are none.
pub(crate) fn may_hold(word: &str) -> bool {
    let is_open = |byte: u8| !byte.is_ascii() || byte.is_ascii_digit();
    word.bytes().any(is_open)
        || long_words(word).all(|word| LONG_WORDS.contains(word.to_ascii_lowercase().as_str()))
}

/// One word of each entry for a time near today or past, the longest: without a number, no date
/// lacks all of them.
static MARKS: Lazy<ConstantSet<&str>> = Lazy::new(|| {
    let entries = [NEAR, BACK].into_iter().flatten();
    entries.filter_map(|entry| pieces(entry).max_by_key(|piece| piece.len())).collect()
});

/// Whether a word, as it stands, may be the one that makes a date of those around it.
pub(crate) fn may_mark(word: &str) -> bool {
    let is_open = |byte: u8| !byte.is_ascii() || byte.is_ascii_digit();
    word.bytes().any(is_open) || pieces(word).any(|piece| MARKS.contains(piece.to_ascii_lowercase().as_str()))
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty())
}

fn long_words(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter(|word| word.len() > SHORT)
}

/// Words that dates begin with, besides numbers: most texts are known to be none by their first.
static FIRST_WORDS: Lazy<ConstantSet<&str>> = Lazy::new(|| {
    let entries = [WORDS, NEAR, UNITS, BACK, ONE].into_iter().flatten();
    entries.filter_map(|entry| words(entry).next()).collect()
});

/// Whether a folded text is a date and nothing else.
pub(crate) fn is_date(folded: &str) -> bool {
    let begins =
        || words(folded).next().is_some_and(|word| word.starts_with('0') || FIRST_WORDS.contains(word));
    folded.len() <= MAX_BYTES
        && begins()
        && folded.chars().count() <= MAX_CHARS
        && ((folded.contains('0') && is_absolute(folded)) || is_relative(folded))
}

fn has_shape(folded: &str) -> bool {
    let Some(behind) = folded.strip_prefix('0') else { return false };
    let unit = behind.strip_prefix(' ').unwrap_or(behind);
    SHORT_UNITS.contains(&unit.strip_suffix(" ago").unwrap_or(unit))
        || (behind.contains(EAST_ASIAN_SIGNS) && EAST_ASIAN.is_match(folded))
}

/// Whether a folded text says how long ago something was.
pub(crate) fn is_relative(folded: &str) -> bool {
    NEAR_SET.contains(folded) || has_shape(folded) || lies_back(folded)
}

fn lies_back(folded: &str) -> bool {
    let Some(length) = BACK.iter().find_map(|word| without(folded, word)) else { return false };
    let words: Vec<&str> = words(length).collect();
    let has = |test: fn(&&str) -> bool| words.iter().any(test);
    has(|word| UNIT_SET.contains(word))
        && has(|word| *word == "0" || ONE.contains(word))
        && words.iter().all(|word| *word == "0" || UNIT_SET.contains(word) || ONE.contains(word))
}

fn without<'a>(folded: &'a str, word: &str) -> Option<&'a str> {
    let ahead = folded.strip_prefix(word).filter(|rest| rest.starts_with(' '));
    ahead.or_else(|| folded.strip_suffix(word).filter(|rest| rest.ends_with(' ')))
}

/// All words are words of dates, and two of them at least are numbers or names of months.
fn is_absolute(folded: &str) -> bool {
    let mut marks = 0;
    for word in words(folded) {
        let number = word.starts_with('0');
        if !number && !WORD_SET.contains(word) {
            return has_shape(folded);
        }
        if number && !is_number(word) && !WORD_SET.contains(word) {
            return false;
        }
        marks += usize::from(number || word.chars().count() >= 3);
        // `0/0/0` and `0-0-0t0:0:0` are dates in themselves.
        marks += usize::from(number && word.matches(['/', '-', '.']).count() == 2);
    }
    marks >= 2
}

/// Digits with the signs of dates and times between.
fn is_number(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '0' | ':' | '.' | '/' | '-' | 't' | 'z' | '+' | 'h'))
        || ["am", "pm", "uhr"].iter().any(|end| word.strip_suffix(end).is_some_and(is_number))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_between)
        .map(|word| word.trim_end_matches('.').trim_matches('-'))
        .filter(|word| !word.is_empty())
}

fn is_between(c: char) -> bool {
    matches!(c, ' ' | ',' | '|' | '·' | '•' | '@' | '،' | '–' | '(' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::fold::fold;

    #[test]
    fn dates_of_ten_languages_are_read() {
        for date in [
            "May 4, 2020 at 5:12 pm",
            "4 March 2019",
            "2021-03-05 10:15",
            "05/03/2021",
            "Mon Jan 01, 2020 1:00 pm",
            "12. März 2021 um 10:15 Uhr",
            "3 février 2020 à 9h30",
            "7 de mayo de 2021 a las 12:04",
            "5 aprile 2018 alle 10:11",
            "3 de julho de 2020 às 14:22",
            "14 июня 2021 в 11:20",
            "2021年3月5日 10:15",
            "4 مارس 2020",
            "Sat, 03/23/2013 - 09:21",
            "3 hours ago",
            "about an hour ago",
            "vor 3 Tagen",
            "il y a 2 jours",
            "hace 4 horas",
            "3 giorni fa",
            "há 2 dias",
            "5 часов назад",
            "منذ 3 أيام",
            "3 小时前",
            "5時間前",
            "yesterday",
            "3w",
            "2d",
            "a year ago",
        ] {
            assert!(is_date(&fold(date)), "{date}");
        }
    }

    #[test]
    fn numbers_and_prose_are_no_dates() {
        for text in [
            "2,500 $",
            "12",
            "3 comments",
            "May",
            "The first of May",
            "Years ago",
            "10:15",
            "5 days",
            "Room 12",
            "de 3",
        ] {
            assert!(!is_date(&fold(text)), "{text}");
        }
    }
}
