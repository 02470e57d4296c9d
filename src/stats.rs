//! Counts over a block's text, in any script.

use once_cell::sync::Lazy;

/// Marks that end a sentence, in the scripts of datatrove's `TERMINAL_PUNCTUATION` that carry
/// most of the web.
const SENTENCE_ENDS: &[char] =
    &['.', '!', '?', '…', '。', '！', '？', '．', '؟', '۔', '।', '॥', '։', '။', '።', '｡'];

/// Marks that may follow a sentence end: quotes and brackets.
const CLOSERS: &[char] = &['"', '\'', '”', '’', '»', ')', ']', '」', '』', '）', '】', '›'];

/// How many characters make a word where a script has no spaces. Chinese averages 1.5 characters
/// a word, Japanese and Thai more; 2 keeps a Chinese sentence as long as its translation.
const CHARS_PER_WORD: u32 = 2;

/// Counts of one block's text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct TextStats {
    /// Characters other than white space.
    pub(crate) chars: u32,
    /// Words; in scripts without spaces, characters divided by [`CHARS_PER_WORD`].
    pub(crate) words: u32,
    pub(crate) digits: u32,
    pub(crate) letters: u32,
    pub(crate) upper: u32,
    pub(crate) commas: u32,
    pub(crate) sentence_ends: u32,
    /// Whether the text ends as a sentence does.
    pub(crate) ends_sentence: bool,
}

impl TextStats {
    pub(crate) fn of(text: &str) -> Self {
        let mut stats = Self { ends_sentence: ends_sentence(text), ..Self::default() };
        let (mut in_word, mut unspaced) = (false, 0_u32);
        for c in text.chars() {
            let class = Class::of(c);
            stats.count(class);
            unspaced += u32::from(class.contains(Class::UNSPACED));
            let word = class.intersects(Class::DIGIT | Class::LETTER) && !class.contains(Class::UNSPACED);
            stats.words += u32::from(word && !in_word);
            in_word = word || (in_word && class.contains(Class::JOINS));
        }
        stats.words += unspaced.div_ceil(CHARS_PER_WORD);
        stats
    }

    fn count(&mut self, class: Class) {
        let is = |wanted| u32::from(class.contains(wanted));
        self.chars += u32::from(!class.contains(Class::SPACE));
        self.digits += is(Class::DIGIT);
        self.letters += is(Class::LETTER);
        self.upper += is(Class::UPPER);
        self.commas += is(Class::COMMA);
        self.sentence_ends += is(Class::ENDS);
    }
}

bitflags::bitflags! {
    /// What a character counts as.
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Class: u8 {
        const SPACE = 1;
        const DIGIT = 1 << 1;
        const LETTER = 1 << 2;
        const UPPER = 1 << 3;
        const COMMA = 1 << 4;
        const ENDS = 1 << 5;
        const UNSPACED = 1 << 6;
        /// Two letters with it between are one word.
        const JOINS = 1 << 7;
    }
}

/// The classes of ASCII characters, most of most pages.
static ASCII: Lazy<[Class; 128]> =
    Lazy::new(|| std::array::from_fn(|code| Class::read(char::from(code as u8))));

impl Class {
    fn of(c: char) -> Self {
        ASCII.get(c as usize).copied().unwrap_or_else(|| Self::read(c))
    }

    fn read(c: char) -> Self {
        let classes = [
            (Self::SPACE, c.is_whitespace()),
            (Self::DIGIT, c.is_numeric()),
            (Self::LETTER, c.is_alphabetic()),
            (Self::UPPER, c.is_uppercase()),
            (Self::COMMA, matches!(c, ',' | '、' | '，' | '،')),
            (Self::ENDS, SENTENCE_ENDS.contains(&c)),
            (Self::UNSPACED, is_unspaced(c)),
            (Self::JOINS, matches!(c, '\'' | '’' | '-')),
        ];
        classes.into_iter().filter(|(_, is)| *is).map(|(class, _)| class).collect()
    }
}

/// Whether a text ends as a sentence does, closing quotes and brackets aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(CLOSERS).ends_with(SENTENCE_ENDS)
}

/// Scripts written without spaces between words: Thai, Lao, Myanmar, Khmer, kana, Han.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_any_script() {
        assert_eq!(TextStats::of("Don't stop-gap 3 times.").words, 4);
        assert_eq!(TextStats::of("今天天气很好").words, 3);
        assert_eq!(TextStats::of("").words, 0);
    }

    #[test]
    fn a_sentence_ends_behind_quotes_too() {
        assert!(ends_sentence("He left.”"));
        assert!(ends_sentence("終わりです。」"));
        assert!(!ends_sentence("Read more »"));
    }
}
