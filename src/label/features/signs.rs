//! Signs in a block's text that say something of it in any language.

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
static ASCII: [Class; 128] = {
    let mut classes = [Class::Text; 128];
    let mut code = 0;
    while code < 128 {
        classes[code] = Class::read(code as u8 as char);
        code += 1;
    }
    classes
};

impl Class {
    fn of(c: char) -> Self {
        ASCII.get(c as usize).copied().unwrap_or_else(|| Self::read(c))
    }

    const fn read(c: char) -> Self {
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
        if text.is_ascii() {
            text.bytes().for_each(|byte| signs.count(ASCII[usize::from(byte % 128)]));
        } else {
            text.chars().for_each(|c| signs.count(Class::of(c)));
        }
        signs.last_is_colon = text.trim_end().ends_with([':', '：']);
        signs
    }

    fn count(&mut self, class: Class) {
        match class {
            Class::Text => {}
            Class::Symbol => self.symbols += 1,
            Class::Currency => self.currency += 1,
            Class::Question => self.questions += 1,
        }
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
