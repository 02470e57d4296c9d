//! Signs in a block's text that say something of it in any language.

use once_cell::sync::Lazy;

/// What a character counts as.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Class {
    /// Letters, digits, punctuation of sentences.
    Text,
    /// Signs of interfaces: bars, bullets, arrows.
    Symbol,
    /// Signs of currencies that stand at prices on pages of many countries.
    Currency,
    Question,
}

/// Classes of ASCII characters, most of most pages.
static ASCII: Lazy<[Class; 128]> =
    Lazy::new(|| std::array::from_fn(|code| Class::read(char::from(code as u8))));

impl Class {
    fn of(c: char) -> Self {
        ASCII.get(c as usize).copied().unwrap_or_else(|| Self::read(c))
    }

    fn read(c: char) -> Self {
        match c {
            '$' | '€' | '£' | '¥' | '₹' | '₽' | '₩' | '₴' | '₺' => Self::Currency,
            '?' | '？' | '؟' => Self::Question,
            '|' | '/' | '·' | '•' | '→' | '›' | '»' | '©' | '®' | '™' | '@' | '#' | '+' | '*' | '=' | '_'
            | '<' | '>' | '{' | '}' | '~' | '\\' | '★' | '☆' => Self::Symbol,
            _ => Self::Text,
        }
    }
}

/// How many there are, and how the text begins and ends.
#[derive(Debug, Default)]
pub(super) struct Signs {
    pub(super) symbols: u32,
    pub(super) currency: u32,
    pub(super) questions: u32,
    pub(super) last_is_colon: bool,
    /// How the text begins: 1 small letter, 2 capital or letter without case, 3 digit, 4 other.
    pub(super) first: u8,
}

impl Signs {
    pub(super) fn of(text: &str) -> Self {
        let mut signs = Self { first: text.chars().next().map_or(0, first), ..Self::default() };
        for c in text.chars() {
            match Class::of(c) {
                Class::Text => {}
                Class::Symbol => signs.symbols += 1,
                Class::Currency => signs.currency += 1,
                Class::Question => signs.questions += 1,
            }
        }
        signs.last_is_colon = text.trim_end().ends_with([':', '：']);
        signs
    }
}

fn first(c: char) -> u8 {
    match c {
        _ if c.is_lowercase() => 1,
        _ if c.is_alphabetic() => 2,
        _ if c.is_numeric() => 3,
        _ => 4,
    }
}
