//! Text as it reads: references decoded, line ends normalised, NULs dropped or replaced.

use super::references;
use memchr::memchr3;

/// Where a text stands; the HTML standard's tokenizer and tree builder treat each in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Context {
    /// Between tags. NULs are dropped.
    Data,
    /// Between tags of SVG and `MathML`.
    Foreign,
    /// In `title` and `textarea`: references, but no tags.
    Rcdata,
    /// In `script`, `style` and their like, and in CDATA: no references.
    Raw,
    /// In an attribute's value: a name without semicolon may be a URL's parameter.
    Attribute,
}

impl Context {
    fn has_references(self) -> bool {
        self != Self::Raw
    }

    fn of_nul(self) -> &'static str {
        if self == Self::Data { "" } else { "\u{FFFD}" }
    }
}

/// A text as it reads.
pub(crate) fn decode(text: &str, context: Context) -> String {
    let mut out = String::with_capacity(text.len());
    append(text, context, &mut out);
    out
}

/// Appends a text as it reads.
pub(super) fn append(text: &str, context: Context, out: &mut String) {
    let mut rest = text;
    while let Some(at) = memchr3(b'&', b'\r', b'\0', rest.as_bytes()) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let taken = special_character(special, context, out);
        rest = special.get(taken..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// Appends what the first byte and what belongs to it stand for; returns how many bytes that are.
fn special_character(text: &str, context: Context, out: &mut String) -> usize {
    match text.as_bytes()[0] {
        b'\r' => {
            out.push('\n');
            1 + usize::from(text.as_bytes().get(1) == Some(&b'\n'))
        }
        b'\0' => {
            out.push_str(context.of_nul());
            1
        }
        _ => ampersand(text, context, out),
    }
}

fn ampersand(text: &str, context: Context, out: &mut String) -> usize {
    let attribute = context == Context::Attribute;
    let taken = if context.has_references() { references::decode(text, attribute, out) } else { 0 };
    if taken == 0 {
        out.push('&');
    }
    taken.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(context: Context, cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(decode(text, context), *expected, "{text:?} as {context:?}");
        }
    }

    #[test]
    fn names_are_decoded_by_the_longest_match() {
        check(
            Context::Data,
            &[
                ("&amp;&lt;&GT;", "&<>"),
                ("&AMP &copy2 AT&T", "& \u{a9}2 AT&T"),
                ("&notit; &notin; &not;in", "\u{ac}it; \u{2209} \u{ac}in"),
                ("&nGt;", "\u{226b}\u{20d2}"),
                ("&CounterClockwiseContourIntegral;", "\u{2233}"),
                ("&CounterClockwiseContourIntegral", "&CounterClockwiseContourIntegral"),
                ("&unknown; & &; &", "&unknown; & &; &"),
                ("&Auml;&auml &AUML;", "\u{c4}\u{e4} &AUML;"),
                ("&amp;lt;", "&lt;"),
                ("&frac12x &thetasym", "\u{bd}x &thetasym"),
            ],
        );
    }

    #[test]
    fn numbers_are_decoded_with_the_standards_replacements() {
        check(
            Context::Data,
            &[
                ("&#65;&#x42;&#X43&#0068;", "ABCD"),
                ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
                ("&#128;&#x92;&#150;&#x81;", "\u{20ac}\u{2019}\u{2013}\u{81}"),
                ("&#13;", "\r"),
                ("&# &#; &#x; &#xg;", "&# &#; &#x; &#xg;"),
            ],
        );
    }

    #[test]
    fn attributes_keep_what_may_be_a_parameter() {
        check(
            Context::Attribute,
            &[
                ("?a=1&copy=2&lt=3&amp;d", "?a=1&copy=2&lt=3&d"),
                ("&copy &copy; &copyx &copy2", "\u{a9} \u{a9} &copyx &copy2"),
                ("&lt", "<"),
                ("a\0b\r\nc", "a\u{FFFD}b\nc"),
            ],
        );
    }

    #[test]
    fn raw_text_has_no_references() {
        check(Context::Raw, &[("a&lt;b\0\r\n\r\n\rc", "a&lt;b\u{FFFD}\n\n\nc")]);
        check(Context::Rcdata, &[("a&lt;b\0", "a<b\u{FFFD}")]);
        check(Context::Foreign, &[("a&lt;b\0", "a<b\u{FFFD}")]);
        check(Context::Data, &[("a\0b\rc", "ab\nc")]);
    }
}
