//! Counts over a block's text, in any script.

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
        if text.is_ascii() {
            stats.count_ascii(text.as_bytes());
        } else {
            stats.count(text);
        }
        stats
    }

    fn count_ascii(&mut self, text: &[u8]) {
        let mut in_word = 0;
        for bytes in text.chunks(MAX_SUMMED) {
            let mut sum = 0;
            for byte in bytes {
                let step = STEPS[in_word & 1][usize::from(byte & 0x7F)];
                (sum, in_word) = (sum + step, (step >> IN_WORD) as usize);
            }
            self.add(sum, bytes.len());
        }
    }

    fn count(&mut self, text: &str) {
        let (mut sum, mut summed, mut in_word, mut unspaced) = (0, 0, 0, 0_u32);
        for c in text.chars() {
            let known = STEPS[in_word & 1].get(c as usize).copied();
            let step = known.unwrap_or_else(|| {
                let class = Class::read(c);
                unspaced += u32::from(class.contains(Class::UNSPACED));
                step(class, in_word == 1)
            });
            (sum, summed, in_word) = (sum + step, summed + 1, (step >> IN_WORD) as usize);
            if summed == MAX_SUMMED {
                self.add(sum, summed);
                (sum, summed) = (0, 0);
            }
        }
        self.add(sum, summed);
        self.words += unspaced.div_ceil(CHARS_PER_WORD);
    }

    /// Adds the steps of so many characters.
    fn add(&mut self, sum: u64, chars: usize) {
        let [space, digit, letter, upper, comma, ends, words, _] = sum.to_le_bytes().map(u32::from);
        self.chars += chars as u32 - space;
        self.digits += digit;
        self.letters += letter;
        self.upper += upper;
        self.commas += comma;
        self.sentence_ends += ends;
        self.words += words;
    }
}

/// So many steps can be added up before a count overflows.
const MAX_SUMMED: usize = 255;

/// Where a step's counts of words that begin and of characters that words go on after stand.
const WORDS: u32 = 48;
const IN_WORD: u32 = 56;

/// What a character of a class adds to the counts, side by side and a byte each, so that one addition
/// counts it in all; the highest says whether a word goes on after it.
const fn step(class: Class, in_word: bool) -> u64 {
    let (mut counts, mut bit) = (0, 0);
    while bit < 6 {
        counts |= ((class.bits() >> bit & 1) as u64) << (8 * bit);
        bit += 1;
    }
    let word = class.intersects(Class::DIGIT.union(Class::LETTER)) && !class.contains(Class::UNSPACED);
    let goes_on = word || (in_word && class.contains(Class::JOINS));
    counts | ((word && !in_word) as u64) << WORDS | (goes_on as u64) << IN_WORD
}

/// The steps of ASCII characters, most of most pages, outside and in a word.
static STEPS: [[u64; 128]; 2] = {
    let mut steps = [[0; 128]; 2];
    let mut code = 0;
    while code < 128 {
        let class = Class::of_ascii(code as u8);
        (steps[0][code], steps[1][code]) = (step(class, false), step(class, true));
        code += 1;
    }
    steps
};

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

impl Class {
    const fn of_ascii(byte: u8) -> Self {
        match byte {
            b'\t'..=b'\r' | b' ' => Self::SPACE,
            b'0'..=b'9' => Self::DIGIT,
            b'A'..=b'Z' => Self::LETTER.union(Self::UPPER),
            b'a'..=b'z' => Self::LETTER,
            b',' => Self::COMMA,
            b'.' | b'!' | b'?' => Self::ENDS,
            b'\'' | b'-' => Self::JOINS,
            _ => Self::empty(),
        }
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

/// Where the words of a text begin, with the marks before them; in scripts without spaces, where every
/// [`CHARS_PER_WORD`]th character of a row does. From one to another are at most as many words as
/// [`TextStats`] counts.
pub(crate) fn word_starts(text: &str) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let (mut in_word, mut unspaced, mut behind_space) = (false, 0, 0);
    for (at, c) in text.char_indices() {
        let class = Class::read(c);
        let step = step(class, in_word);
        if step >> WORDS & 1 == 1 || class.contains(Class::UNSPACED) && unspaced % CHARS_PER_WORD == 0 {
            let is_first = starts.last().is_none_or(|&last| last < behind_space);
            starts.push(if is_first { behind_space } else { at });
        }
        in_word = step >> IN_WORD == 1;
        unspaced = if class.contains(Class::UNSPACED) { unspaced + 1 } else { 0 };
        behind_space = if class.contains(Class::SPACE) { at + c.len_utf8() } else { behind_space };
    }
    starts
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
    fn words_begin_behind_white_space_else_where_they_are_counted() {
        let found = |text: &str| word_starts(text);
        assert_eq!(found("It (rained), all\n- night."), [0, 3, 13, 19]);
        assert_eq!(found("a/b don't"), [0, 2, 4]);
        assert_eq!(found("夜雨下了。x"), [0, 6, 15]);
        assert!(found("— «»").is_empty());
    }

    #[test]
    fn words_are_counted_in_any_script() {
        assert_eq!(TextStats::of("Don't stop-gap 3 times.").words, 4);
        assert_eq!(TextStats::of("今天天气很好").words, 3);
        assert_eq!(TextStats::of("").words, 0);
    }

    #[test]
    fn characters_are_counted_by_class_however_many() {
        for code in 0..128 {
            assert_eq!(Class::of_ascii(code), Class::read(char::from(code)), "{code}");
        }
        let stats = TextStats::of(&"Ab 1, é.".repeat(100));
        assert_eq!((stats.chars, stats.digits, stats.letters, stats.upper), (600, 100, 300, 100));
        assert_eq!((stats.commas, stats.sentence_ends), (100, 100));
    }

    #[test]
    fn a_sentence_ends_behind_quotes_too() {
        assert!(ends_sentence("He left.”"));
        assert!(ends_sentence("終わりです。」"));
        assert!(!ends_sentence("Read more »"));
    }
}
