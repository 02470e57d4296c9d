//! A text cut into numbers, words and signs.

use super::months;

/// No number of a date has more digits; longer ones are kept apart as none.
const MAX_DIGITS: usize = 14;

/// A piece of a text. Spaces are dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A number, and how many digits it is written with.
    Number(u64, usize),
    /// The number of a month, by its name.
    Month(u8),
    /// Another word, as it is written.
    Word(&'a str),
    Sign(char),
}

/// What the pieces of one kind have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    /// A letter that is a word by itself: 年.
    Ideograph,
    Letter,
    Space,
    Sign,
}

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let class = Class::of(first);
        let alone = matches!(class, Class::Sign | Class::Ideograph);
        let run = rest.find(|c| Class::of(c) != class).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(if alone { first.len_utf8() } else { run });
        tokens.extend(token(piece, first, class));
        rest = after;
    }
    tokens
}

fn token(piece: &str, first: char, class: Class) -> Option<Token<'_>> {
    match class {
        Class::Space => None,
        Class::Sign => Some(Token::Sign(first)),
        Class::Digit => number(piece).or(Some(Token::Word(piece))),
        Class::Letter | Class::Ideograph => {
            Some(months::number(&piece.to_lowercase()).map_or(Token::Word(piece), Token::Month))
        }
    }
}

fn number(piece: &str) -> Option<Token<'_>> {
    let digits = piece.chars().count();
    let value = piece
        .chars()
        .filter_map(digit)
        .try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(digit))?;
    (digits <= MAX_DIGITS).then_some(Token::Number(value, digits))
}

/// ASCII digits, Arabic and Persian ones, Devanagari and full-width ones.
fn digit(c: char) -> Option<u64> {
    const ZEROS: [char; 5] = ['0', '٠', '۰', '०', '０'];
    ZEROS.iter().find_map(|&zero| u64::from(c).checked_sub(zero.into()).filter(|value| *value < 10))
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            _ if digit(c).is_some() => Self::Digit,
            '年' | '月' | '日' | '년' | '월' | '일' => Self::Ideograph,
            _ if c.is_alphabetic() || is_mark(c) => Self::Letter,
            _ if c.is_whitespace() => Self::Space,
            _ => Self::Sign,
        }
    }
}

/// Vowel signs of Devanagari are no letters, and stand within words.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_months_words_and_signs_are_told_apart() {
        use Token::{Month, Number, Sign, Word};
        assert_eq!(tokens("4th May, 2020"), [Number(4, 1), Word("th"), Month(5), Sign(','), Number(2020, 4)]);
        assert_eq!(tokens("2021年3月"), [Number(2021, 4), Word("年"), Number(3, 1), Word("月")]);
        assert_eq!(tokens("٢٠٢٠ 012345678901234"), [Number(2020, 4), Word("012345678901234")]);
    }
}
